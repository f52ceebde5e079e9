/// Logistic regression and a small feed-forward network over the vector of an embedding model.
struct DenseHead: Sendable {
    /// Dimension by dimension, a weight for each label.
    var linear = CompactMatrix()
    var network = HiddenLayer()

    /// The dimension of the vectors; 0 where none were trained on.
    var dimension: Int { linear.count }

    /// Whether a vector can be used: of the right dimension, and made of numbers.
    func accepts(_ vector: [Float]?) -> Bool {
        guard let vector, dimension > 0 else { return false }
        return vector.count == dimension && vector.allSatisfy(\.isFinite)
    }

    /// The mean of both learners' logits.
    func logits(_ vector: [Float]) -> [Float] {
        let hidden = network.logits(vector.enumerated().map { (Int32($0.offset), $0.element) })
        return zip(linear.product(vector), hidden).map { ($0 + $1) / 2 }
    }
}
