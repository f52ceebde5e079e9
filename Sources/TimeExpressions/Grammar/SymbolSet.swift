/// A set of symbols by their numbers modulo 256: it may hold one too many, never one too few.
struct SymbolSet: Sendable {
    private var bits = SIMD4<UInt64>()

    mutating func insert(_ symbol: Symbol) { bits[Int(symbol.id >> 6 & 3)] |= 1 << UInt64(symbol.id & 63) }

    mutating func formUnion(_ other: SymbolSet) { bits |= other.bits }

    func meets(_ other: SymbolSet) -> Bool {
        let both = bits & other.bits
        return both.x | both.y | both.z | both.w != 0
    }
}
