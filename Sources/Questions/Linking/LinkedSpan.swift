/// A stretch of a question with everything that it may mean.
struct LinkedSpan: Sendable {
    /// Tokens.
    var range: Range<Int>
    /// As it was typed.
    var text: String
    var senses: [Sense]

    var entity: Int? { senses.lazy.compactMap { if case .entity(let entity) = $0 { entity } else { nil } }.first }
    var operation: Operator? { senses.lazy.compactMap { if case .operation(let operation) = $0 { operation } else { nil } }.first }
    var number: Double? { senses.lazy.compactMap { if case .number(let number) = $0 { number } else { nil } }.first }
    var time: TimeSpan? { senses.lazy.compactMap { if case .time(let span) = $0 { span } else { nil } }.first }
    var minutes: Double? { senses.lazy.compactMap { if case .minutes(let minutes) = $0 { minutes } else { nil } }.first }
    var relation: Int? { senses.lazy.compactMap { if case .relation(let relation) = $0 { relation } else { nil } }.first }
    var attributes: [AttributeReference] { senses.compactMap { if case .attribute(let reference) = $0 { reference } else { nil } } }
    var verbs: [AttributeReference] { senses.compactMap { if case .verb(let reference) = $0 { reference } else { nil } } }
    var values: [LinkedValue] { senses.compactMap { if case .value(let value) = $0 { value } else { nil } } }
    var extremes: [(reference: AttributeReference, most: Bool)] {
        senses.compactMap { if case .extreme(let reference, let most) = $0 { (reference, most) } else { nil } }
    }
    var isFiller: Bool { senses.contains(.filler) || senses.contains(.classifier) }

    func has(_ operation: Operator) -> Bool { senses.contains(.operation(operation)) }
}
