import Foundation
import TimeExpressions

/// Moves a whole series: its rule's days follow the new start, and its exceptions keep their occurrences.
enum SeriesShift {
    /// - Parameters:
    ///   - meeting: a series; its start and end are set here.
    ///   - start: the new start of the first occurrence.
    static func move(_ meeting: inout Meeting, to start: Date, end: Date) {
        let zone = OfficeZone.named(meeting.timeZone)
        let old = zone.local(meeting.start), new = zone.local(start)
        let delta = new.seconds(since: old)
        if var rule = meeting.rule, delta != 0 {
            shift(&rule, from: old, to: new, delta: delta, zone: zone)
            meeting.rruleText = rule.description
        }
        meeting.exceptions = meeting.exceptions.map { exception in
            var exception = exception
            exception.recurrenceStart = zone.date(zone.local(exception.recurrenceStart).adding(seconds: delta))
            return exception
        }
        meeting.start = start
        meeting.end = end
    }

    private static func shift(_ rule: inout RecurrenceRule, from old: LocalDateTime, to new: LocalDateTime, delta: Int,
                              zone: OfficeZone) {
        let days = new.day - old.day
        if days % 7 != 0 {
            rule.byDay = rule.byDay.map { part in
                RecurrenceRule.Weekday(((part.weekday - 1 + days) % 7 + 7) % 7 + 1, ordinal: part.ordinal)
            }
        }
        if rule.byMonthDay.count == 1, rule.byMonthDay[0] > 0 { rule.byMonthDay = [new.dayOfMonth] }
        if !rule.byHour.isEmpty { rule.byHour = [new.hour] }
        if !rule.byMinute.isEmpty { rule.byMinute = [new.minute] }
        if let until = rule.until {
            if rule.untilIsUTC {
                let local = zone.local(OfficeZone.utc.date(until)).adding(seconds: delta)
                rule.until = OfficeZone.utc.local(zone.date(local))
            } else {
                rule.until = until.adding(seconds: delta)
            }
        }
    }
}
