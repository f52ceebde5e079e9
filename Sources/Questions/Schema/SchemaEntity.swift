/// A kind of thing: a table, its key, and what is known of each.
public struct SchemaEntity: Sendable, Codable {
    public var table: String
    public var key: String?
    /// Columns by which one of them is shown.
    public var label: [String]
    /// The column of the name in English, for `label`'s first.
    public var translated: String?
    public var noun: Noun?
    /// Names that such a table has elsewhere.
    public var aliases: [String]?
    public var words: [String]
    public var attributes: [SchemaAttribute]
    /// The column that a date is about when nothing says which.
    public var date: String?
    /// The relation that 我的, "my" means.
    public var mine: String?
    /// What makes one of them big: the number of other things that belong to it.
    public var size: Size?
    /// What is left out unless it is asked for.
    public var exclude: Exclusion?
    /// A table without words of its own that only links others.
    public var isLink: Bool?

    public init(table: String, key: String? = nil, label: [String], words: [String], attributes: [SchemaAttribute]) {
        self.table = table
        self.key = key
        self.label = label
        self.words = words
        self.attributes = attributes
    }

    /// What a number of them is called: 3 间会议室, 1 room, 2 rooms.
    public struct Noun: Hashable, Sendable, Codable {
        public var zh: String
        public var one: String
        public var many: String

        public init(zh: String, one: String, many: String) {
            self.zh = zh
            self.one = one
            self.many = many
        }
    }

    /// The biggest department is the one with the most people.
    public struct Size: Sendable, Codable {
        /// The table that is counted.
        public var of: String
        /// Words for the number: size, 规模.
        public var words: [String]
    }

    public struct Exclusion: Sendable, Codable {
        public var column: String
        public var values: [String]
    }

    func attribute(_ column: String) -> Int? { attributes.firstIndex { $0.column == column } }
}
