/// The forms of files that papers come in.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case markdown = "md"
    case text = "txt"
    case html
    case word = "docx"
    case pdf

    /// By the ending of a file's name; nil for others.
    public init?(fileName: String) {
        guard let point = fileName.lastIndex(of: ".") else { return nil }
        switch fileName[fileName.index(after: point)...].lowercased() {
        case "md", "markdown": self = .markdown
        case "txt", "text": self = .text
        case "html", "htm": self = .html
        case "docx": self = .word
        case "pdf": self = .pdf
        default: return nil
        }
    }
}
