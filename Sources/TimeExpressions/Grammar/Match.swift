/// What a rule read.
struct Match<Value: Sendable>: Sendable {
    var value: Value
    var end: Int
    var rule: String
}
