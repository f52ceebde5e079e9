/// What a question came to.
public struct QueryAnswer: Hashable, Sendable {
    /// How the rows are put into words.
    public enum Shape: Hashable, Sendable {
        /// One number of things.
        case count
        /// One value, such as an average; in minutes where `isMinutes`.
        case value(isMinutes: Bool)
        /// A name and a number each.
        case groups
        /// The names that have the most or the fewest, with the number.
        case superlative(most: Bool)
        case rows
    }

    public var sql: String
    public var table: QueryTable
    public var shape: Shape
    /// What is counted or listed; nil where the schema does not say.
    public var noun: SchemaEntity.Noun?
    /// How values are shown, by the column of the table that they stand in.
    public var labels: [String: [String: SchemaAttribute.Label]]
    /// 0 to 1.
    public var confidence: Double

    public init(sql: String, table: QueryTable, shape: Shape, noun: SchemaEntity.Noun? = nil,
                labels: [String: [String: SchemaAttribute.Label]] = [:], confidence: Double = 1) {
        self.sql = sql
        self.table = table
        self.shape = shape
        self.noun = noun
        self.labels = labels
        self.confidence = confidence
    }
}
