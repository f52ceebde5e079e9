/// Says for certain that a word is no part of any name, or that it may be one: a Bloom filter with one hash and 16 bits a word.
///
/// Every spelling that is one slip away from a typed word is asked for here, some hundred a word; it fits into a cache.
struct WordFilter: Sendable {
    private let bits: [UInt64]
    private let shift: UInt64

    init(_ words: [UInt64]) {
        var size: UInt64 = 6
        while size < 26, 1 << size < 16 * words.count { size += 1 }
        shift = 64 - size
        var bits = [UInt64](repeating: 0, count: 1 << Int(size - 6))
        for word in words {
            let place = Self.place(word, shift)
            bits[Int(place >> 6)] |= 1 << (place & 63)
        }
        self.bits = bits
    }

    @inline(__always)
    private static func place(_ hash: UInt64, _ shift: UInt64) -> UInt64 { (hash &* 0x9E37_79B9_7F4A_7C15) >> shift }

    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let place = Self.place(hash, shift)
        return bits[Int(place >> 6)] & 1 << (place & 63) != 0
    }
}
