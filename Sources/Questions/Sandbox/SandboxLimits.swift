/// What a query may use up.
public struct SandboxLimits: Hashable, Sendable {
    /// Rows given back; more are cut off and said so. Nil for all.
    public var rows: Int? = 100
    public var seconds = 2.0
    /// Bytes of one string or row.
    public var valueBytes: Int32 = 4_000_000
    /// Bytes of the statement.
    public var sqlBytes: Int32 = 100_000

    public init(rows: Int? = 100, seconds: Double = 2) {
        self.rows = rows
        self.seconds = seconds
    }
}
