/// Numbers feature hashes 0, 1, 2 …; an open-addressing table that is fast, compact and the same in every process.
struct FeatureTable: Sendable {
    private(set) var keys: [UInt64]
    private(set) var values: [Int32]
    private(set) var count = 0
    private var mask: Int

    init(capacity: Int = 1024) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: -1, count: size)
        mask = size - 1
    }

    /// - Parameter hashes: distinct, in the order of their numbers.
    init(hashes: [UInt64]) {
        self.init(capacity: hashes.count)
        for hash in hashes { _ = insert(hash) }
    }

    /// The number of a hash, or −1.
    @inline(__always)
    func find(_ hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while values[slot] >= 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// The number of a hash, a new one where it is new.
    mutating func insert(_ hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while values[slot] >= 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        values[slot] = Int32(count)
        count += 1
        if count * 2 > keys.count { grow() }
        return Int32(count - 1)
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = Array(repeating: 0, count: old.0.count * 2)
        values = Array(repeating: -1, count: old.0.count * 2)
        mask = keys.count - 1
        for slot in old.0.indices where old.1[slot] >= 0 {
            var at = Int(truncatingIfNeeded: old.0[slot] ^ (old.0[slot] >> 32)) & mask
            while values[at] >= 0 { at = (at + 1) & mask }
            keys[at] = old.0[slot]
            values[at] = old.1[slot]
        }
    }

    /// The hashes in the order of their numbers.
    var hashes: [UInt64] {
        var result = [UInt64](repeating: 0, count: count)
        for slot in keys.indices where values[slot] >= 0 { result[Int(values[slot])] = keys[slot] }
        return result
    }
}
