/// Why a file was not added as a paper. The text names the file and says what to do.
public enum DocumentFileError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(file: String)
    case unreadable(file: String)
    case unknownFormat(file: String)
    case tooLarge(file: String, megabytes: Int)
    case tooMuchText(file: String, characters: Int)
    /// Neither UTF-8 nor UTF-16 nor GB 18030.
    case notText(file: String)
    case empty(file: String)
    case broken(file: String, detail: String)
    case encrypted(file: String)
    /// A PDF of pictures.
    case imageOnly(file: String)
    case bomb(file: String, detail: String)
    case toolMissing(file: String)
    case toolTimedOut(file: String, seconds: Int)
    case frontMatter(file: String, line: Int?, detail: String)
    /// A value that points to nothing in the office.
    case unknownReference(file: String, what: String, value: String)
    case cannotKeep(path: String)

    public var description: String {
        switch self {
        case .missing(let file): "\(file): there is no such file; check the path"
        case .unreadable(let file): "\(file): cannot be read; give this user the right to read it"
        case .unknownFormat(let file): "\(file): is of a kind that cannot be read; save it as .md, .txt, .html, .docx or .pdf"
        case .tooLarge(let file, let megabytes): "\(file): is larger than \(megabytes) MB; split it, or take out its pictures"
        case .tooMuchText(let file, let characters): "\(file): has more than \(characters) characters of text; split it"
        case .notText(let file): "\(file): is no text that can be read; save it in the encoding UTF-8"
        case .empty(let file): "\(file): has no text; nothing could be found in it"
        case .broken(let file, let detail): "\(file): is damaged (\(detail)); open it in its program and save it anew"
        case .encrypted(let file): "\(file): is protected by a password; save it without one"
        case .imageOnly(let file): "\(file): has pictures of text but no text; run text recognition (OCR) over it first, such as ocrmypdf"
        case .bomb(let file, let detail): "\(file): unpacks to far more than a document holds (\(detail)) and was left alone"
        case .toolMissing(let file): "\(file): reading PDF needs the program pdftotext; install it (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler)"
        case .toolTimedOut(let file, let seconds): "\(file): could not be read within \(seconds) seconds; split it, or save it as .docx or .txt"
        case .frontMatter(let file, let line, let detail): line.map { "\(file):\($0): \(detail)" } ?? "\(file): \(detail)"
        case .unknownReference(let file, let what, let value): "\(file): \(what) “\(value)” is not in the office; give one that is, or leave it out"
        case .cannotKeep(let path): "\(path): the original cannot be kept there; give this user the right to write in the data directory"
        }
    }
}
