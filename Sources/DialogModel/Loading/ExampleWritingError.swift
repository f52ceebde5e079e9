/// Why an example cannot be added to the files of a domain. Each text tells what to do next.
public enum ExampleWritingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No file declares the intent.
    case unknownIntent(String)
    /// The examples of an intent do not stand one on a line.
    case notAList(file: String, line: Int, intent: String)
    /// The file cannot be read or written.
    case file(String)

    public var description: String {
        switch self {
        case .unknownIntent(let name): "no domain declares the intent ‘\(name)’: name one that `mishu explain` shows"
        case .notAList(let file, let line, let intent):
            "\(file):\(line): the examples of ‘\(intent)’ are not one on a line: write them as a list, `- …`, or below `|`"
        case .file(let path): "\(path) cannot be read or written: give this user the right to write there"
        }
    }
}
