/// Why a query was not run, or not to its end.
public enum SandboxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be opened or is not a SQLite database.
    case unreadable(path: String, reason: String)
    /// Not exactly one statement.
    case notOneStatement
    /// Not a SELECT, or one that reads or calls what it may not.
    case notAllowed(String)
    /// Not valid SQL, or an error while it ran.
    case failed(String)
    /// It ran for too long.
    case timedOut(seconds: Double)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read as a SQLite database (\(reason)); give the path of one"
        case .notOneStatement: "only one statement may be run; remove what stands after the first"
        case .notAllowed(let what): "not allowed: \(what); only one SELECT over the tables shown may be run"
        case .failed(let message): "the query failed: \(message)"
        case .timedOut(let seconds): "the query took longer than \(seconds) s and was stopped; ask for less at once"
        }
    }
}
