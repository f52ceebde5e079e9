import Foundation
import Language
import TimeExpressions

/// Turns questions about one database into SQL. Not shared between threads.
///
/// Tables of a named database hang together by their keys and are asked with the same grammar as the office's; a single
/// table without keys is looked up by its names and values.
public final class DatabaseQuestions {
    private let reader: RawConnection
    private let scratch: URL?
    private let glossary: Glossary?
    private let words: QuestionWords
    private let known: SemanticSchema
    private var described: [String: (schema: SemanticSchema, lexicon: Lexicon)] = [:]
    private let related: RelatedWords

    init(file: URL, glossary: Glossary?, words: QuestionWords, known: SemanticSchema) throws(SandboxError) {
        (reader, scratch) = try RawConnection.reading(file)
        self.glossary = glossary
        self.words = words
        self.known = known
        related = RelatedWords(words)
    }

    deinit {
        if let scratch { try? FileManager.default.removeItem(at: scratch) }
    }

    /// The SQL for a question and how sure it is; nil where it abstains.
    public func predict(_ question: String, tables: [String]? = nil, now: LocalDateTime) throws -> (sql: String, confidence: Double)? {
        let isHan = question.unicodeScalars.count(where: \.isHan) * 3 > question.unicodeScalars.count
        let language: TextLanguage = isHan ? .chinese : .english
        let (schema, lexicon) = try description(tables)
        let linker = Linker(lexicon: lexicon, times: TimeRecognizer(conventions: .questions), now: now)
        var parser = QuestionParser(schema: schema, now: now)
        parser.includesBelow = false
        if let query = parser.parse(linker.spans(of: question, language: language), language: language) {
            let writer = SQLWriter(schema: schema, graph: parser.graph, isMinimal: true, excludes: false)
            if let sql = writer.sql(query) { return (sql, 0.9) }
        }
        guard schema.entities.count == 1 else { return nil }
        let content = try TableContent(table: schema.entities[0].table, connection: reader)
        return TableLookup(content: content, words: words, related: related).guess(question).map { ($0.sql, $0.confidence) }
    }

    private func description(_ tables: [String]?) throws -> (schema: SemanticSchema, lexicon: Lexicon) {
        let key = (tables ?? ["\0"]).joined(separator: "\0")
        if let described = described[key] { return described }
        let (schema, values) = try SchemaReader(connection: reader, glossary: glossary, known: known).read(tables: tables)
        var builder = LexiconBuilder(schema: schema, words: words)
        for reference in values.keys.sorted(by: { ($0.entity, $0.attribute) < ($1.entity, $1.attribute) }) {
            builder.add(values: values[reference] ?? [], of: reference)
        }
        if described.count > 50 { described = [:] }
        described[key] = (schema, builder.lexicon)
        return (schema, builder.lexicon)
    }
}
