import Foundation
import Language

/// Multinomial logistic regression over hashed features, weighted by tf-idf (the root of idf) and of unit length.
struct IntentClassifier: Sendable {
    var labels: [String] = []
    var table = FeatureTable()
    /// Inverse document frequency of each feature.
    var idf: [Float] = []
    /// Feature by feature, a weight for each label.
    var weights: [Float] = []
    /// What logits are multiplied by so that the probabilities mean what they say (temperature scaling, Guo et al. 2017).
    var scale: Float = 1

    /// Feature numbers and their weights, of unit length; unknown features are left out.
    func vector(_ tokens: [ModelToken], _ text: NormalizedText) -> [(feature: Int32, value: Float)] {
        var raw: [(hash: UInt64, count: Float)] = []
        IntentFeatures.extract(tokens, text, into: &raw)
        var result: [(feature: Int32, value: Float)] = []
        result.reserveCapacity(raw.count)
        for (hash, count) in raw {
            let feature = table.find(hash)
            if feature >= 0 { result.append((feature, count)) }
        }
        Self.weigh(&result, idf)
        return result
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

    /// Logits, before scaling.
    func logits(_ vector: [(feature: Int32, value: Float)]) -> [Float] {
        let width = labels.count
        var result = [Float](repeating: 0, count: width)
        weights.withUnsafeBufferPointer { weights in
            result.withUnsafeMutableBufferPointer { result in
                for (feature, value) in vector {
                    let row = Int(feature) * width
                    for label in 0..<width { result[label] += value * weights[row + label] }
                }
            }
        }
        return result
    }

    /// A probability for each label.
    func probabilities(_ tokens: [ModelToken], _ text: NormalizedText) -> [Float] {
        var result = logits(vector(tokens, text))
        for at in result.indices { result[at] *= scale }
        Self.softmax(&result)
        return result
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
