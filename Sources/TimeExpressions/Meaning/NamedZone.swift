import Foundation

/// Zones that are called by a place, whose clocks may change with the season; the words for them are in `Languages/common/zones.txt`.
enum NamedZone {
    /// The value of "CST", which is China's or Chicago's, by who says it.
    static let cst = 5900
    /// The value of the first identifier. Smaller values are minutes east of UTC.
    static let first = 6000

    /// Of the IANA time zone database. A value is a place in this list, so that new ones stand at the end.
    static let identifiers = [
        "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Asia/Seoul", "Asia/Kolkata", "Asia/Dubai",
        "Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles", "Australia/Sydney",
        "Asia/Taipei", "Asia/Macau", "Asia/Urumqi", "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Jakarta", "Asia/Manila",
        "Asia/Kuala_Lumpur", "Asia/Yangon", "Asia/Dhaka", "Asia/Kathmandu", "Asia/Colombo", "Asia/Karachi", "Asia/Kabul",
        "Asia/Tashkent", "Asia/Almaty", "Asia/Tehran", "Asia/Baghdad", "Asia/Riyadh", "Asia/Qatar", "Asia/Kuwait", "Asia/Jerusalem",
        "Asia/Beirut", "Asia/Ulaanbaatar", "Asia/Pyongyang", "Asia/Vladivostok", "Asia/Novosibirsk", "Asia/Yekaterinburg",
        "Europe/Moscow", "Europe/Istanbul", "Europe/Kyiv", "Europe/Minsk", "Europe/Athens", "Europe/Helsinki", "Europe/Bucharest",
        "Europe/Sofia", "Europe/Warsaw", "Europe/Prague", "Europe/Budapest", "Europe/Vienna", "Europe/Zurich", "Europe/Rome",
        "Europe/Paris", "Europe/Madrid", "Europe/Lisbon", "Europe/Dublin", "Europe/Brussels", "Europe/Amsterdam", "Europe/Luxembourg",
        "Europe/Copenhagen", "Europe/Stockholm", "Europe/Oslo", "Europe/Belgrade", "Europe/Zagreb", "Atlantic/Reykjavik",
        "Africa/Cairo", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "Africa/Casablanca", "Africa/Algiers",
        "Africa/Addis_Ababa", "Africa/Accra", "Africa/Tunis",
        "America/Toronto", "America/Vancouver", "America/Halifax", "America/St_Johns", "America/Edmonton", "America/Winnipeg",
        "America/Denver", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Mexico_City", "America/Havana",
        "America/Panama", "America/Bogota", "America/Lima", "America/Caracas", "America/Santiago", "America/Sao_Paulo",
        "America/Argentina/Buenos_Aires", "America/Montevideo",
        "Australia/Perth", "Australia/Adelaide", "Australia/Brisbane", "Australia/Darwin", "Pacific/Auckland", "Pacific/Fiji",
        "Pacific/Guam",
    ]

    /// The zones of the list, made once: looking one up reads the database.
    private static let zones = identifiers.map(TimeZone.init(identifier:))

    /// The zone that a word stands for.
    ///
    /// - Parameter speakerOffset: the speaker's own, in minutes east of UTC, which decides what "CST" means.
    static func zone(_ value: Int, speakerOffset: Int) -> TimeZone? {
        if value == cst { return TimeZone(secondsFromGMT: (speakerOffset == 480 ? 480 : -360) * 60) }
        if value >= first { return zones.indices.contains(value - first) ? zones[value - first] : nil }
        return abs(value) <= 18 * 60 ? TimeZone(secondsFromGMT: value * 60) : nil
    }
}
