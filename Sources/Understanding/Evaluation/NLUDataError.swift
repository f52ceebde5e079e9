/// A line of training or evaluation data that cannot be used.
public struct NLUDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1; 0: the data as a whole.
    public var line: Int
    public var reason: String

    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }

    public var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}
