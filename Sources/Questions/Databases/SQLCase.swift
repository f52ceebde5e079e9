/// A labelled question: what `eval sql` reads, a line each.
public struct SQLCase: Sendable, Hashable, Decodable {
    public var id: String
    public var question: String
    /// The SQL whose rows are right.
    public var sql: String
    /// The database's name, where there are several.
    public var db: String?
    /// Only these tables; nil for all.
    public var tables: [String]?
    public var locale: String?
    /// ISO 8601; the wall clock that "last year" is counted from.
    public var now: String?

    public init(id: String, question: String, sql: String, db: String? = nil, tables: [String]? = nil, locale: String? = nil,
                now: String? = nil) {
        self.id = id
        self.question = question
        self.sql = sql
        self.db = db
        self.tables = tables
        self.locale = locale
        self.now = now
    }
}
