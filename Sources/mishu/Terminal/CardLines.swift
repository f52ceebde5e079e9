import DialogModel

/// A card as lines of a terminal: labels and cells one below the other.
enum CardLines {
    private static let gap = "  "

    static func lines(_ card: Card) -> [String] {
        var lines: [String] = []
        if let lead = card.lead { lines.append(lead) }
        lines.append(Style.bold(card.title))
        let width = card.fields.map { TextWidth.columns(of: $0.label) }.max() ?? 0
        lines += card.fields.map { Style.dim(padded($0.label, to: width)) + gap + $0.value }
        if let table = card.table { lines += self.lines(table) }
        if let image = card.image { lines.append(image.text + gap + image.url) }
        lines += card.notes
        if let closing = card.closing { lines.append(closing) }
        return lines
    }

    private static func lines(_ table: Card.Table) -> [String] {
        let widths = table.columns.indices.map { column in
            ([table.columns[column]] + table.rows.map { $0[column] }).map(TextWidth.columns).max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, widths).map(padded)
            return padded.joined(separator: gap)
        }
        let digits = String(table.rows.count).count
        let rows = table.rows.enumerated().map { index, row in
            let number = String(index + 1)
            return String(repeating: " ", count: digits - number.count) + number + "." + gap + line(row)
        }
        return [Style.dim(String(repeating: " ", count: digits + 1) + gap + line(table.columns))] + rows
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
    }
}
