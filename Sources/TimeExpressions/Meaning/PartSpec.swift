/// A part of the day as it was said.
struct PartSpec: Hashable, Sendable {
    var part: PartOfDay
    /// Early (3), late (4), beginning, middle or end of it.
    var edge: Int8 = -1
}
