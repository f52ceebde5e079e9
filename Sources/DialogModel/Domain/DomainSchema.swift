/// A script that makes the tables of a domain: `schema.sql` is version 1, `schema-2.sql` version 2 …
public struct DomainSchema: Hashable, Sendable, Codable {
    public var version: Int
    /// The file, as it is named in messages.
    public var file: String
    public var sql: String

    public init(version: Int, file: String, sql: String) {
        self.version = version
        self.file = file
        self.sql = sql
    }
}
