import Foundation
import GRDBSQLite

/// Checks the SQL of a domain before it is ever run: on a connection in memory that has the domain's own tables and the views that
/// domains may read, under an authorizer that denies by default.
///
/// A domain's SQL is fixed text with bound parameters, so that what holds for it here holds for every run.
final class StatementGuard {
    private var handle: OpaquePointer?
    private let warden: Warden

    /// Whether an SQL text may be what it is meant to be.
    enum Use {
        case tables, read, write
    }

    /// What the authorizer allows; a class of its own, since SQLite holds a pointer to it.
    private final class Warden {
        let domain: String
        var use = Use.tables
        var isOpen = true
        var refused: String?
        /// The statement changes a table of the domain.
        var changes = false

        init(domain: String) {
            self.domain = domain
        }

        func isOwn(_ table: String) -> Bool {
            let name = table.lowercased()
            return name == domain || name.hasPrefix(domain + "_")
        }

        func allows(_ action: Int32, _ first: String, _ second: String) -> Bool {
            if isOpen { return true }
            let isSchema = ["sqlite_master", "sqlite_schema", "sqlite_sequence"].contains(first)
            switch action {
            case SQLITE_SELECT, SQLITE_RECURSIVE: return true
            case SQLITE_READ:
                let isKnown = StatementGuard.views[first.lowercased()] != nil || first.lowercased() == "json_each"
                if first.isEmpty || isOwn(first) || isKnown || (use == .tables && isSchema) { return true }
                refused = "reads ‘\(first)’, which is no table of the domain"
            case SQLITE_FUNCTION:
                if StatementGuard.functions.contains(second.lowercased()) || DomainFunctions.names.contains(second.lowercased()) { return true }
                refused = "calls ‘\(second)’"
            case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
                if use == .tables && isSchema { return true }
                if use != .read, isOwn(first) {
                    changes = true
                    return true
                }
                refused = use == .read ? "changes ‘\(first)’" : "writes ‘\(first)’, which is no table of the domain"
            case SQLITE_CREATE_TABLE, SQLITE_CREATE_INDEX:
                // An index: its table comes second.
                let table = action == SQLITE_CREATE_TABLE ? first : second
                if use == .tables, isOwn(table) { return true }
                refused = use == .tables ? "makes ‘\(table)’, whose name does not begin with ‘\(domain)_’" : "changes tables"
            case SQLITE_REINDEX where use == .tables: return true
            default:
                refused = "does more than domains may"
            }
            return false
        }
    }

    /// The views that domains may read, with their columns.
    static let views: [String: [String]] = [
        "office_people": [
            "employee_no", "name", "name_en", "department_code", "title", "title_en", "manager_no", "email", "phone", "location", "hire_date",
            "status", "role",
        ],
        "office_departments": ["code", "name", "name_en", "parent_code", "head_no", "floor"],
        "office_rooms": ["code", "name", "name_en", "building", "floor", "capacity"],
    ]

    /// Functions without effects and without a clock of their own.
    private static let functions: Set<String> = [
        "abs", "avg", "cast", "coalesce", "count", "date", "datetime", "dense_rank", "first_value", "format", "glob", "group_concat", "ifnull",
        "iif", "instr", "json", "json_array", "json_array_length", "json_each", "json_extract", "json_group_array", "json_object", "julianday",
        "lag", "last_value", "lead", "length", "like", "lower", "ltrim", "max", "min", "nullif", "ntile", "printf", "rank", "replace", "round",
        "row_number", "rtrim", "sign", "strftime", "substr", "substring", "sum", "time", "total", "trim", "typeof", "unicode", "upper",
    ]

    init(domain: String) {
        warden = Warden(domain: domain.lowercased())
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nil)
        for (view, columns) in Self.views.sorted(by: { $0.key < $1.key }) {
            sqlite3_exec(handle, "CREATE TABLE \(view) (\(columns.joined(separator: ", ")))", nil, nil, nil)
        }
        for name in DomainFunctions.names.sorted() {
            sqlite3_create_function_v2(handle, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, { context, _, _ in sqlite3_result_null(context) }, nil, nil, nil)
        }
        // The warden lives as long as this object, which unregisters it first.
        sqlite3_set_authorizer(handle, { pointer, action, first, second, _, _ in
            guard let pointer else { return SQLITE_DENY }
            let warden = Unmanaged<Warden>.fromOpaque(pointer).takeUnretainedValue()
            let texts = [first, second].map { $0.map { String(cString: $0) } ?? "" }
            return warden.allows(action, texts[0], texts[1]) ? SQLITE_OK : SQLITE_DENY
        }, Unmanaged.passUnretained(warden).toOpaque())
        warden.isOpen = false
    }

    deinit {
        sqlite3_set_authorizer(handle, nil, nil)
        sqlite3_close_v2(handle)
    }

    /// Runs a script of tables. Returns what is wrong with it, or nil.
    func makeTables(_ sql: String) -> String? {
        warden.use = .tables
        warden.refused = nil
        if sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { return fault() }
        return foreignTable().map { "refers to ‘\($0)’, which is no table of the domain" }
    }

    /// A table of others that a foreign key points to: the office could not change it freely any more.
    private func foreignTable() -> String? {
        warden.isOpen = true
        defer { warden.isOpen = false }
        var statement: OpaquePointer?
        let sql = "SELECT f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
        defer { sqlite3_finalize(statement) }
        while sqlite3_step(statement) == SQLITE_ROW {
            guard let text = sqlite3_column_text(statement, 0) else { continue }
            let table = String(cString: text)
            if !warden.isOwn(table) { return table }
        }
        return nil
    }

    /// Prepares one statement. Returns what is wrong with it, or nil.
    func check(_ sql: String, _ use: Use) -> String? {
        warden.use = use
        warden.refused = nil
        warden.changes = false
        var statement: OpaquePointer?
        var rest: UnsafePointer<CChar>?
        let result = sql.withCString { text -> (code: Int32, more: Bool) in
            let code = sqlite3_prepare_v2(handle, text, -1, &statement, &rest)
            let more = rest.map { !String(cString: $0).allSatisfy { $0.isWhitespace || $0 == ";" } } ?? false
            return (code, more)
        }
        defer { sqlite3_finalize(statement) }
        guard result.code == SQLITE_OK else { return fault() }
        guard statement != nil else { return "says nothing" }
        if result.more { return "holds more than one statement" }
        if use == .read, sqlite3_stmt_readonly(statement) == 0 || sqlite3_column_count(statement) == 0 { return "is no SELECT" }
        if use == .write, sqlite3_stmt_readonly(statement) != 0 || !warden.changes { return "writes no table of the domain" }
        let folded = sql.lowercased()
        for clock in ["'now'", "current_timestamp", "current_date", "current_time"] where folded.contains(clock) {
            return "asks the machine for the time (\(clock)), where the office's clock counts: :today or :now"
        }
        return nil
    }

    /// The names of the columns that a SELECT gives.
    func columns(of sql: String) -> [String] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return [] }
        defer { sqlite3_finalize(statement) }
        return (0..<sqlite3_column_count(statement)).compactMap { sqlite3_column_name(statement, $0).map { String(cString: $0) } }
    }

    private func fault() -> String {
        if let refused = warden.refused { return refused }
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown error"
        let unknown = "no such table: "
        return message.hasPrefix(unknown) ? "reads ‘\(message.dropFirst(unknown.count))’, which is no table of the domain" : "is not valid: \(message)"
    }
}
