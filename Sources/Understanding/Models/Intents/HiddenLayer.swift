/// A feed-forward network of one hidden layer of rectified units over the features of a text.
struct HiddenLayer: Sendable {
    /// Feature by feature, a weight for each hidden unit.
    var input = CompactMatrix()
    var bias: [Float] = []
    /// Hidden unit by hidden unit, a weight for each label.
    var output = CompactMatrix()

    /// Logits.
    func logits(_ vector: [(feature: Int32, value: Float)]) -> [Float] {
        var hidden = input.product(vector, start: bias)
        for at in hidden.indices where hidden[at] < 0 { hidden[at] = 0 }
        return output.product(hidden)
    }
}
