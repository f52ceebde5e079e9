/// The text of a Word file (.docx; ECMA-376, part 1, section 17): headings, paragraphs and table rows, each on its line.
enum WordFile {
    /// The most that its text may unpack to, in bytes.
    private static let partLimit = 64 << 20
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    static func read(_ bytes: [UInt8], file: String) throws(DocumentFileError) -> FileContents {
        // Word wraps what it encrypts in an OLE compound file; an old .doc is one too.
        if bytes.starts(with: compoundFile) { throw .encrypted(file: file) }
        let archive = try ZipArchive(bytes, file: file)
        guard let document = try archive.part("word/document.xml", limit: partLimit) else {
            throw .broken(file: file, detail: "it has no word/document.xml")
        }
        guard let xml = TextDecoding.text(document) else { throw .broken(file: file, detail: "its text is no UTF-8") }
        var contents = text(xml)
        if let core = try archive.part("docProps/core.xml", limit: 1 << 20).flatMap({ TextDecoding.text($0) }), let title = title(core) {
            contents.title = title
        }
        return contents
    }

    private static func text(_ xml: String) -> FileContents {
        var markup = Markup(xml)
        var paragraphs = ParagraphText()
        var isText = false, fallbacks = 0, heading: String?, firstTitle: String?
        while let token = markup.next() {
            switch token {
            case .text(let text):
                if isText, fallbacks == 0 { paragraphs.add(text) }
            case .open(let name, let rest, let isEmpty):
                switch name {
                case "w:t": isText = !isEmpty
                case "w:tab": paragraphs.add(" ")
                case "w:br", "w:cr": paragraphs.endParagraph()
                case "w:tr": paragraphs.beginRow()
                // What a program that knows less shows instead stands there twice.
                case "mc:fallback": if !isEmpty { fallbacks += 1 }
                case "w:pstyle":
                    let style = Markup.attribute("w:val", in: rest)?.lowercased() ?? ""
                    if style.hasPrefix("heading") || style == "title" || (style.count == 1 && ("1"..."6").contains(style)) {
                        heading = style
                        paragraphs.beginHeading()
                    }
                default: break
                }
            case .close(let name):
                switch name {
                case "w:t": isText = false
                case "w:p":
                    if heading != nil { paragraphs.endHeading() } else { paragraphs.endParagraph() }
                    if firstTitle == nil, heading == "title" { firstTitle = paragraphs.firstHeading }
                    heading = nil
                case "w:tc": paragraphs.endCell()
                case "w:tr": paragraphs.endRow()
                case "mc:fallback": fallbacks = max(0, fallbacks - 1)
                default: break
                }
            }
        }
        let body = paragraphs.finish()
        return FileContents(title: firstTitle ?? paragraphs.firstHeading, body: body)
    }

    private static func title(_ xml: String) -> String? {
        var markup = Markup(xml)
        var isTitle = false
        while let token = markup.next() {
            switch token {
            case .open("dc:title", _, let isEmpty): isTitle = !isEmpty
            case .text(let text):
                let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if isTitle, !title.isEmpty { return title }
            case .close: isTitle = false
            default: break
            }
        }
        return nil
    }
}
