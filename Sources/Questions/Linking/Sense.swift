import TimeExpressions

/// What a phrase of a question may mean.
enum Sense: Hashable, Sendable {
    case entity(Int)
    case attribute(AttributeReference)
    /// A word by which a value or number belongs to an attribute: 入职, issued.
    case verb(AttributeReference)
    case extreme(AttributeReference, most: Bool)
    case relation(Int)
    /// How many belong to one of these things: the size of a team.
    case size(Int)
    case value(LinkedValue)
    case operation(Operator)
    case number(Double)
    case time(TimeSpan)
    /// A length of time in minutes.
    case minutes(Double)
    case classifier
    case filler
}

/// An attribute of an entity, by position in the schema.
struct AttributeReference: Hashable, Sendable {
    var entity: Int
    var attribute: Int
}

/// A value that words stand for.
struct LinkedValue: Hashable, Sendable {
    enum Match: Hashable, Sendable {
        case equal(String)
        /// One of the entity's excluded values, or all but those.
        case present
        case isTrue
        /// The value ends so: the head of a title, 工程师.
        case suffix(String)
        case prefix(String)
        case contains(String)
        /// The first or last of several words.
        case word(String)
    }

    var reference: AttributeReference
    var match: Match
}

/// A span of time on the wall clock, either end open.
struct TimeSpan: Hashable, Sendable {
    var from: LocalDateTime?
    /// Exclusive.
    var to: LocalDateTime?
}

extension Sense {
    /// For explanations.
    func text(_ schema: SemanticSchema) -> String {
        func column(_ reference: AttributeReference) -> String {
            schema.entities[reference.entity].table + "." + schema[reference].column
        }
        switch self {
        case .entity(let entity): return schema.entities[entity].table
        case .attribute(let reference): return column(reference)
        case .verb(let reference): return "verb of " + column(reference)
        case .extreme(let reference, let most): return (most ? "greatest " : "least ") + column(reference)
        case .relation(let relation): return "relation " + schema.relations[relation].name
        case .size(let entity): return "size of " + schema.entities[entity].table
        case .value(let value): return column(value.reference) + " " + String(describing: value.match)
        case .operation(let operation): return "operator " + operation.rawValue
        case .number(let number): return "number " + SQLText.number(number)
        case .time(let span): return "time " + (span.from.map(\.description) ?? "") + " – " + (span.to.map(\.description) ?? "")
        case .minutes(let minutes): return "minutes " + SQLText.number(minutes)
        case .classifier: return "classifier"
        case .filler: return "filler"
        }
    }
}
