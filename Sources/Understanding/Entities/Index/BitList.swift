/// Which of the things of a segment are gone, one bit each.
struct BitList: Hashable, Sendable {
    private var bits: [UInt64] = []
    private(set) var count = 0

    init() {}

    func contains(_ index: Int) -> Bool { index >> 6 < bits.count && bits[index >> 6] & 1 << UInt64(index & 63) != 0 }

    mutating func insert(_ index: Int) {
        while bits.count <= index >> 6 { bits.append(0) }
        guard !contains(index) else { return }
        bits[index >> 6] |= 1 << UInt64(index & 63)
        count += 1
    }
}
