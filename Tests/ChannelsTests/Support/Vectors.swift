@testable import Channels
import DialogModel
import Foundation
import Testing

/// The platforms' test vectors.
enum Vectors {
    /// The entries below a path of names; empty where the file is not there.
    static func entries(_ path: String...) -> [Entry] {
        guard let data = FileManager.default.contents(atPath: TestFiles.vectors.path), var value = try? JSONParser.parse(Array(data)) else { return [] }
        for name in path { value = value[name] ?? .null }
        guard case .array(let items) = value else { return [] }
        return items.map(Entry.init)
    }

    struct Entry: Sendable, CustomTestStringConvertible {
        var json: JSONValue
        var testDescription: String { self["name"] }
        var isValid: Bool { json["valid"] == .bool(true) }
        subscript(_ key: String) -> String { json[key]?.stringValue ?? "" }

        /// As the machine's clock shows it.
        var now: Date {
            guard case .integer(let seconds)? = json["now"] else { return Date(timeIntervalSince1970: 0) }
            return Date(timeIntervalSince1970: Double(seconds))
        }

        var headers: [(name: String, value: String)] {
            guard case .object(let fields)? = json["headers"] else { return [] }
            return fields.map { ($0.key, $0.value.stringValue ?? "") }
        }
    }
}
