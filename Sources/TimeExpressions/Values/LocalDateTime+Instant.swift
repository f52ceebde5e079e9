import Foundation

extension LocalDateTime {
    /// The wall clock of a zone at an instant.
    public init(_ instant: Date, in zone: TimeZone) {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
        self.init(day: 0, secondOfDay: seconds)
    }

    /// The instant at which a zone's clock shows this time: the earlier one where a clock is turned back, and where it is
    /// turned forward as far after the gap as the time lies after the gap's beginning.
    public func instant(in zone: TimeZone) -> Date {
        let wall = Double(day) * 86_400 + Double(secondOfDay)
        let before = zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall - 86_400))
        let first = Date(timeIntervalSince1970: wall - Double(before))
        if zone.secondsFromGMT(for: first) == before { return first }
        let after = zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall + 86_400))
        let second = Date(timeIntervalSince1970: wall - Double(after))
        return zone.secondsFromGMT(for: second) == after ? second : first
    }

    /// ISO 8601 with the zone's offset at that time: `2026-03-10T15:00:00+08:00`.
    public func iso8601(zone: TimeZone) -> String {
        description + Self.offsetText(zone.secondsFromGMT(for: instant(in: zone)))
    }

    private static func offsetText(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        let hour = minutes / 60, rest = minutes % 60
        return (seconds < 0 ? "-" : "+") + (hour < 10 ? "0" : "") + String(hour) + ":" + (rest < 10 ? "0" : "") + String(rest)
    }
}
