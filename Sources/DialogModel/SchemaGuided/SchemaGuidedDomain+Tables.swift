import Language

/// `schema.sql`.
extension SchemaGuidedDomain {
    /// Rows of dialogues that become rows of the table.
    private static let rowLimit = 200

    var tables: String {
        var statements: [String] = []
        if !searches.isEmpty {
            let columns = ["id INTEGER PRIMARY KEY"] + itemColumns.map { "\($0.column) \($0.sqlType)" }
            statements.append("-- What can be found; put rows of your own here.\nCREATE TABLE \(itemTable) (\n  \(columns.joined(separator: ",\n  "))\n);")
            statements += inserts
        }
        for intent in transactions {
            let columns = ["id INTEGER PRIMARY KEY", "employee_no TEXT NOT NULL"] + intent.slots.map { "\($0.column) \($0.sqlType)" }
                + ["created_at TEXT NOT NULL"]
            statements.append("CREATE TABLE \(table(of: intent)) (\n  \(columns.joined(separator: ",\n  "))\n);")
        }
        return statements.joined(separator: "\n\n") + "\n"
    }

    private var inserts: [String] {
        let columns = itemColumns
        guard !columns.isEmpty else { return [] }
        let found = rows
        let source = found.isEmpty ? "-- Made up from the schema.\n" : "-- Taken from the dialogues.\n"
        let values = (found.isEmpty ? madeUp : found).map { row in "  (" + columns.map { literal(row[$0.source.name], $0) }.joined(separator: ", ") + ")" }
        guard !values.isEmpty else { return [] }
        return [source + "INSERT INTO \(itemTable) (\(columns.map(\.column).joined(separator: ", "))) VALUES\n\(values.joined(separator: ",\n"));"]
    }

    /// What the service found in the dialogues, each once, in their order.
    private var rows: [[String: String]] {
        var seen = Set<[String: String]>()
        var rows: [[String: String]] = []
        for frame in dialogues.flatMap({ $0.turns.flatMap(\.frames) }) where frame.service == service.name {
            for row in frame.results where rows.count < Self.rowLimit && seen.insert(row).inserted { rows.append(row) }
        }
        return rows
    }

    /// Three rows, so that a search finds something before there are real ones.
    private var madeUp: [[String: String]] {
        (0..<3).map { number in
            Dictionary(uniqueKeysWithValues: itemColumns.compactMap { slot in
                let values = slot.source.possibleValues
                if !values.isEmpty { return (slot.source.name, values[number % values.count]) }
                return slot.kind.type == "text" ? (slot.source.name, "\(slot.english) \(number + 1)") : nil
            })
        }
    }

    private func literal(_ value: String?, _ slot: SchemaGuidedSlot) -> String {
        guard let value, !value.isEmpty else { return "NULL" }
        switch slot.kind {
        case .plain("yesno"): return value.lowercased() == "true" ? "1" : "0"
        case .number: return Int(value).map(String.init) ?? "NULL"
        case .choice(let values):
            let key = values.first { $0.words.lowercased() == value.lowercased() }?.key ?? SchemaGuidedName.identifier(value)
            return text(key)
        case .plain("date"), .plain("phone"), .plain("email"): return value.contains { $0.isNumber || $0 == "@" } ? text(value) : "NULL"
        case .plain: return text(value)
        }
    }

    private func text(_ value: String) -> String {
        "'" + value.filter { $0 != "\0" }.replacing("'", with: "''") + "'"
    }
}
