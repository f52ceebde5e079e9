/// What `mishu predict time` writes for one text, in the form of the public interface.
public struct TimePrediction: Codable, Hashable, Sendable {
    public var id: String
    public var entities: [Entity]

    /// One expression that was found.
    public struct Entity: Codable, Hashable, Sendable {
        /// Unicode scalars, end exclusive.
        public var start: Int
        public var end: Int
        /// Best first.
        public var values: [PredictedValue]

        public init(start: Int, end: Int, values: [PredictedValue]) {
            self.start = start
            self.end = end
            self.values = values
        }
    }

    public init(id: String, entities: [Entity]) {
        self.id = id
        self.entities = entities
    }

    public init(id: String, expressions: [TimeExpression]) {
        self.id = id
        entities = expressions.map { expression in
            Entity(start: expression.range.lowerBound, end: expression.range.upperBound, values: expression.values.map(PredictedValue.init))
        }
    }
}
