import Foundation

/// Trains multinomial logistic regression by stochastic gradient descent with a step size per feature (AdaGrad, Duchi
/// et al. 2011), dropout of features, and weights shared between labels by the words of their names.
struct LinearTrainer {
    var epochs = 20
    var rate: Float = 0.5
    var dropout: Float = 0.4
    var seed: UInt64

    /// Weights feature by feature, those of shared words already added to their labels'.
    func train(_ data: TrainingRows, _ subset: [Int], _ parts: LabelParts, labelCount: Int) -> [Float] {
        let width = labelCount + parts.count
        let weights = WeightBuffer(count: data.featureCount * width)
        let history = WeightBuffer(count: data.featureCount, repeating: 0.02)
        let scores = WeightBuffer(count: width)
        var chosen = FeatureDropout()
        var order = subset
        var random = SplitMix64(seed: seed)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let step = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
            for row in order {
                if data.weights[row] < 1, !chosen.keeps(1 - data.weights[row], using: &random) { continue }
                chosen.choose(data.rows, row, rate: dropout, using: &random)
                for at in 0..<width { scores[at] = 0 }
                for at in chosen.features.indices {
                    let base = Int(chosen.features[at]) * width
                    let value = chosen.values[at]
                    for column in 0..<width { scores[column] += value * weights[base + column] }
                }
                for label in 0..<labelCount { for part in parts.ofLabel[label] { scores[label] += scores[labelCount + part] } }
                let size = Self.gradient(scores.numbers, labelCount, Int(data.labels[row]))
                if size < 1e-4 { continue }
                for at in labelCount..<width { scores[at] = 0 }
                for label in 0..<labelCount { for part in parts.ofLabel[label] { scores[labelCount + part] += scores[label] } }
                for at in chosen.features.indices {
                    let feature = Int(chosen.features[at])
                    let value = chosen.values[at]
                    history[feature] += value * value * size
                    let factor = -step * value / history[feature].squareRoot()
                    for column in 0..<width { weights[feature * width + column] += factor * scores[column] }
                }
            }
        }
        return Self.folded(weights, parts, labelCount)
    }

    /// Turns logits into the gradient of the loss; returns its squared length.
    static func gradient(_ values: UnsafeMutableBufferPointer<Float>, _ count: Int, _ label: Int) -> Float {
        var highest = -Float.infinity
        for at in 0..<count where values[at] > highest { highest = values[at] }
        var sum: Float = 0
        for at in 0..<count {
            values[at] = exp(values[at] - highest)
            sum += values[at]
        }
        var size: Float = 0
        for at in 0..<count {
            values[at] = values[at] / sum - (at == label ? 1 : 0)
            size += values[at] * values[at]
        }
        return size
    }

    private static func folded(_ weights: borrowing WeightBuffer, _ parts: LabelParts, _ labelCount: Int) -> [Float] {
        let numbers = weights.numbers
        guard parts.count > 0 else { return Array(numbers) }
        let width = labelCount + parts.count
        var result: [Float] = []
        result.reserveCapacity(numbers.count / width * labelCount)
        for base in stride(from: 0, to: numbers.count, by: width) {
            for label in 0..<labelCount {
                result.append(parts.ofLabel[label].reduce(numbers[base + label]) { $0 + numbers[base + labelCount + $1] })
            }
        }
        return result
    }
}
