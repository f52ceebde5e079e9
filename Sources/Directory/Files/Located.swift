/// A value with the place that it was read from.
struct Located<Value> {
    var value: Value
    var file: String
    var line: Int
}
