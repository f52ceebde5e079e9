import Foundation

/// What tables mean: the things they hold, what is known of each, how they hang together, and the words for all of it.
///
/// The form of `Schemas/office-questions.json`, and what ``SchemaReader`` makes from any database.
public struct SemanticSchema: Sendable, Codable {
    public var entities: [SchemaEntity]
    public var relations: [SchemaRelation]

    public init(entities: [SchemaEntity], relations: [SchemaRelation]) {
        self.entities = entities
        self.relations = relations
    }

    /// Reads a description.
    ///
    /// - Throws: ``QuestionError/badDescription(path:reason:)``.
    public init(file: URL) throws(QuestionError) {
        do {
            self = try JSONDecoder().decode(SemanticSchema.self, from: Data(contentsOf: file))
        } catch {
            throw .badDescription(path: file.path, reason: String(describing: error))
        }
    }

    /// The position of a table's entity.
    func entity(_ table: String) -> Int? { entities.firstIndex { $0.table == table } }
}
