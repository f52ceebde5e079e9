/// Takes the mean of a set of vectors out of each vector and brings it back to unit length. Vectors of sentence encoders lie
/// in a narrow cone, where raw cosines of unrelated sentences are high (J. Mu, P. Viswanath, "All-but-the-Top", 2018).
public struct MeanCentring: Hashable, Sendable, Codable {
    public let mean: [Float]

    /// - Parameter vectors: all of one size; of others the first one's counts. Without any, nothing is taken out.
    public init(of vectors: [[Float]]) {
        guard let size = vectors.first?.count else {
            mean = []
            return
        }
        var sums = [Double](repeating: 0, count: size)
        var count = 0.0
        for vector in vectors where vector.count == size {
            for index in 0..<size { sums[index] += Double(vector[index]) }
            count += 1
        }
        mean = sums.map { Float($0 / count) }
    }

    /// A mean that is known already.
    public init(mean: [Float]) { self.mean = mean }

    /// The centred vector of unit length; the vector itself where that is impossible: it is the mean, or of another size.
    public func apply(_ vector: [Float]) -> [Float] {
        guard vector.count == mean.count else { return vector }
        return Vector.normalized(zip(vector, mean).map { $0 - $1 }) ?? vector
    }
}
