import Foundation

/// Reads a file of any known form.
enum DocumentReading {
    /// Files above this size, in megabytes, are not read.
    private static let megabytes = 200
    /// Papers with more text, in Unicode scalars, are not kept: some 3,000 pages.
    private static let characters = 6_000_000

    struct Read {
        var document: OfficeDocument
        /// The title was said in the front matter.
        var isTitled = false
        /// So was the number.
        var isNumbered = false
    }

    static func bytes(_ url: URL) throws(DocumentFileError) -> [UInt8] {
        let file = url.relativePath
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { throw .missing(file: file) }
        let size = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? NSNumber)?.intValue ?? 0
        guard size <= megabytes << 20 else { throw .tooLarge(file: file, megabytes: megabytes) }
        guard let data = try? Data(contentsOf: url) else { throw .unreadable(file: file) }
        return [UInt8](data)
    }

    /// - Parameter defaults: what counts where the file does not say it.
    static func read(_ url: URL, _ bytes: [UInt8], _ format: DocumentFormat, defaults: OfficeDocument) throws(DocumentFileError) -> Read {
        let file = url.relativePath
        var read = Read(document: defaults)
        let contents: FileContents
        switch format {
        case .markdown: contents = try markdown(bytes, file, &read)
        case .text: contents = try PlainText.read(bytes, file: file)
        case .html: contents = try WebPage.read(bytes, file: file)
        case .word: contents = try WordFile.read(bytes, file: file)
        case .pdf: contents = try PortableFile.read(url, bytes, file: file)
        }
        guard contents.body.contains(where: { $0.isLetter || $0.isNumber }) else { throw .empty(file: file) }
        guard contents.body.unicodeScalars.count <= characters else { throw .tooMuchText(file: file, characters: characters) }
        read.document.body = contents.body
        if !read.isTitled {
            let title = contents.title ?? url.deletingPathExtension().lastPathComponent
            read.document.title = String(title.prefix(200))
        }
        return read
    }

    /// Markdown with front matter or without.
    private static func markdown(_ bytes: [UInt8], _ file: String, _ read: inout Read) throws(DocumentFileError) -> FileContents {
        guard let text = TextDecoding.text(bytes) else { throw .notText(file: file) }
        guard text.prefix(while: { !$0.isNewline }).trimmingBlanks == "---" else {
            return PlainText.contents(text.replacing("\r\n", with: "\n"))
        }
        var notes = FileNotes()
        var defaults = read.document
        let untitled = "\u{0}"
        defaults.title = untitled
        let numberBefore = defaults.number
        let located = DocumentFile.read(Array(text.utf8), file: file, defaults: defaults, &notes)
        if let problem = notes.problems.first { throw .frontMatter(file: file, line: problem.line, detail: problem.message) }
        guard let document = located?.value else { throw .broken(file: file, detail: "its front matter cannot be read") }
        read.document = document
        read.isTitled = document.title != untitled
        read.isNumbered = document.number != numberBefore
        return PlainText.contents(document.body)
    }
}
