/// A JSON value (RFC 8259). Objects keep the order of their fields, so that the same value is always the same text.
public indirect enum JSON: Hashable, Sendable {
    /// One field of an object.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Field])

    /// The value of a field; nil when this is no object or lacks it. Of several of one name, the last counts.
    public subscript(name: String) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields.last { $0.name == name }?.value
    }

    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    public var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    /// A number without a fraction that fits.
    public var integer: Int? { number.flatMap { Int(exactly: $0) } }

    public var bool: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    public var array: [JSON]? {
        if case .array(let items) = self { items } else { nil }
    }

    public var fields: [Field]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    /// Every string in the value replaced; names of fields stay.
    public func mapStrings(_ transform: (String) -> String) -> JSON {
        switch self {
        case .string(let text): .string(transform(text))
        case .array(let items): .array(items.map { $0.mapStrings(transform) })
        case .object(let fields): .object(fields.map { Field($0.name, $0.value.mapStrings(transform)) })
        case .null, .bool, .number: self
        }
    }

    /// The value with the fields of all objects in the order of their names: equal for texts that say the same.
    public var canonical: JSON {
        switch self {
        case .array(let items): .array(items.map(\.canonical))
        case .object(let fields):
            .object(fields.map { Field($0.name, $0.value.canonical) }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
        case .null, .bool, .number, .string: self
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Field($0.0, $0.1) }) }
}
