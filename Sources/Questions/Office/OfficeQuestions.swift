import Directory
import Foundation
import GRDB
import Language
import TimeExpressions

/// Answers questions over the office's data with a SELECT that the person's rights bound.
public struct OfficeQuestions: Sendable {
    public enum Result: Sendable {
        case answered(QueryAnswer)
        /// Personal data of many is not given out.
        case refused
    }

    /// The longest question that is tried, in Unicode scalars.
    static let longestQuestion = 300

    /// More things in one place are not told.
    private static let mostTies = 20

    private let schema: SemanticSchema
    public let words: QuestionWords
    private let builder: LexiconBuilder
    private let cache = LexiconCache()

    /// - Parameter schemas: the folder with `office-questions.json` and `question-words.json`.
    public init(schemas: URL) throws(QuestionError) {
        schema = try SemanticSchema(file: schemas.appendingPathComponent("office-questions.json")).ofOffice()
        words = try QuestionWords(file: schemas.appendingPathComponent("question-words.json"))
        builder = LexiconBuilder(schema: schema, words: words)
    }

    /// The answer to a question; nil where it is not certain what is meant.
    ///
    /// - Parameters:
    ///   - sender: employee number of who asks: their rights hold.
    ///   - now: the wall clock of who asks.
    ///   - zone: the zone of that clock.
    /// - Throws: ``QuestionError/unknownPerson(_:)``, ``SandboxError``, and errors of the directory's database.
    public func answer(_ question: String, sender: String, now: LocalDateTime, zone: TimeZone, language: TextLanguage,
                       database: Database, rowLimit: Int = 100) throws -> Result? {
        // Nobody asks for figures in more words; parsing is not linear in them.
        guard question.unicodeScalars.count <= Self.longestQuestion else { return nil }
        let reader = DirectoryReader(database)
        guard let viewer = try reader.person(sender) else { throw QuestionError.unknownPerson(sender) }
        let tables = try OfficeTables(db: database, viewer: viewer)
        let linker = Linker(lexicon: try lexicon(tables, database), times: TimeRecognizer(conventions: .questions, holidays: try reader.holidayCalendar()),
                            now: now)
        let speaker = QuestionParser.Speaker(key: viewer.employeeNo, department: viewer.departmentCode)
        let parser = QuestionParser(schema: schema, now: now, speaker: speaker)
        guard var query = parser.parse(linker.spans(of: question, language: language), language: language) else { return nil }
        if isBulk(query) { return .refused }
        if let meetings = schema.entity("meetings") {
            if query.entity == meetings, query.measure == .rows { hidePrivate(&query, meetings) }
            if query.touches(meetings, schema) {
                let window = query.window(of: meetings, now: now)
                try tables.addMeetings(from: window.from, to: window.to, zone: zone)
            }
        }
        try tables.finish()
        let writer = SQLWriter(schema: schema, graph: parser.graph, english: language == .english)
        guard let sql = writer.sql(query) else { return nil }
        let sandbox = Sandbox(tables.connection, tables: OfficeTables.names, limits: SandboxLimits(rows: rowLimit))
        var answer = QueryAnswer(sql: sql, table: try sandbox.run(sql), shape: query.shape(schema), noun: schema.entities[query.entity].noun,
                                 labels: query.labels(schema))
        if let count = try ties(query, answer.table, writer, sandbox), count > 1 {
            query.limit = min(count, Self.mostTies)
            if let sql = writer.sql(query) {
                answer.sql = sql
                answer.table = try sandbox.run(sql)
                if count > Self.mostTies { answer.table.truncated = true }
            }
        }
        return .answered(answer)
    }

    /// How many share the first place: all of them are told. Nil where no single first was asked.
    private func ties(_ query: Query, _ table: QueryTable, _ writer: SQLWriter, _ sandbox: Sandbox) throws -> Int? {
        guard query.limit == 1, let order = query.order, let best = table.rows.first else { return nil }
        let column = switch order.key {
        case .measure: "count"
        case .attribute(let reference): schema[reference].column
        }
        guard let at = table.columns.firstIndex(of: column) else { return nil }
        var more = query
        more.limit = Self.mostTies + 1
        guard let sql = writer.sql(more) else { return nil }
        return try sandbox.run(sql).rows.prefix { $0[at] == best[at] }.count
    }

    /// How a question is read, for explanations: each phrase with what it may mean.
    public func trace(_ question: String, sender: String, now: LocalDateTime, language: TextLanguage, database: Database) throws -> [String] {
        guard let viewer = try DirectoryReader(database).person(sender) else { throw QuestionError.unknownPerson(sender) }
        let tables = try OfficeTables(db: database, viewer: viewer)
        let linker = Linker(lexicon: try lexicon(tables, database), times: TimeRecognizer(conventions: .questions), now: now)
        return linker.spans(of: question, language: language).map { $0.text + " = " + $0.senses.map { $0.text(schema) }.joined(separator: " | ") }
    }

    /// Words and values. What was built for the same values is used again: they are compared whole, so that it is never
    /// stale, and titles of papers that one may not know are never in another's.
    private func lexicon(_ tables: OfficeTables, _ database: Database) throws -> Lexicon {
        var columns: [ValueList] = []
        for (entity, description) in schema.entities.enumerated() where description.table != "meetings" {
            for (position, attribute) in description.attributes.enumerated() where attribute.valuesFromData == true {
                let (table, column) = attribute.kind == .list ? (attribute.table ?? "", attribute.value ?? "")
                    : (description.table, attribute.column)
                let sql = "SELECT DISTINCT \(SQLText.name(column)) FROM \(SQLText.name(table)) WHERE \(SQLText.name(column)) IS NOT NULL ORDER BY 1"
                let values = try tables.connection.fetch(sql).compactMap { $0.first?.text }
                columns.append(ValueList(reference: AttributeReference(entity: entity, attribute: position), values: values, phrases: []))
            }
        }
        if let people = schema.entity("people"), let number = schema.entities[people].attribute("employee_no") {
            let sql = "SELECT alias, employee_no FROM person_aliases ORDER BY employee_no, position"
            let rows = try Row.fetchAll(database.cachedStatement(sql: sql))
            columns.append(ValueList(reference: AttributeReference(entity: people, attribute: number), values: rows.map { $0[1] },
                                     phrases: rows.map { $0[0] }))
        }
        return cache.lexicon(for: columns, builder)
    }

    /// Numbers and addresses of many at once. One person's, asked by name, are not.
    private func isBulk(_ query: Query) -> Bool {
        let personal = (query.columns + query.groups).contains { key in
            if case .attribute(let reference) = key { schema[reference].personal == true } else { false }
        }
        guard personal else { return false }
        return !query.conditions.contains { condition in
            switch condition {
            case .oneOf(let reference, let values, negated: false): values.count <= 5 && schema[reference].kind == .name && schema.entities[reference.entity].table == "people"
            case .key: true
            default: false
            }
        }
    }

    private func hidePrivate(_ query: inout Query, _ meetings: Int) {
        guard let title = schema.entities[meetings].attribute("title") else { return }
        query.conditions.append(.missing(AttributeReference(entity: meetings, attribute: title), negated: true))
    }
}
