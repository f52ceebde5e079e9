import Foundation
import Models

/// The form in which a chat model answers: `Schemas/assist.schema.json`.
public struct AssistSchema: Sendable, Hashable {
    public let schema: JSONSchema

    /// - Throws: ``AssistSchemaError`` when the file is missing or no JSON.
    public init(folder: URL) throws {
        let file = folder.appendingPathComponent("assist.schema.json")
        guard let data = FileManager.default.contents(atPath: file.path), let root = try? JSONParser.parse([UInt8](data)) else {
            throw AssistSchemaError(path: file.path)
        }
        schema = JSONSchema(root)
    }

    var format: ResponseFormat { .schema(name: "commands", schema) }
}
