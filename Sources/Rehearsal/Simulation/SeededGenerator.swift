/// SplitMix64 (Steele, Lea and Flood: Fast splittable pseudorandom number generators, 2014): the same seed gives the same
/// numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number below a bound, which is above 0.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// True once in `n` times.
    mutating func once(in n: Int) -> Bool { below(n) == 0 }

    /// One of some values; nil where there are none.
    mutating func pick<Values: RandomAccessCollection>(_ values: Values) -> Values.Element? where Values.Index == Int {
        values.isEmpty ? nil : values[values.startIndex + below(values.count)]
    }
}
