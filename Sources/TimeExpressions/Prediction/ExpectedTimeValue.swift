/// A labelled value, in the interface's form (`kind`) or in that of Recognizers-Text (`type`, `timex`).
public struct ExpectedTimeValue: Codable, Hashable, Sendable {
    public var kind: String?
    public var type: String?
    /// A time, or a number of units for a duration.
    public var value: Text?
    public var from: String?
    public var to: String?
    public var start: String?
    public var end: String?
    public var grain: String?
    public var dateGiven: Bool?
    public var seconds: Int?
    public var rrule: String?
    public var timex: String?
    public var offsetMinutes: Int?

    /// A string, or a number as its text.
    public struct Text: Codable, Hashable, Sendable {
        public var text: String

        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) { self.text = text } else { text = String(try container.decode(Int.self)) }
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }
}
