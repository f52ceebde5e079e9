/// One row of a table while it is read: its cells by column, and the mistakes that are found in it.
struct TableRow {
    let file: String
    let line: Int
    private let cells: [String: String]
    /// What stands in columns that are not known.
    let extra: [ExtraField]
    private(set) var problems: [String] = []

    init(file: String, row: CSVTable.Row, header: [String], known: Set<String>) {
        self.file = file
        line = row.line
        cells = Dictionary(zip(header, row.cells.map(\.trimmingBlanks)), uniquingKeysWith: { a, _ in a })
        extra = zip(header, row.cells).filter { !known.contains($0.0) && !$0.0.isEmpty && !$0.1.isEmpty }
            .map { ExtraField($0.0, $0.1) }
    }

    /// The cell's text, nil where it is empty.
    func text(_ column: String) -> String? {
        guard let cell = cells[column], !cell.isEmpty else { return nil }
        return cell
    }

    mutating func required(_ column: String) -> String {
        if let text = text(column) { return text }
        problems.append("\(column) is empty: write one")
        return ""
    }

    /// A list parted by semicolons; full-width ones count too.
    func list(_ column: String) -> [String] {
        (text(column) ?? "").split { $0 == ";" || $0 == "；" }.map(\.trimmingBlanks).filter { !$0.isEmpty }
    }

    mutating func date(_ column: String) -> String? {
        guard let text = text(column) else { return nil }
        if CalendarDate.isValid(text) { return text }
        problems.append("\(column) “\(text)” is no date: write it as 2026-03-09")
        return nil
    }

    mutating func number(_ column: String) -> Int {
        guard let text = text(column) else {
            problems.append("\(column) is empty: write a whole number")
            return 0
        }
        if let number = Int(text), number >= 0 { return number }
        problems.append("\(column) “\(text)” is no whole number: write digits only")
        return 0
    }

    mutating func timeZone(_ column: String, default zone: String) -> String {
        guard let text = text(column) else { return zone }
        if OfficeZone(text) != nil { return text }
        problems.append("\(column) “\(text)” is no time zone: write an IANA name such as Asia/Shanghai")
        return zone
    }

    mutating func value<Value: RawRepresentable & CaseIterable>(_ column: String, default value: Value) -> Value
    where Value.RawValue == String {
        guard let text = text(column) else { return value }
        if let value = Value(rawValue: text.lowercased()) { return value }
        problems.append("\(column) “\(text)” is not known: write one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
        return value
    }

    mutating func fail(_ message: String) { problems.append(message) }
}
