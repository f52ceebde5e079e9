/// Something that a turn did or found, as the public interface lists it.
public struct Effect: Hashable, Sendable, Codable {
    /// `meeting.booked`, `contact.found`, `refused` …
    public var type: String
    /// The other fields, in the order in which they are written.
    public var fields: [JSONValue.Field] {
        if case .object(let fields) = body { fields } else { [] }
    }
    private var body: JSONValue

    public init(_ type: String, _ fields: [JSONValue.Field]) {
        self.type = type
        body = .object(fields)
    }

    /// The effect as one JSON object, `type` first.
    public var json: JSONValue { .object([.init("type", .string(type))] + fields) }

    public subscript(key: String) -> JSONValue? { body[key] }
}

extension Effect {
    /// Why something was refused, as the public interface has it.
    public enum Refusal: String, Sendable {
        case permission, policy
        case outOfScope = "out_of_scope"
        case unknownPerson = "unknown_person"
    }

    /// The effect `refused`.
    public static func refused(_ reason: Refusal) -> Effect {
        Effect("refused", [.init("reason", .string(reason.rawValue))])
    }
}
