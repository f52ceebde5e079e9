import Foundation

/// Zones that are called by a place, whose clocks may change with the season.
enum NamedZone {
    /// The value of "CST", which is China's or Chicago's.
    static let cst = 5900
    /// The value of the first identifier; the words for them are in the tables of words.
    static let first = 6000

    /// Of the IANA time zone database.
    static let identifiers = [
        "Asia/Shanghai",
        "Asia/Hong_Kong",
        "Asia/Singapore",
        "Asia/Tokyo",
        "Asia/Seoul",
        "Asia/Kolkata",
        "Asia/Dubai",
        "Europe/Berlin",
        "Europe/London",
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
        "Australia/Sydney",
    ]

    /// The zone that a word of the tables stands for.
    ///
    /// - Parameter speakerOffset: the speaker's own, in minutes east of UTC, which decides what "CST" means.
    static func zone(_ value: Int, speakerOffset: Int) -> TimeZone? {
        if value == cst { return TimeZone(secondsFromGMT: (speakerOffset == 480 ? 480 : -360) * 60) }
        if value >= first {
            return identifiers.indices.contains(value - first) ? TimeZone(identifier: identifiers[value - first]) : nil
        }
        return TimeZone(secondsFromGMT: value * 60)
    }
}
