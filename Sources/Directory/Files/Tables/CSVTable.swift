/// A table in comma-separated values (RFC 4180): quoted cells may hold commas, quotes and line ends.
///
/// An own reader, because a mistake has to be named by the line that its row begins at, which cells with line ends shift,
/// and because one bad row must not hide the next.
struct CSVTable {
    struct Row {
        /// From 1, of the file.
        var line: Int
        var cells: [String]
    }

    private(set) var header: [String] = []
    private(set) var rows: [Row] = []

    init(_ bytes: [UInt8], file: String, _ notes: inout FileNotes) {
        var scanner = Scanner(bytes: bytes)
        var isHeader = true
        while let (row, fault) = scanner.row() {
            if let fault {
                notes.problem(file, row.line, fault)
                continue
            }
            if row.cells.allSatisfy(\.isEmpty) { continue }
            if isHeader {
                header = row.cells.map { $0.trimmingBlanks.lowercased() }
                isHeader = false
            } else if row.cells.count != header.count {
                notes.problem(file, row.line, "has \(row.cells.count) cells where the header has \(header.count): write one cell a column, in \"quotes\" if it holds a comma")
            } else {
                rows.append(row)
            }
        }
    }

    private struct Scanner {
        let bytes: [UInt8]
        var index = 0
        var line = 1

        init(bytes: [UInt8]) { self.bytes = bytes }

        /// The next row with a fault that it has, nil at the end.
        mutating func row() -> (CSVTable.Row, String?)? {
            guard index < bytes.count else { return nil }
            var row = CSVTable.Row(line: line, cells: [])
            var fault: String?
            while true {
                if index < bytes.count, bytes[index] == 0x22 {
                    row.cells.append(quoted(&fault))
                } else {
                    row.cells.append(plain())
                }
                guard index < bytes.count else { return (row, fault) }
                if bytes[index] == 0x2C {
                    index += 1
                    continue
                }
                endLine()
                return (row, fault)
            }
        }

        private mutating func plain() -> String {
            let start = index
            while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }

        private mutating func quoted(_ fault: inout String?) -> String {
            var cell: [UInt8] = []
            index += 1
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x22 {
                    index += 1
                    guard index < bytes.count, bytes[index] == 0x22 else {
                        let rest = plain()
                        if !rest.trimmingBlanks.isEmpty {
                            fault = "has text after a closing quote: write a quote inside a quoted cell twice (\"\")"
                        }
                        return String(decoding: cell, as: UTF8.self)
                    }
                } else if byte == 0x0A {
                    line += 1
                }
                cell.append(byte)
                index += 1
            }
            fault = "opens a quote that is never closed: write \" at the end of the cell"
            return String(decoding: cell, as: UTF8.self)
        }

        private mutating func endLine() {
            if bytes[index] == 0x0D { index += 1 }
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
            line += 1
        }
    }

    /// A table as text, lines ended as RFC 4180 wants.
    static func text(header: [String], rows: [[String]]) -> String {
        ([header] + rows).map { $0.map(quotedIfNeeded).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quotedIfNeeded(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
