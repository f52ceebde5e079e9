/// Comma-separated values as RFC 4180 has them.
enum CSVTable {
    /// The records of a text, fields unquoted; empty lines are left out.
    static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var quoteEnded = false
        func endField() {
            record.append(String(field))
            field = .init()
            quoteEnded = false
        }
        func endRecord() {
            endField()
            if record != [""] { records.append(record) }
            record = []
        }
        for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
            if isQuoted {
                if scalar == "\"" { isQuoted = false; quoteEnded = true } else { field.append(scalar) }
                continue
            }
            switch scalar {
            case "\"":
                // Two in a row inside quotes are one.
                if quoteEnded { field.append(scalar) }
                isQuoted = true
                quoteEnded = false
            case ",": endField()
            case "\r": break
            case "\n": endRecord()
            default: field.append(scalar)
            }
        }
        endRecord()
        return records
    }
}
