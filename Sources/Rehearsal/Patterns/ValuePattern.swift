import DialogModel
import Foundation

/// What a JSON value is expected to be.
public indirect enum ValuePattern: Hashable, Sendable {
    /// Null, or not there at all.
    case null
    case bool(Bool)
    case text(TextPattern)
    /// All elements, in this order.
    case list([ValuePattern])
    /// All elements, in any order.
    case anyOrder([ValuePattern])
    /// Elements that must be there, besides others, in any order.
    case has([ValuePattern])
    /// So many elements.
    case count(Int)
    /// One of these.
    case any([ValuePattern])
    case not(ValuePattern)
    /// Members that must fit; others may be there.
    case object([Member])

    /// An expected member of an object.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var pattern: ValuePattern

        public init(key: String, pattern: ValuePattern) {
            self.key = key
            self.pattern = pattern
        }
    }

    /// Whether a value is as expected; nil is a member that is not there.
    public func matches(_ value: JSONValue?) -> Bool {
        switch self {
        case .null: value == nil || value == .null
        case .bool(let expected): value == .bool(expected)
        case .text(let pattern): Self.matches(pattern, value)
        case .list(let patterns):
            if case .array(let values) = value {
                values.count == patterns.count && zip(patterns, values).allSatisfy { $0.matches($1) }
            } else { false }
        case .anyOrder(let patterns):
            if case .array(let values) = value {
                values.count == patterns.count && Self.assign(patterns, values[...])
            } else { false }
        case .has(let patterns):
            if case .array(let values) = value { Self.assign(patterns, values[...]) } else { false }
        case .count(let count):
            if case .array(let values) = value { values.count == count } else { false }
        case .any(let patterns): patterns.contains { $0.matches(value) }
        case .not(let pattern): !pattern.matches(value)
        case .object(let members):
            if case .object = value { members.allSatisfy { $0.pattern.matches(value?[$0.key]) } } else { false }
        }
    }

    private static func matches(_ pattern: TextPattern, _ value: JSONValue?) -> Bool {
        switch value {
        case nil, .null: false
        case .string(let text):
            if pattern.matches(text) { true }
            else if let expected = Instant.seconds(pattern.source), let actual = Instant.seconds(text) { expected == actual }
            else { false }
        case .number(let number): pattern.matches(JSONValue.number(number).text) || Double(pattern.source) == number
        case .some(let other): pattern.matches(other.text)
        }
    }

    /// Whether each pattern has an element of its own.
    private static func assign(_ patterns: [ValuePattern], _ values: ArraySlice<JSONValue>) -> Bool {
        guard let pattern = patterns.first else { return true }
        for index in values.indices where pattern.matches(values[index]) {
            var others = Array(values)
            others.remove(at: index - values.startIndex)
            if assign(Array(patterns.dropFirst()), others[...]) { return true }
        }
        return false
    }
}

extension ValuePattern: CustomStringConvertible {
    public var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): String(value)
        case .text(let pattern): pattern.source
        case .list(let patterns): "[" + patterns.map(\.description).joined(separator: ", ") + "]"
        case .anyOrder(let patterns): "in any order [" + patterns.map(\.description).joined(separator: ", ") + "]"
        case .has(let patterns): "at least [" + patterns.map(\.description).joined(separator: ", ") + "]"
        case .count(let count): "\(count) elements"
        case .any(let patterns): "one of [" + patterns.map(\.description).joined(separator: ", ") + "]"
        case .not(let pattern): "not \(pattern)"
        case .object(let members): "{" + members.map { "\($0.key): \($0.pattern)" }.joined(separator: ", ") + "}"
        }
    }
}
