/// What is known of a thing: a column and the words for it and for its values.
public struct SchemaAttribute: Sendable, Codable {
    public enum Kind: String, Sendable, Codable {
        case text, name, job, choice, number, date, datetime, flag
        /// Several values, in a table of their own.
        case list
    }

    public var column: String
    public var kind: Kind
    public var words: [String]
    public var aliases: [String]?
    /// Words for a value, by the value.
    public var values: [String: [String]]?
    /// How a value is shown to readers of each language; a value without one is shown as it is.
    public var labels: [String: Label]?
    /// Words for values that the data uses one of: whichever stands there is meant.
    public var synonyms: [[String]]?
    /// Whether values found in the data are recognised.
    public var valuesFromData: Bool?
    /// Words that say that the value belongs here: 入职, issued, 能坐.
    public var verbs: [String]?
    /// Words for having most of it: 最大.
    public var most: [String]?
    public var least: [String]?
    /// What stands after a number of it: 人, people.
    public var units: [String]?
    /// `minutes`: lengths said in hours are turned into it.
    public var unit: String?
    /// How a number without comparison is meant.
    public var bare: Comparison?
    /// What being spoken of says of another column: what was issued is no draft.
    public var implies: Implication?
    /// Whether only other databases have such a column, not the office's own.
    public var elsewhere: Bool?
    /// What may be left off the end of a name.
    public var endings: [String]?
    /// Words for "true".
    public var flag: [String]?
    /// Words for "not one of the entity's excluded values": 在职.
    public var present: [String]?
    /// Not given out for everybody at once.
    public var personal: Bool?
    /// For lists: the table of the values, its column for the key and for the value.
    public var table: String?
    public var by: String?
    public var value: String?

    enum CodingKeys: String, CodingKey {
        case column, kind, words, aliases, values, labels, synonyms, verbs, most, least, units, unit, bare, flag, present, personal, endings, implies, elsewhere
        case table, by, value
        case valuesFromData = "values_from_data"
    }

    public init(column: String, kind: Kind, words: [String]) {
        self.column = column
        self.kind = kind
        self.words = words
    }

    /// A value in words; the language that is missing has none of its own.
    public struct Label: Hashable, Sendable, Codable {
        public var zh: String?
        public var en: String?

        public init(zh: String? = nil, en: String? = nil) {
            self.zh = zh
            self.en = en
        }
    }

    /// Values of another column that are ruled out.
    public struct Implication: Sendable, Codable {
        public var column: String
        public var values: [String]
    }

    var isDate: Bool { kind == .date || kind == .datetime }
}

/// How a value is compared.
public enum Comparison: String, Sendable, Codable {
    case equal, notEqual, more, atLeast, less, atMost

    var sql: String {
        switch self {
        case .equal: "="
        case .notEqual: "<>"
        case .more: ">"
        case .atLeast: ">="
        case .less: "<"
        case .atMost: "<="
        }
    }
}
