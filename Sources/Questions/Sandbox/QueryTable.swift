/// The rows that a query gave.
public struct QueryTable: Hashable, Sendable {
    public var columns: [String]
    public var rows: [[SQLValue]]
    /// Whether there are more rows than these.
    public var truncated: Bool

    public init(columns: [String], rows: [[SQLValue]], truncated: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.truncated = truncated
    }
}
