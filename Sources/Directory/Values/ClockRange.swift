/// A part of every day on the wall clock, half open, such as working hours.
public struct ClockRange: Hashable, Sendable, Codable {
    /// Minutes since midnight.
    public var start: Int
    /// Minutes since midnight, exclusive.
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Reads `09:00` and `18:00`; nil where one is no time of day or the end is not after the start.
    public init?(_ from: String, _ to: String) {
        guard let start = Self.minutes(from), let end = Self.minutes(to), start < end else { return nil }
        self.init(start: start, end: end)
    }

    /// `09:00`
    public var startText: String { Self.text(start) }
    /// `18:00`
    public var endText: String { Self.text(end) }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
              (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0 else { return nil }
        return hour * 60 + minute
    }

    private static func text(_ minutes: Int) -> String {
        let hour = minutes / 60, minute = minutes % 60
        return (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
    }
}
