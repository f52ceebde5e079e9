/// What `mishu predict time` writes for one text, in the form of the public interface.
public struct TimePrediction: Codable, Hashable, Sendable {
    /// As in the request.
    public var id: String
    /// What was found, from left to right.
    public var entities: [Entity]

    /// One expression that was found.
    public struct Entity: Codable, Hashable, Sendable {
        /// Offset in Unicode scalars of the text.
        public var start: Int
        /// Unicode scalars, exclusive.
        public var end: Int
        /// Best first.
        public var values: [PredictedValue]

        /// - Parameter values: best first.
        public init(start: Int, end: Int, values: [PredictedValue]) {
            self.start = start
            self.end = end
            self.values = values
        }
    }

    /// What was found in the text of a request.
    public init(id: String, entities: [Entity]) {
        self.id = id
        self.entities = entities
    }

    /// The same from expressions of the recogniser.
    public init(id: String, expressions: [TimeExpression]) {
        self.id = id
        entities = expressions.map { expression in
            Entity(start: expression.range.lowerBound, end: expression.range.upperBound, values: expression.values.map(PredictedValue.init))
        }
    }
}
