import Foundation
import TimeExpressions

/// Asks any SQLite file in words. Nothing is written beside it.
public struct QuestionAnswerer: Sendable {
    private let known: SemanticSchema
    private let words: QuestionWords

    /// - Parameter schemas: the folder with `office-questions.json` and `question-words.json`.
    public init(schemas: URL) throws(QuestionError) {
        known = try SemanticSchema(file: schemas.appendingPathComponent("office-questions.json"))
        words = try QuestionWords(file: schemas.appendingPathComponent("question-words.json"))
    }

    /// Opens a database for several questions.
    ///
    /// - Parameter glossary: an administrator's glossary; nil for `glossary.json` beside the database, where there is one.
    public func open(_ database: URL, glossary: URL? = nil) throws -> DatabaseQuestions {
        try DatabaseQuestions(file: database, glossary: Glossary.find(glossary, beside: database), words: words, known: known)
    }

    /// Answers one question; nil where it is not certain what is meant.
    ///
    /// - Parameters:
    ///   - now: the wall clock that "last year" is counted from.
    ///   - tables: only these tables; nil for all.
    ///   - rowLimit: rows given back; nil for all.
    /// - Throws: ``QuestionError``, ``SandboxError``.
    public func answer(question: String, database: URL, glossary: URL? = nil, now: LocalDateTime, tables: [String]? = nil,
                       rowLimit: Int? = 100) throws -> QueryAnswer? {
        guard let (sql, confidence) = try open(database, glossary: glossary).predict(question, tables: tables, now: now) else { return nil }
        let sandbox = try Sandbox(file: database, limits: SandboxLimits(rows: rowLimit, seconds: 5))
        return QueryAnswer(sql: sql, table: try sandbox.run(sql), shape: .rows, confidence: confidence)
    }
}
