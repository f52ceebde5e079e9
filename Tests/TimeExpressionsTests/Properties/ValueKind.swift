import Testing

/// Kinds of values that people have words for.
enum ValueKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case clock, clockWithSeconds, moment, day, week, weekend, month, quarter, season, year, decade, century
    case clocks, clocksOfDay, moments, part, partOfDay, days, months, years, half
    case openStart, openEnd, openDay, openEndDay
    case length, longLength
    case everyUnit, everyWeekday, everyWorkingDay, everyMonthDay, everyNthWeekday, lastWorkingDay, everyDate, untilDate
    case zone

    var testDescription: String { rawValue }
}
