/// Arithmetic on vectors of texts.
public enum Vector {
    /// The vector at unit length; nil when a number is not finite or all are zero.
    public static func normalized(_ vector: [Float]) -> [Float]? {
        var sum = 0.0
        for number in vector { sum += Double(number) * Double(number) }
        guard sum.isFinite, sum > 0 else { return nil }
        let scale = Float(1 / sum.squareRoot())
        guard scale.isFinite else { return nil }
        return vector.map { $0 * scale }
    }

    /// The inner product: for unit vectors, the cosine. Vectors of different sizes have none: 0.
    public static func cosine(_ a: [Float], _ b: [Float]) -> Float {
        guard a.count == b.count else { return 0 }
        var sum: Float = 0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
    }
}
