import Foundation

/// Reads schemas and dialogues of the Schema-Guided Dialogue format.
public struct SchemaGuidedFiles: Sendable {
    /// Dialogues read at most: examples for a domain need no more, and the public sets hold thousands.
    static let dialogueLimit = 2000

    public var services: [SchemaGuidedService]
    public var dialogues: [SchemaGuidedDialogue]

    /// - Parameter path: a schema, or a folder with a `schema.json` and perhaps `dialogues….json` beside it.
    public init(_ path: URL) throws(SchemaGuidedError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else { throw .missing(path.relativePath) }
        let schema = isFolder.boolValue ? path.appendingPathComponent("schema.json") : path
        services = try Self.decode([SchemaGuidedService].self, schema)
        guard !services.isEmpty else { throw .empty(schema.relativePath) }
        dialogues = []
        guard isFolder.boolValue else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
        for name in names.sorted() where name.hasPrefix("dialogues") && name.hasSuffix(".json") && dialogues.count < Self.dialogueLimit {
            dialogues += try Self.decode([SchemaGuidedDialogue].self, path.appendingPathComponent(name))
        }
        dialogues = Array(dialogues.prefix(Self.dialogueLimit))
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ file: URL) throws(SchemaGuidedError) -> Value {
        guard let data = FileManager.default.contents(atPath: file.path) else { throw .missing(file.relativePath) }
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw .malformed(file.relativePath, Self.reason(error))
        } catch {
            throw .malformed(file.relativePath, "it is no JSON")
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.isEmpty ? "the top" : path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
        }
        return switch error {
        case .keyNotFound(let key, let context): "‘\(key.stringValue)’ is missing at \(place(context.codingPath))"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "a value of another kind stands at \(place(context.codingPath))"
        case .dataCorrupted: "it is no JSON"
        @unknown default: "it is no JSON"
        }
    }
}

/// Why a schema cannot be imported.
public enum SchemaGuidedError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(String)
    case malformed(String, String)
    case empty(String)
    /// One name was given for several services.
    case severalServices([String])
    /// Two services, slots or intents come to the same name.
    case sameName(String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path) cannot be read: name a schema.json, or a folder that holds one"
        case .malformed(let path, let reason): "\(path) is no schema or dialogues of the Schema-Guided Dialogue format: \(reason)"
        case .empty(let path): "\(path) describes no service: add one, or name another file"
        case .severalServices(let names):
            "the schema has \(names.count) services (\(names.prefix(5).joined(separator: ", "))): leave out --domain, or give a schema with one"
        case .sameName(let name): "two things of the schema come to the name ‘\(name)’: rename one of them"
        }
    }
}
