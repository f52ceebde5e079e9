/// A text file.
enum PlainText {
    static func read(_ bytes: [UInt8], file: String) throws(DocumentFileError) -> FileContents {
        guard let text = TextDecoding.text(bytes) else { throw .notText(file: file) }
        return contents(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    }

    /// The title is the first heading of Markdown; else the first line, where it is short and ends like no sentence.
    static func contents(_ text: String) -> FileContents {
        let lines = text.split(separator: "\n").map(\.trimmingBlanks)
        let heading = lines.first { $0.hasPrefix("# ") || $0.hasPrefix("## ") }.map { String($0.drop { $0 == "#" || $0 == " " }) }
        let first = lines.first { !$0.isEmpty }.flatMap { line in
            line.count <= 40 && !(line.last.map { "。；！？.;!?,，:：".contains($0) } ?? true) ? line : nil
        }
        return FileContents(title: heading ?? first, body: text.trimmingLines)
    }
}
