import Foundation
import TimeExpressions

extension Meeting {
    /// Moves the meeting with its rule's end and its exceptions, the clock on the wall kept.
    mutating func shift(days: Int) {
        let zone = OfficeZone.named(timeZone)
        func moved(_ date: Date) -> Date { zone.date(zone.local(date).adding(days: days)) }
        if var rule, let until = rule.until {
            rule.until = until.adding(days: days)
            rruleText = rule.description
        }
        exceptions = exceptions.map { exception in
            var exception = exception
            exception.recurrenceStart = moved(exception.recurrenceStart)
            exception.start = exception.start.map(moved)
            exception.end = exception.end.map(moved)
            return exception
        }
        start = moved(start)
        end = moved(end)
    }
}
