/// A mistake in a file that people write, with its place and what to write instead.
public struct Diagnostic: Error, Hashable, Sendable, Codable {
    /// How bad it is.
    public enum Severity: String, Sendable, Codable {
        /// The program cannot work as the file says.
        case error
        /// The program works, but hardly as meant.
        case warning
    }

    public var file: String
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in Unicode scalars.
    public var column: Int
    public var severity: Severity
    /// What is wrong, without a full stop.
    public var message: String
    /// What to write or do instead, without a full stop.
    public var remedy: String

    public init(
        file: String, line: Int, column: Int, severity: Severity = .error, message: String, remedy: String
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.message = message
        self.remedy = remedy
    }

    package init(_ place: SourceLocation, _ message: String, _ remedy: String, severity: Severity = .error) {
        self.init(file: place.file, line: place.line, column: place.column, severity: severity,
                  message: message, remedy: remedy)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: error: what is wrong; what to write instead`, as compilers and editors know it.
    public var description: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(message)" + (remedy.isEmpty ? "" : "; \(remedy)")
    }
}

extension Diagnostic: Comparable {
    public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        (a.file, a.line, a.column, a.message) < (b.file, b.line, b.column, b.message)
    }
}
