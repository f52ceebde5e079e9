import Foundation
import Language

/// Multinomial logistic regression and a small feed-forward network over hashed features, weighted by tf-idf (the root
/// of idf) and of unit length; the mean of both logits decides. With a vector of an embedding model, a second pair of them over it
/// joins in.
struct IntentClassifier: Sendable {
    var labels: [String] = []
    var table = FeatureTable()
    /// Inverse document frequency of each feature.
    var idf: [Float] = []
    /// Feature by feature, a weight for each label.
    var linear = CompactMatrix()
    var network = HiddenLayer()
    /// What a vector of an embedding model says.
    var dense = DenseHead()
    var calibration = Calibration()

    /// Feature numbers and their weights, of unit length; unknown features are left out.
    ///
    /// - Returns: also which share of the text's features is known.
    func vector(_ tokens: [ModelToken], _ text: NormalizedText) -> (values: [(feature: Int32, value: Float)], known: Float) {
        var raw: [(hash: UInt64, count: Float)] = []
        IntentFeatures.extract(tokens, text, into: &raw)
        var result: [(feature: Int32, value: Float)] = []
        result.reserveCapacity(raw.count)
        for (hash, count) in raw {
            let feature = table.find(hash)
            if feature >= 0 { result.append((feature, count)) }
        }
        let known = raw.isEmpty ? 0 : Float(result.count) / Float(raw.count)
        Self.weigh(&result, idf)
        return (result, known)
    }

    /// Joins equal features, weighs them by tf-idf and brings the vector to unit length.
    static func weigh(_ vector: inout [(feature: Int32, value: Float)], _ idf: [Float]) {
        vector.sort { $0.feature < $1.feature }
        var kept = 0
        var index = 0
        var square: Float = 0
        while index < vector.count {
            let feature = vector[index].feature
            var count: Float = 0
            while index < vector.count, vector[index].feature == feature {
                count += vector[index].value
                index += 1
            }
            let value = (count > 1 ? 1 + log(count) : count) * idf[Int(feature)].squareRoot()
            square += value * value
            vector[kept] = (feature, value)
            kept += 1
        }
        vector.removeSubrange(kept...)
        guard square > 0 else { return }
        let factor = 1 / square.squareRoot()
        for at in vector.indices { vector[at].value *= factor }
    }

    /// What the features of the text say, before calibration.
    func logits(_ vector: [(feature: Int32, value: Float)]) -> [Float] {
        guard !labels.isEmpty else { return [] }
        var result = linear.product(vector, start: [Float](repeating: 0, count: labels.count))
        for (at, value) in network.logits(vector).enumerated() { result[at] = (result[at] + value) / 2 }
        return result
    }

    /// A probability for each label.
    func probabilities(_ tokens: [ModelToken], _ text: NormalizedText, dense vector: [Float]? = nil) -> [Float] {
        let (features, known) = self.vector(tokens, text)
        let sparse = logits(features)
        guard let vector, dense.accepts(vector) else { return calibration.probabilities(sparse) }
        return calibration.probabilities(sparse, known: known, dense: dense.logits(vector))
    }

    static func softmax(_ values: inout [Float]) {
        guard let highest = values.max() else { return }
        var sum: Float = 0
        for at in values.indices {
            values[at] = exp(values[at] - highest)
            sum += values[at]
        }
        for at in values.indices { values[at] /= sum }
    }
}
