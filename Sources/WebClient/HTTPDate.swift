import Foundation

/// The three forms of a date in HTTP (RFC 9110, section 5.6.7), all in UTC.
public enum HTTPDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    public static func parse(_ text: String) -> Date? {
        let fields = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        if fields.count == 6 {
            return date(day: fields[1], month: fields[2], year: fields[3], clock: fields[4])
        }
        if fields.count == 5 {
            return date(day: fields[2], month: fields[1], year: fields[4], clock: fields[3])
        }
        return nil
    }

    private static func date(day: String, month: String, year: String, clock: String) -> Date? {
        let time = clock.split(separator: ":").compactMap { Int($0) }
        guard let day = Int(day), let month = months.firstIndex(of: month.lowercased()), var year = Int(year), time.count == 3,
              (1...31).contains(day), (0...9999).contains(year), (0..<24).contains(time[0]), (0..<60).contains(time[1]), (0...60).contains(time[2])
        else { return nil }
        // RFC 850's two digits: those of the past century are the rarer case by now.
        if year < 100 { year += year < 70 ? 2000 : 1900 }
        return Date(timeIntervalSince1970: Double(days(year, month + 1, day) * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]))
    }

    /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
