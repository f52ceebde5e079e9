/// A labelled value, in the interface's form (`kind`) or in that of Recognizers-Text (`type`, `timex`).
public struct ExpectedTimeValue: Codable, Hashable, Sendable {
    /// As in `PredictedValue`; absent in the form of Recognizers-Text.
    public var kind: String?
    /// `date`, `datetimerange`, `set` and so on, in the form of Recognizers-Text.
    public var type: String?
    /// A time, or a number of units for a duration.
    public var value: Text?
    /// Where a span begins: ISO 8601 without an offset, as all times here.
    public var from: String?
    /// Where it ends, end exclusive.
    public var to: String?
    /// Where a range of Recognizers-Text begins, or the first occurrence of a recurrence.
    public var start: String?
    /// Where a range of Recognizers-Text ends.
    public var end: String?
    /// The unit, by the names of `Grain`.
    public var grain: String?
    /// `false` where only a time of day counts.
    public var dateGiven: Bool?
    /// The length of a duration.
    public var seconds: Int?
    /// The rule of a recurrence (RFC 5545).
    public var rrule: String?
    /// TIMEX3 (TimeML), in the form of Recognizers-Text; what a `set` is compared by.
    public var timex: String?
    /// A time zone's minutes east of UTC.
    public var offsetMinutes: Int?

    /// A string, or a number as its text.
    public struct Text: Codable, Hashable, Sendable {
        /// As it was written.
        public var text: String

        /// - Throws: `DecodingError` where neither a string nor a whole number stands there.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) { self.text = text } else { text = String(try container.decode(Int.self)) }
        }

        /// Writes a string.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }
}
