import Synchronization

/// A source of jitter that can be repeated: SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014) from a seed.
public final class SeededJitter: Sendable {
    private let state: Atomic<UInt64>

    public init(seed: UInt64) { state = Atomic(seed) }

    /// A seed that differs from run to run.
    public convenience init() { self.init(seed: UInt64.random(in: .min ... .max)) }

    /// The next number, 0 ..< 1.
    public func next() -> Double {
        var bits = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return Double(bits >> 11) * 0x1p-53
    }
}
