import Directory
import Foundation
import TimeExpressions

/// The times that a meeting takes: one, or the first ones of a series.
enum MeetingSeries {
    /// How far ahead a series is checked: occurrences, and days.
    static let checkedOccurrences = 26
    static let checkedDays = 183

    /// - Returns: the spans to check for conflicts, by start.
    static func spans(from start: LocalDateTime, to end: LocalDateTime, rule: RecurrenceRule?, zone: OfficeZone) -> [Range<Date>] {
        let first = span(from: start, to: end, zone: zone)
        guard let rule else { return [first] }
        let length = end.seconds(since: start)
        let starts = rule.occurrences(start: start, from: start, to: start.adding(days: checkedDays), limit: checkedOccurrences)
        let spans = starts.map { span(from: $0, to: $0.adding(seconds: length), zone: zone) }
        return spans.isEmpty ? [first] : spans
    }

    static func span(from start: LocalDateTime, to end: LocalDateTime, zone: OfficeZone) -> Range<Date> {
        let from = zone.date(start)
        return from..<max(from, zone.date(end))
    }

    /// A rule as a meeting keeps it: the time of day stands in the start, an end on the wall clock becomes UTC, as
    /// RFC 5545 (3.3.10) wants it for a start with a zone.
    static func stored(_ rule: RecurrenceRule, zone: OfficeZone) -> RecurrenceRule {
        var rule = dated(rule)
        if let until = rule.until, !rule.untilIsUTC {
            rule.until = OfficeZone.utc.local(zone.date(until))
            rule.untilIsUTC = true
        }
        return rule
    }

    /// A rule as it is shown: its end on the wall clock of the zone.
    static func shown(_ rule: RecurrenceRule, zone: OfficeZone) -> RecurrenceRule {
        var rule = rule
        if let until = rule.until, rule.untilIsUTC {
            rule.until = zone.local(OfficeZone.utc.date(until))
            rule.untilIsUTC = false
        }
        return rule
    }

    /// The rule without its time of day, which belongs to the start.
    static func dated(_ rule: RecurrenceRule) -> RecurrenceRule {
        var rule = rule
        rule.byHour = []
        rule.byMinute = []
        return rule
    }
}
