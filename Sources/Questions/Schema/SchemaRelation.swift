/// A column that points from one table to another.
public struct SchemaRelation: Sendable, Codable {
    public var name: String
    public var from: String
    public var column: String
    public var to: String
    /// The column that is pointed at, if not the key.
    public var toColumn: String?
    /// Whether it is meant only where its words are said (organiser), not wherever the two tables meet.
    public var role: Bool?
    /// Whether it makes a tree, so that one thing includes what is below it.
    public var hierarchy: Bool?
    public var aliases: [String]?
    public var words: [String]
}
