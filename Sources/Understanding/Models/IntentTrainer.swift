import Foundation
import Language

/// Trains an `IntentClassifier` by stochastic gradient descent with a step size per feature (AdaGrad, Duchi et al. 2011).
struct IntentTrainer {
    /// One text with its intent.
    struct Sample {
        var tokens: [ModelToken]
        var text: NormalizedText
        var label: Int
        /// How much it counts; variants of an example count less than the example.
        var weight: Float
        /// The example that it comes from: its variants are held out together.
        var group: Int
    }

    var epochs = 18
    var rate: Float = 0.9
    var seed: UInt64

    private struct Prepared {
        var rows = SparseRows()
        var labels: [Int32] = []
        var weights: [Float] = []
        var groups: [Int32] = []
    }

    /// What the held-out part of the examples says: logits and labels.
    struct HeldOut {
        var logits: [[Float]] = []
        var labels: [Int] = []
    }

    func train(_ samples: [Sample], labels: [String]) -> (classifier: IntentClassifier, heldOut: HeldOut) {
        var classifier = IntentClassifier()
        classifier.labels = labels
        let prepared = prepare(samples, &classifier)
        let all = Array(prepared.labels.indices)
        // One example in eight is held out from a first training, to calibrate with.
        var heldOut = HeldOut()
        if samples.count >= 40 {
            let kept = all.filter { prepared.groups[$0] % 8 != 7 }
            let first = fit(prepared, kept, labels.count, epochs: max(4, epochs * 2 / 3))
            var seen = Set<Int32>()
            for row in all where prepared.groups[row] % 8 == 7 && seen.insert(prepared.groups[row]).inserted {
                heldOut.logits.append(logits(prepared.rows, row, first, labels.count))
                heldOut.labels.append(Int(prepared.labels[row]))
            }
            classifier.scale = Self.temperatureScale(heldOut)
        }
        classifier.weights = fit(prepared, all, labels.count, epochs: epochs)
        return (classifier, heldOut)
    }

    private func prepare(_ samples: [Sample], _ classifier: inout IntentClassifier) -> Prepared {
        // First pass: which features occur at least twice.
        var all = FeatureTable(capacity: samples.count * 30)
        var frequency: [Int32] = []
        var lastRow: [Int32] = []
        var raw: [(hash: UInt64, count: Float)] = []
        var rows: [[(feature: Int32, value: Float)]] = []
        rows.reserveCapacity(samples.count)
        for (number, sample) in samples.enumerated() {
            IntentFeatures.extract(sample.tokens, sample.text, into: &raw)
            var row: [(feature: Int32, value: Float)] = []
            row.reserveCapacity(raw.count)
            for (hash, count) in raw {
                let feature = all.insert(hash)
                if Int(feature) == frequency.count {
                    frequency.append(0)
                    lastRow.append(-1)
                }
                if lastRow[Int(feature)] != Int32(number) {
                    lastRow[Int(feature)] = Int32(number)
                    frequency[Int(feature)] += 1
                }
                row.append((feature, count))
            }
            rows.append(row)
        }
        let hashes = all.hashes
        let least: Int32 = samples.count < 200 ? 1 : 2
        var kept: [UInt64] = []
        var renumbered = [Int32](repeating: -1, count: hashes.count)
        for feature in hashes.indices where frequency[feature] >= least {
            renumbered[feature] = Int32(kept.count)
            kept.append(hashes[feature])
            classifier.idf.append(1 + log(Float(samples.count + 1) / Float(frequency[feature] + 1)))
        }
        classifier.table = FeatureTable(hashes: kept)
        var prepared = Prepared()
        for (number, sample) in samples.enumerated() {
            var row = rows[number].compactMap { item in
                renumbered[Int(item.feature)] >= 0 ? (feature: renumbered[Int(item.feature)], value: item.value) : nil
            }
            IntentClassifier.weigh(&row, classifier.idf)
            for (feature, value) in row {
                prepared.rows.features.append(feature)
                prepared.rows.values.append(value)
            }
            prepared.rows.endRow()
            prepared.labels.append(Int32(sample.label))
            prepared.weights.append(sample.weight)
            prepared.groups.append(Int32(sample.group))
        }
        return prepared
    }

    private func fit(_ prepared: Prepared, _ subset: [Int], _ width: Int, epochs: Int) -> [Float] {
        let features = (prepared.rows.features.max() ?? -1) + 1
        var weights = [Float](repeating: 0, count: Int(features) * width)
        var history = [Float](repeating: 0.02, count: Int(features))
        var gradient = [Float](repeating: 0, count: width)
        var order = subset
        var random = SplitMix64(seed: seed)
        weights.withUnsafeMutableBufferPointer { weights in
            history.withUnsafeMutableBufferPointer { history in
                gradient.withUnsafeMutableBufferPointer { gradient in
                    prepared.rows.features.withUnsafeBufferPointer { columns in
                        prepared.rows.values.withUnsafeBufferPointer { values in
                            for epoch in 0..<epochs {
                                order.shuffle(using: &random)
                                let step = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
                                for row in order {
                                    let range = prepared.rows.range(row)
                                    for label in 0..<width { gradient[label] = 0 }
                                    for at in range {
                                        let base = Int(columns[at]) * width
                                        let value = values[at]
                                        for label in 0..<width { gradient[label] += value * weights[base + label] }
                                    }
                                    let size = Self.gradient(&gradient, Int(prepared.labels[row]), prepared.weights[row])
                                    if size < 1e-4 { continue }
                                    for at in range {
                                        let feature = Int(columns[at])
                                        let value = values[at]
                                        history[feature] += value * value * size
                                        let factor = -step * value / history[feature].squareRoot()
                                        let base = feature * width
                                        for label in 0..<width { weights[base + label] += factor * gradient[label] }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return weights
    }

    /// Turns logits into the gradient of the loss; returns its squared length.
    private static func gradient(_ values: inout UnsafeMutableBufferPointer<Float>, _ label: Int, _ weight: Float) -> Float {
        var highest = values[0]
        for value in values where value > highest { highest = value }
        var sum: Float = 0
        for at in values.indices {
            values[at] = exp(values[at] - highest)
            sum += values[at]
        }
        var size: Float = 0
        for at in values.indices {
            values[at] = (values[at] / sum - (at == label ? 1 : 0)) * weight
            size += values[at] * values[at]
        }
        return size
    }

    private func logits(_ rows: SparseRows, _ row: Int, _ weights: [Float], _ width: Int) -> [Float] {
        var result = [Float](repeating: 0, count: width)
        for at in rows.range(row) {
            let base = Int(rows.features[at]) * width
            for label in 0..<width { result[label] += rows.values[at] * weights[base + label] }
        }
        return result
    }

    /// The factor for logits that makes the held-out examples likeliest, by golden-section search.
    private static func temperatureScale(_ heldOut: HeldOut) -> Float {
        guard heldOut.labels.count >= 20 else { return 1 }
        func loss(_ scale: Float) -> Float {
            var total: Float = 0
            for (logits, label) in zip(heldOut.logits, heldOut.labels) {
                var scaled = logits.map { $0 * scale }
                IntentClassifier.softmax(&scaled)
                total -= log(max(scaled[label], 1e-9))
            }
            return total
        }
        var low: Float = 0.3
        var high: Float = 3
        let ratio: Float = 0.618_034
        for _ in 0..<20 {
            let left = high - ratio * (high - low)
            let right = low + ratio * (high - low)
            if loss(left) < loss(right) { high = right } else { low = left }
        }
        return (low + high) / 2
    }
}
