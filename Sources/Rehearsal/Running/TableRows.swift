import DialogModel

/// Reads the rows of one table of the office's database.
struct TableRows {
    let dialog: any RehearsedDialog

    /// What a table or column is called instead.
    struct Unknown: Error, CustomStringConvertible {
        var description: String
    }

    /// All columns of the rows in which each named column has its value, in the order of the table.
    func rows(of table: String, where conditions: [JSONValue.Field]) throws -> QueryRows {
        let tables = try names("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name", [])
        guard tables.contains(table) else {
            throw Unknown(description: "there is no table ‘\(table)’; \(Suggestion.remedy(table, among: tables))")
        }
        let columns = try names("SELECT name FROM pragma_table_info(?)", [.string(table)])
        for condition in conditions where !columns.contains(condition.key) {
            throw Unknown(description: "\(table) has no column ‘\(condition.key)’; \(Suggestion.remedy(condition.key, among: columns))")
        }
        // Both names are those of the database itself; values are bound.
        let filter = conditions.map { "\"\($0.key)\" IS ?" }.joined(separator: " AND ")
        return try dialog.query(
            "SELECT * FROM \"\(table)\"" + (filter.isEmpty ? "" : " WHERE " + filter), conditions.map(\.value))
    }

    private func names(_ sql: String, _ values: [JSONValue]) throws -> [String] {
        try dialog.query(sql, values).rows.compactMap { $0.first?.stringValue }
    }
}
