/// Examples as vectors of an embedding model.
struct DenseRows: Sendable {
    private let data: TrainingRows
    private let vectors: [[Float]]
    let dimension: Int

    /// Nil where no example has a vector. One whose size differs from most, or that is not made of numbers, counts as
    /// missing.
    init?(_ samples: [IntentTrainer.Sample], _ vectors: [[Float]]) {
        guard let dimension = Self.commonest(vectors.map(\.count).filter { $0 > 0 }) else { return nil }
        let usable = vectors.map { $0.count == dimension && $0.allSatisfy(\.isFinite) ? $0 : [] }
        var data = TrainingRows()
        data.featureCount = dimension
        var last = -1
        for sample in samples where sample.group != last && usable.indices.contains(sample.group) {
            last = sample.group
            let vector = usable[sample.group]
            guard !vector.isEmpty else { continue }
            for (feature, value) in vector.enumerated() {
                data.rows.features.append(Int32(feature))
                data.rows.values.append(value)
            }
            data.rows.endRow()
            data.labels.append(Int32(sample.label))
            data.weights.append(1)
            data.groups.append(Int32(sample.group))
        }
        guard !data.labels.isEmpty else { return nil }
        self.data = data
        self.vectors = usable
        self.dimension = dimension
    }

    /// Both learners over the vectors of all examples, or of those that are not kept out.
    func train(without split: HoldOut?, _ parts: LabelParts, labelCount: Int, seed: UInt64) -> DenseHead {
        let rows = data.labels.indices.filter { row in
            guard let split else { return true }
            return data.groups[row] % 8 != 7 && !split.leftOut.contains(data.labels[row])
        }
        let linear = LinearTrainer(epochs: 20, rate: 0.8, dropout: 0.05, seed: seed ^ 0xDE5E)
        let network = HiddenLayerTrainer(units: 128, epochs: 20, inputDropout: 0.1, seed: seed ^ 0xDE5E)
        return DenseHead(
            linear: CompactMatrix(linear.train(data, rows, parts, labelCount: labelCount), width: labelCount),
            network: network.train(data, rows, labelCount: labelCount))
    }

    /// The vector of an example; nil where it has none.
    func vector(of group: Int) -> [Float]? {
        guard vectors.indices.contains(group), !vectors[group].isEmpty else { return nil }
        return vectors[group]
    }

    static func commonest(_ sizes: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for size in sizes { counts[size, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
