/// A question as data: what is counted or listed, of what, and under which conditions. Every name in it is a position in
/// the schema, so that SQL made from it can name nothing else.
struct Query: Hashable, Sendable {
    enum Measure: Hashable, Sendable {
        case rows
        case count
        case distinct(AttributeReference)
        case aggregate(Aggregate, AttributeReference)
    }

    enum Aggregate: String, Hashable, Sendable {
        case average = "AVG", sum = "SUM", maximum = "MAX", minimum = "MIN"
    }

    enum Key: Hashable, Sendable {
        case entity(Int)
        case attribute(AttributeReference)
    }

    enum OrderKey: Hashable, Sendable {
        case measure
        case attribute(AttributeReference)
    }

    struct Order: Hashable, Sendable {
        var key: OrderKey
        var descending: Bool
    }

    struct Having: Hashable, Sendable {
        var comparison: Comparison
        var number: Double
    }

    /// Positions of an entity and of the relations on the way from the query's entity to it.
    struct Link: Hashable, Sendable {
        var entity: Int
        var hints: [Int]
    }

    var entity: Int
    var measure = Measure.rows
    /// Asked attributes, and other things whose name is asked.
    var columns: [Key] = []
    var groups: [Key] = []
    var conditions: [Condition] = []
    var having: Having?
    /// Whether the average of the groups' counts is asked, not the counts.
    var averagesGroups = false
    var order: Order?
    var limit: Int?
    /// Whether equal rows are shown once.
    var isDistinct = false
    /// Relations that were named, which paths prefer.
    var hints: [Int] = []
    /// Whether what was asked about one named thing is shown before its name.
    var attributesFirst = false
}

/// A condition on one entity.
indirect enum Condition: Hashable, Sendable {
    case compare(AttributeReference, Comparison, Double)
    case oneOf(AttributeReference, [String], negated: Bool)
    case like(AttributeReference, [String], negated: Bool)
    case isTrue(AttributeReference, negated: Bool)
    case span(AttributeReference, TimeSpan)
    case missing(AttributeReference, negated: Bool)
    /// One of the values of a list, each by itself.
    case has(AttributeReference, String, negated: Bool)
    /// The thing itself has this key: the speaker.
    case key(Int, String)
    /// A tree: things under those of these names.
    case under(AttributeReference, [String], includingItself: Bool, negated: Bool)
    /// There is a related thing that fulfils conditions.
    case related(Query.Link, [Condition], negated: Bool)
}
