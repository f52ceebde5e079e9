/// A kind of thing: a table, its key, and what is known of each.
public struct SchemaEntity: Sendable, Codable {
    public var table: String
    public var key: String?
    /// Columns by which one of them is shown.
    public var label: [String]
    /// Columns that tell two of the same name apart; shown only then.
    public var unique: [String]?
    /// Names that such a table has elsewhere.
    public var aliases: [String]?
    public var words: [String]
    public var attributes: [SchemaAttribute]
    /// The column that a date is about when nothing says which.
    public var date: String?
    /// The relation that 我的, "my" means.
    public var mine: String?
    /// What is left out unless it is asked for.
    public var exclude: Exclusion?
    /// A table without words of its own that only links others.
    public var isLink: Bool?

    public struct Exclusion: Sendable, Codable {
        public var column: String
        public var values: [String]
    }

    func attribute(_ column: String) -> Int? { attributes.firstIndex { $0.column == column } }
}
