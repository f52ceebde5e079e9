import Directory
import Foundation
import TimeExpressions

/// When an office works, on the wall clock of one zone.
struct WorkingTime: Sendable {
    var hours: ClockRange
    var lunch: ClockRange?
    var holidays: HolidayCalendar
    var zone: OfficeZone

    /// The working time inside a half-open span, lunch left out, in order.
    func windows(in span: Range<Date>) -> [Range<Date>] {
        let parts: [ClockRange]
        if let lunch, lunch.start > hours.start, lunch.end < hours.end {
            parts = [ClockRange(start: hours.start, end: lunch.start), ClockRange(start: lunch.end, end: hours.end)]
        } else {
            parts = [hours]
        }
        let first = zone.local(span.lowerBound).day, last = zone.local(span.upperBound).day
        guard first <= last else { return [] }
        return (first...last).flatMap { day in
            guard holidays.isWorkingDay(LocalDateTime(day: day)) else { return [Range<Date>]() }
            return parts.compactMap { part in
                let from = zone.date(LocalDateTime(day: day, secondOfDay: part.start * 60))
                let to = zone.date(LocalDateTime(day: day, secondOfDay: part.end * 60))
                let cut = (from..<to).clamped(to: span)
                return cut.isEmpty ? nil : cut
            }
        }
    }

    /// What to point out before something is booked for that time.
    func remarks(from start: LocalDateTime, to end: LocalDateTime) -> DayRemarks {
        var remarks = DayRemarks()
        let entry = holidays.days[start.day]
        if holidays.isWorkingDay(start) {
            if entry?.kind == .workday { remarks.makeUpDay = entry?.name ?? "" }
            let from = start.secondOfDay / 60, to = from + end.seconds(since: start) / 60
            remarks.isOutsideHours = from < hours.start || to > hours.end
            if let lunch { remarks.isOverLunch = from < lunch.end && to > lunch.start }
        } else if entry?.kind == .holiday {
            remarks.holiday = entry?.name
        } else {
            remarks.isWeekend = true
        }
        return remarks
    }

    /// The first working day at or after a day.
    func workingDay(onOrAfter day: LocalDateTime) -> LocalDateTime {
        // No calendar keeps an office shut for two months.
        (0..<60).lazy.map { day.adding(days: $0) }.first(where: holidays.isWorkingDay) ?? day
    }
}
