/// Something about a place in a file: a mistake, or a warning.
public struct FileNote: Hashable, Sendable, CustomStringConvertible {
    /// Relative to the office's folder.
    public var file: String
    /// From 1; nil where it is about the whole file.
    public var line: Int?
    /// What is wrong, and what to write instead.
    public var message: String

    public init(file: String, line: Int?, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}
