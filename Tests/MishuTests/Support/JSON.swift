import Foundation

/// A value of JSON, to look into by names and positions; what is not there is null.
enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(_ text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    subscript(name: String) -> JSON {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    subscript(position: Int) -> JSON {
        if case .list(let items) = self, items.indices.contains(position) { items[position] } else { .null }
    }

    var string: String? { if case .text(let text) = self { text } else { nil } }
    var double: Double? { if case .number(let number) = self { number } else { nil } }
    var items: [JSON] { if case .list(let items) = self { items } else { [] } }
    var strings: [String] { items.compactMap(\.string) }
    var names: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
    var isList: Bool { if case .list = self { true } else { false } }
    var isObject: Bool { if case .object = self { true } else { false } }

    /// The names of the outermost object in the order in which they stand in a text.
    static func orderedNames(of text: String) -> [String] {
        var names: [String] = []
        var depth = 0
        var string = ""
        var inString = false, escaped = false
        for scalar in text.unicodeScalars {
            if inString, escaped || scalar != "\"" {
                escaped = scalar == "\\" && !escaped
                string.unicodeScalars.append(scalar)
                continue
            }
            switch scalar {
            case "\"":
                inString.toggle()
                if inString { string = "" }
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case ":" where depth == 1: names.append(string)
            default: break
            }
        }
        return names
    }
}

extension JSON: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { self = .null }
        else if let value = try? container.decode(Bool.self) { self = .bool(value) }
        else if let value = try? container.decode(Double.self) { self = .number(value) }
        else if let value = try? container.decode(String.self) { self = .text(value) }
        else if let value = try? container.decode([JSON].self) { self = .list(value) }
        else { self = .object(try container.decode([String: JSON].self)) }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(nilLiteral: ()) { self = .null }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension JSON {
    /// The object without one of its members.
    func without(_ name: String) -> JSON {
        guard case .object(var members) = self else { return self }
        members[name] = nil
        return .object(members)
    }
}
