/// What a rule of the grammar makes of its pieces; `docs/time-grammar.md` describes each.
enum Operation: String, CaseIterable, Hashable, Sendable {
    // Numbers
    case sum, product, fraction, negative
    // Dates
    case day, weekday, pointed, unit, year, month, monthDay, dayOfMonth, date, yearMonth, numeric, compactDate
    case monthsInRow, quarter, half, season, weekOfYear, decade, century, fiscalYear, monthHalf, holiday, lunar, solarTerm, sexagenary
    case pointedDate, pointedMonth, pointedSeason, workWeek
    case join, nthWeekday, nthUnit, nthAfter, nthOccurrence, nearest, firstOf, cut, weekOf, weekendOf, edge
    case daysOff, shifted, fromNow, run, comingUnits, rolling, within
    // Times of day
    case clock, clock24, compact, compact24, halfDay, past, to, named, workEnds, zoned, part, partOn, edgePart
    // Moments, lengths, ranges
    case moment, now, length, plus, plusHalf, range, rangeOn, lasting, after, afterLunch, before, since, sincePast, until, deadline
    // Recurrences
    case every, everyWeekday, everyWeekdayRun, weekdays, everyMonthDay, everyNth, everyNthUnit, everyYearDay, everyYearMonth, recurring, ending, starting, interval
    // The rest
    case zone, offsetZone, shift, sameTime, value, ignored
}
