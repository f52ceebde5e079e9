/// Hashes of forms of names and what is called so, in flat arrays: no nodes, no pointers, one or two memory reads a look-up.
///
/// Entries are sorted into buckets by the first bits of their hashes, about one to a bucket, in the order in which they were added.
struct FormTable: Sendable {
    struct Entry: Sendable {
        var hash: UInt64
        var entity: Int32
        var meta: UInt32
    }

    private let entries: [Entry]
    private let starts: [Int32]
    private let shift: UInt64

    init(_ source: [Entry]) {
        var bits: UInt64 = 4
        while bits < 24, 1 << bits < source.count { bits += 1 }
        shift = 64 - bits
        let shift = shift
        var starts = [Int32](repeating: 0, count: 1 << Int(bits) + 1)
        for entry in source { starts[Int(entry.hash >> shift) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        entries = [Entry](unsafeUninitializedCapacity: source.count) { buffer, count in
            for entry in source {
                let bucket = Int(entry.hash >> shift)
                buffer.initializeElement(at: Int(next[bucket]), to: entry)
                next[bucket] += 1
            }
            count = source.count
        }
        self.starts = starts
    }

    var count: Int { entries.count }

    /// Calls back for everything under a hash, in the order in which it was added.
    @inline(__always)
    func forEach(_ hash: UInt64, _ body: (Entry) -> Void) {
        let bucket = Int(hash >> shift)
        for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index].hash == hash { body(entries[index]) }
    }

    func contains(_ hash: UInt64) -> Bool {
        let bucket = Int(hash >> shift)
        return (Int(starts[bucket])..<Int(starts[bucket + 1])).contains { entries[$0].hash == hash }
    }

    /// The entries that a new number is known for, with it.
    func renumbered(_ numbers: [Int32]) -> [Entry] {
        entries.compactMap { entry in
            let number = numbers[Int(entry.entity)]
            return number < 0 ? nil : Entry(hash: entry.hash, entity: number, meta: entry.meta)
        }
    }
}
