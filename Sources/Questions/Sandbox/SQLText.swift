/// Writes the parts of SQL that come from outside: names and literals, quoted so that they can be nothing else.
public enum SQLText {
    /// A name: bare where it is plain, else in double quotes (inner quotes doubled).
    public static func name(_ name: String) -> String {
        isPlain(name) ? name : "\"" + name.replacing("\"", with: "\"\"") + "\""
    }

    /// A string literal. NUL would end the statement early and is dropped.
    public static func literal(_ text: String) -> String {
        "'" + text.replacing("'", with: "''").replacing("\0", with: "") + "'"
    }

    /// A number as SQL reads it: whole ones without a point.
    public static func number(_ value: Double) -> String {
        value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    /// A literal of a value.
    public static func literal(_ value: SQLValue) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let value): String(value)
        case .real(let value): number(value)
        case .text(let text): literal(text)
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, letter(first), !reserved.contains(name.lowercased()) else { return false }
        return bytes.allSatisfy { letter($0) || ($0 >= 0x30 && $0 <= 0x39) }
    }

    private static func letter(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F
    }

    /// Keywords of SQLite that may not stand as a bare name.
    private static let reserved: Set<String> = [
        "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "check", "collate", "commit", "constraint",
        "create", "default", "deferrable", "delete", "distinct", "drop", "else", "escape", "except", "exists", "foreign",
        "from", "group", "having", "if", "in", "index", "insert", "intersect", "into", "is", "isnull", "join", "limit", "not",
        "notnull", "nothing", "null", "on", "or", "order", "primary", "references", "returning", "select", "set", "table",
        "then", "to", "transaction", "union", "unique", "update", "using", "values", "when", "where", "left", "right", "natural",
        "cross", "inner", "outer", "full", "key", "by", "desc", "asc", "like", "glob", "match", "regexp", "current",
        "current_date", "current_time", "current_timestamp", "end", "begin", "cast", "with", "window", "over", "filter",
    ]
}
