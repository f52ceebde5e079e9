/// Writes values in words at one reference time.
struct TimeWriter {
    let phrases: PhraseBook
    let conventions: Conventions
    let reference: LocalDateTime

    func instant(_ moment: LocalDateTime, grain: Grain, dateGiven: Bool) -> String {
        switch grain {
        case .second, .minute, .hour, .part: dateGiven ? self.moment(moment) : clock(moment)
        case .day: day(moment)
        case .week, .weekend, .month, .quarter, .season, .year, .decade, .century:
            unit(grain, from: moment) ?? days(moment, grain.end(of: moment))
        }
    }

    /// UTC+8 time zone, UTC-3:30时区
    func zone(_ offsetMinutes: Int) -> String {
        let minutes = abs(offsetMinutes)
        let hours = (offsetMinutes < 0 ? "-" : "+") + String(minutes / 60) + (minutes % 60 == 0 ? "" : ":" + Self.twoFigures(minutes % 60))
        return phrases.text("zone", ["zone": "UTC" + (minutes == 0 ? "" : hours)])
    }

    static func twoFigures(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// Items as a list in a sentence.
    func list(_ items: [String]) -> String {
        guard var text = items.first else { return "" }
        for index in items.indices.dropFirst() {
            text = phrases.text(index == items.count - 1 ? "last of list" : "list", ["list": text, "item": items[index]])
        }
        return text
    }
}
