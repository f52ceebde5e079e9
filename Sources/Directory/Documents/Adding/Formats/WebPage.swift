/// The text of an HTML page: headings, paragraphs, list items and table rows, each on its line; no scripts, no styles.
enum WebPage {
    private static let blocks: Set<String> = [
        "p", "div", "br", "hr", "ul", "ol", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre",
        "dl", "dt", "dd", "table", "thead", "tbody", "caption", "figure", "figcaption", "form", "fieldset", "address", "li",
    ]
    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let hidden: Set<String> = ["script", "style", "noscript", "template", "svg", "head"]

    static func read(_ bytes: [UInt8], file: String) throws(DocumentFileError) -> FileContents {
        guard let text = TextDecoding.text(bytes, declared: charset(bytes)) else { throw .notText(file: file) }
        var markup = Markup(text)
        var paragraphs = ParagraphText()
        var title: String?
        var isTitle = false, hiddenBy: String?
        while let token = markup.next() {
            switch token {
            case .text(let text):
                if isTitle { title = (title ?? "") + text } else if hiddenBy == nil { paragraphs.add(text) }
            case .open(let name, _, let isEmpty):
                if name == "title", title == nil { isTitle = true }
                if hiddenBy == nil, !isEmpty, hidden.contains(name) { hiddenBy = name }
                if name == "body" { hiddenBy = nil }
                guard hiddenBy == nil else { continue }
                if headings.contains(name) { paragraphs.beginHeading() }
                else if name == "tr" { paragraphs.beginRow() }
                else if blocks.contains(name) { paragraphs.endParagraph() }
                if name == "li" { paragraphs.add("- ") }
            case .close(let name):
                if name == "title" { isTitle = false }
                if hiddenBy == name { hiddenBy = nil; continue }
                guard hiddenBy == nil else { continue }
                if headings.contains(name) { paragraphs.endHeading() }
                else if name == "td" || name == "th" { paragraphs.endCell() }
                else if name == "tr" { paragraphs.endRow() }
                else if blocks.contains(name) { paragraphs.endParagraph() }
            }
        }
        let body = paragraphs.finish()
        let named = title.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return FileContents(title: named.flatMap { $0.isEmpty ? nil : $0 } ?? paragraphs.firstHeading, body: body)
    }

    /// The encoding that a page names in its first kilobyte (WHATWG HTML, "prescan a byte stream").
    private static func charset(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        guard let range = head.firstRange(of: "charset=") else { return nil }
        let name = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return name.isEmpty ? nil : String(name)
    }
}
