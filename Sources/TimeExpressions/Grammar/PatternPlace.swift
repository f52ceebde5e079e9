/// One place of a pattern: what stands there.
struct PatternPlace: Hashable, Sendable {
    var symbol: Symbol
    var test: PatternTest
    /// No blank may stand before it.
    var isTight = false
    /// The name that the meaning calls it by.
    var name: String?
}
