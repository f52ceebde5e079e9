/// Leaves out features at random while training, so that none is relied upon alone (Wager et al. 2013).
struct FeatureDropout {
    /// What stays of a row.
    private(set) var features: [Int32] = []
    private(set) var values: [Float] = []
    private var bits: UInt64 = 0
    private var left = 0

    /// Chooses from a row; what stays is scaled up to make good for the rest.
    mutating func choose(_ rows: SparseRows, _ row: Int, rate: Float, using random: inout SplitMix64) {
        features.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        let scale = 1 / (1 - rate)
        for at in rows.range(row) where rate == 0 || keeps(rate, using: &random) {
            features.append(rows.features[at])
            values.append(rows.values[at] * scale)
        }
    }

    /// Whether one thing stays, with probability 1 − rate. A random number serves four of them.
    @inline(__always)
    mutating func keeps(_ rate: Float, using random: inout SplitMix64) -> Bool {
        if left == 0 {
            bits = random.next()
            left = 4
        }
        let value = bits & 0xFFFF
        bits >>= 16
        left -= 1
        return value >= UInt64(rate * 65536)
    }
}
