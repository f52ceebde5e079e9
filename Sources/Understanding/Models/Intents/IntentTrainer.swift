import Foundation
import Language

/// Trains an `IntentClassifier`: its features, its learners, and what their probabilities mean.
struct IntentTrainer: Sendable {
    /// One text with its intent.
    struct Sample: Sendable {
        var tokens: [ModelToken]
        var text: NormalizedText
        var label: Int
        /// How much it counts; variants of an example count less than the example.
        var weight: Float
        /// The example that it comes from, in the order of the examples.
        var group: Int
    }

    /// Numbers that are trained at most: the rarest features are left out until the rest fits.
    static let weightLimit = 30_000_000
    var seed: UInt64

    /// What one task of training makes.
    private enum Learned: Sendable {
        case linear(CompactMatrix)
        case network(HiddenLayer)
    }

    /// - Parameter vectors: for each group an embedding, empty where it has none; or none at all.
    func train(_ samples: [Sample], labels: [String], vectors: [[Float]] = []) -> IntentClassifier {
        let seed = seed
        var classifier = IntentClassifier()
        classifier.labels = labels
        let outside = Set(labels.indices.filter { NLUModel.outOfScopeNames.contains(labels[$0]) })
        let parts = LabelParts(labels)
        let (data, known) = prepare(samples + Self.names(of: labels), &classifier, width: labels.count + parts.count)
        let split = HoldOut(data, exampleCount: Set(data.groups).count, labelCount: labels.count, hasOutside: !outside.isEmpty)
        let learned = learn(data, [(Array(data.labels.indices), 1)] + (split.map { [($0.kept, 0.6)] } ?? []), parts, labels.count)
        let embeddings = DenseRows(samples, vectors)
        let heads = embeddings.map { rows in
            Parallel.run(([nil] + (split.map { [$0] } ?? [])).map { split in
                { rows.train(without: split, parts, labelCount: labels.count, seed: seed) }
            })
        }
        (classifier.linear, classifier.network) = learned[0]
        if let heads { classifier.dense = heads[0] }
        guard let split else { return classifier }
        var partial = classifier
        (partial.linear, partial.network) = learned[1]
        let dense = heads?[1]
        let held = split.held.map { row in
            Calibration.HeldOut(
                sparse: partial.logits(data.rows.range(row).map { (data.rows.features[$0], data.rows.values[$0]) }), known: known[row],
                dense: embeddings?.vector(of: Int(data.groups[row])).flatMap { dense?.logits($0) } ?? [],
                label: split.leftOut.contains(data.labels[row]) ? -1 : Int(data.labels[row]))
        }
        classifier.calibration = Calibration(held, outside: outside)
        return classifier
    }

    /// Both learners on each subset of the rows, with that share of the passes.
    private func learn(
        _ data: TrainingRows, _ subsets: [(rows: [Int], passes: Double)], _ parts: LabelParts, _ labelCount: Int
    ) -> [(CompactMatrix, HiddenLayer)] {
        var linear = LinearTrainer(seed: seed)
        var network = HiddenLayerTrainer(seed: seed)
        let (linearEpochs, networkEpochs) = (Double(linear.epochs), Double(network.epochs))
        let tasks = subsets.flatMap { subset -> [@Sendable () -> Learned] in
            linear.epochs = Int(linearEpochs * subset.passes)
            network.epochs = Int(networkEpochs * subset.passes)
            let (linear, network) = (linear, network)
            return [
                { .linear(CompactMatrix(linear.train(data, subset.rows, parts, labelCount: labelCount), width: labelCount)) },
                { .network(network.train(data, subset.rows, labelCount: labelCount)) },
            ]
        }
        var results = [(CompactMatrix, HiddenLayer)](repeating: (CompactMatrix(), HiddenLayer()), count: subsets.count)
        for (number, learned) in Parallel.run(tasks).enumerated() {
            switch learned {
            case .linear(let matrix): results[number / 2].0 = matrix
            case .network(let network): results[number / 2].1 = network
            }
        }
        return results
    }

    /// The names of intents are examples of them; that of out of scope says nothing.
    private static func names(of labels: [String]) -> [Sample] {
        labels.enumerated().compactMap { number, label in
            guard !NLUModel.outOfScopeNames.contains(label) else { return nil }
            let text = NormalizedText(LabelParts.words(of: label).joined(separator: " "), foldingMarks: true)
            return Sample(tokens: ModelToken.tokens(of: text, placeholders: []), text: text, label: number, weight: 1, group: -1)
        }
    }

    /// The features of each text, and which share of them occurs in other texts too.
    private func prepare(_ samples: [Sample], _ classifier: inout IntentClassifier, width: Int) -> (TrainingRows, known: [Float]) {
        var all = FeatureTable(capacity: samples.count * 30)
        var frequency: [Int32] = []
        var lastRow: [Int32] = []
        var raw: [(hash: UInt64, count: Float)] = []
        var rows = SparseRows()
        for (number, sample) in samples.enumerated() {
            IntentFeatures.extract(sample.tokens, sample.text, into: &raw)
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
                rows.features.append(feature)
                rows.values.append(count)
            }
            rows.endRow()
        }
        let least = Self.leastFrequency(frequency, sampleCount: samples.count, width: width)
        let hashes = all.hashes
        var kept: [UInt64] = []
        var renumbered = [Int32](repeating: -1, count: hashes.count)
        for feature in hashes.indices where frequency[feature] >= least {
            renumbered[feature] = Int32(kept.count)
            kept.append(hashes[feature])
            classifier.idf.append(1 + log(Float(samples.count + 1) / Float(frequency[feature] + 1)))
        }
        classifier.table = FeatureTable(hashes: kept)
        var data = TrainingRows()
        var known: [Float] = []
        data.featureCount = kept.count
        for (number, sample) in samples.enumerated() {
            let range = rows.range(number)
            var row = range.compactMap { at in
                let feature = renumbered[Int(rows.features[at])]
                return feature >= 0 ? (feature: feature, value: rows.values[at]) : nil
            }
            known.append(range.isEmpty ? 0 : Float(row.count) / Float(range.count))
            IntentClassifier.weigh(&row, classifier.idf)
            for (feature, value) in row {
                data.rows.features.append(feature)
                data.rows.values.append(value)
            }
            data.rows.endRow()
            data.labels.append(Int32(sample.label))
            data.weights.append(sample.weight)
            data.groups.append(Int32(sample.group))
        }
        return (data, known)
    }

    /// How often a feature has to occur: twice, so that it does not only learn an example by heart, and more often where
    /// too many features would remain.
    private static func leastFrequency(_ frequency: [Int32], sampleCount: Int, width: Int) -> Int32 {
        var least: Int32 = sampleCount < 200 ? 1 : 2
        while frequency.count(where: { $0 >= least }) * max(width, HiddenLayerTrainer(seed: 0).units) > weightLimit { least += 1 }
        return least
    }
}
