/// A value of a SQLite column; blobs are shown as text of their length and never as they are.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}
