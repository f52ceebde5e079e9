/// An expression as the grammar read it: offsets in normalised scalars.
struct Reading {
    var values: [TimeValue]
    var start: Int
    var end: Int
    var rule: String
}
