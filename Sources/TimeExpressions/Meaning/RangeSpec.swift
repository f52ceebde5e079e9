/// A range as it was said: two ends, or a beginning and a length.
struct RangeSpec: Hashable, Sendable {
    var from: Moment
    var to: Moment
    /// Nothing was said of the end but the length.
    var length: Length?
}
