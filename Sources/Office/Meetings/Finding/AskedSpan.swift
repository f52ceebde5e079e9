import Directory
import Foundation
import TimeExpressions

/// The span of time that a question is about.
struct AskedSpan: Hashable, Sendable {
    var from: LocalDateTime
    var to: LocalDateTime
    /// A point of time, or from one to another, rather than whole days.
    var isExact = false

    /// - Parameters:
    ///   - minutes: how long a single point lasts.
    ///   - end: an end said apart from the start.
    init?(_ reading: TimeReading?, end endReading: TimeReading? = nil, minutes: Int? = nil, defaultMinutes: Int) {
        switch reading {
        case .clock(let time, _):
            from = time
            to = time.adding(seconds: (minutes ?? defaultMinutes) * 60)
            switch endReading {
            case .clock(let until, let given)?:
                let same = given ? until : LocalDateTime(day: time.day, secondOfDay: until.secondOfDay)
                let later = same.adding(seconds: 43_200)
                if same > time { to = same } else if until.hour < 12, later > time { to = later }
            default: break
            }
            isExact = true
        case .span(let start, let end, _):
            from = start
            to = max(end, start.adding(seconds: 60))
            isExact = true
        case .window(let start, let end, _):
            from = start
            to = end
            // "In March and April"
            if case .window(_, let until, _)? = endReading, until > to { to = until }
        case .length, nil: return nil
        }
    }

    init(day: LocalDateTime) {
        from = day.startOfDay
        to = from.adding(days: 1)
    }

    init(from: LocalDateTime, days: Int) {
        self.from = from
        to = from.startOfDay.adding(days: days)
    }

    /// The day, where all of it lies in one.
    var day: LocalDateTime? { to <= from.startOfDay.adding(days: 1) ? from.startOfDay : nil }

    func range(_ zone: OfficeZone) -> Range<Date> {
        let start = zone.date(from)
        return start..<max(start, zone.date(to))
    }
}
