/// Puts text together: runs of blanks are one, paragraphs and table rows stand on lines of their own.
struct ParagraphText {
    private(set) var lines: [String] = []
    private var line = ""
    private var cells: [String]?
    private(set) var firstHeading: String?
    private var isInHeading = false

    mutating func add(_ text: String) {
        for character in text {
            if character.isWhitespace {
                if let last = line.last, last != " " { line.append(" ") }
            } else {
                line.append(character)
            }
        }
    }

    /// Text as it stands, line breaks and all.
    mutating func addKeepingLines(_ text: String) {
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { endParagraph() }
            add(String(part))
        }
    }

    mutating func beginHeading() {
        endParagraph()
        isInHeading = true
    }

    mutating func endHeading() {
        if isInHeading, firstHeading == nil, !line.isEmpty { firstHeading = trimmed(line) }
        endParagraph()
        isInHeading = false
    }

    /// Inside a row the paragraphs of a cell are one.
    mutating func endParagraph() {
        guard cells == nil else {
            if let last = line.last, last != " " { line.append(" ") }
            return
        }
        let text = trimmed(line)
        if !text.isEmpty { lines.append(isInHeading ? "## " + text : text) }
        line = ""
    }

    mutating func beginRow() {
        endRow()
        endParagraph()
        cells = []
    }

    mutating func endCell() {
        guard cells != nil else { return }
        let text = trimmed(line)
        cells?.append(text)
        line = ""
    }

    mutating func endRow() {
        guard let row = cells else { return }
        if !line.isEmpty { endCell() }
        let text = (cells ?? row).joined(separator: " | ")
        cells = nil
        if text.contains(where: { $0 != " " && $0 != "|" }) { lines.append("| " + text + " |") }
    }

    mutating func finish() -> String {
        endRow()
        isInHeading = false
        endParagraph()
        return lines.joined(separator: "\n")
    }

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text.drop { $0 == " " })
    }
}
