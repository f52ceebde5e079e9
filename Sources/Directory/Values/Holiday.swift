import TimeExpressions

/// A day off, or a day at the weekend that is worked to make up for one.
public struct Holiday: Hashable, Sendable, Codable {
    /// ISO 8601 date.
    public var date: String
    public var name: String
    public var kind: HolidayCalendar.Kind

    public init(date: String, name: String, kind: HolidayCalendar.Kind) {
        self.date = date
        self.name = name
        self.kind = kind
    }
}
