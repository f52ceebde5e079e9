import Foundation

/// What an administrator writes beside a database: words for coded values, and columns that are not given out.
public struct Glossary: Sendable {
    /// By "table.column", then by value: its words.
    public var enums: [String: [String: [String]]]
    /// "table.column" that no query reads.
    public var denied: [String]

    private struct Form: Decodable {
        struct Policy: Decodable {
            var denied_columns: [String]?
        }

        var enums: [String: [String: [String]]]?
        var policy: Policy?
    }

    /// - Throws: ``QuestionError/badDescription(path:reason:)``.
    public init(file: URL) throws(QuestionError) {
        do {
            let form = try JSONDecoder().decode(Form.self, from: Data(contentsOf: file))
            enums = form.enums ?? [:]
            denied = form.policy?.denied_columns ?? []
        } catch {
            throw .badDescription(path: file.path, reason: String(describing: error))
        }
    }

    /// The glossary that is named, else `glossary.json` beside the database, else none.
    public static func find(_ named: URL?, beside database: URL) throws(QuestionError) -> Glossary? {
        if let named { return try Glossary(file: named) }
        let beside = database.deletingLastPathComponent().appendingPathComponent("glossary.json")
        return FileManager.default.fileExists(atPath: beside.path) ? try Glossary(file: beside) : nil
    }
}
