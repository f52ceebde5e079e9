import DialogModel
import Language
import TimeExpressions

/// Reads what changes about a series that is being arranged: how often, on which days, until when, or that it is none.
struct SeriesReader {
    let context: UnderstandingContext
    /// The slot that holds the rule.
    let slot: String
    /// What was settled so far.
    let rule: RecurrenceRule

    struct Change {
        var commands: [GroundedCommand]
        /// Words that speak of the series and say nothing else.
        var used: [RecognizedSpan]
    }

    private static let once = CueList("series", "once")
    private static let endless = CueList("series", "endless")
    /// A day after these is when the series begins, not the day that it is on.
    private static let begins = CueList("series", "begins")
    private static let beginsAfter = CueList("series", "begins-after")
    private static let lasting = CueList("series", "lasting")

    /// - Parameter isAsked: the end of the series was asked for, so that a bare "June" is it.
    func read(_ analysis: Analysis, isAsked: Bool = false) -> Change? {
        if Cues.found(Self.once, in: analysis.normalized) {
            return Change(commands: [GroundedCommand(.clearSlot(slot), evidence: analysis.text, source: "pattern")], used: recurrences(analysis))
        }
        var changed = rule
        var used = recurrences(analysis)
        for span in used {
            if case .recurrence(let new) = span.value { changed = changed.amended(by: new) }
        }
        if Cues.found(Self.endless, in: analysis.normalized) {
            changed.until = nil
            changed.count = nil
        } else if let (bound, until) = SeriesBound.find(in: analysis, from: context.localNow, isAsked: isAsked) {
            changed.until = until
            changed.untilIsUTC = false
            changed.count = nil
            used.append(bound)
        } else if let (span, until) = length(analysis) {
            changed.until = until
            changed.untilIsUTC = false
            changed.count = nil
            used.append(span)
        }
        if used.allSatisfy({ $0.kind != .recurrence }) {
            let days = days(analysis, without: used)
            if !days.isEmpty { changed = changed.onDays(days) }
        }
        guard changed != rule else { return nil }
        var commands = [GroundedCommand(.correctSlot(slot, .recurrence(changed)), evidence: used.map(\.text).joined(separator: " "), source: "time")]
        // "Every Thursday at three": the rule says the time of day too.
        if let hour = changed.byHour.first, changed.byHour != rule.byHour {
            let clock = LocalDateTime(day: context.localNow.day, secondOfDay: hour * 3600 + (changed.byMinute.first ?? 0) * 60)
            commands.append(GroundedCommand(
                .correctSlot("start", .time(.instant(clock, grain: .minute, dateGiven: false))), evidence: used.map(\.text).joined(separator: " "), source: "time"))
        }
        return Change(commands: commands, used: used)
    }

    private func recurrences(_ analysis: Analysis) -> [RecognizedSpan] { analysis.spans.filter { $0.kind == .recurrence } }

    /// "For six weeks", 连开三个月: until so long after now.
    private func length(_ analysis: Analysis) -> (RecognizedSpan, LocalDateTime)? {
        for span in analysis.spans where span.kind == .duration {
            guard case .minutes(let minutes) = span.value, minutes >= 7 * 1440, Cues.ends(Self.lasting, before: span.range.lowerBound, in: analysis.normalized)
            else { continue }
            return (span, context.localNow.startOfDay.adding(seconds: minutes * 60 - 1))
        }
        return nil
    }

    /// The days that are said for it: "no, Thursday".
    private func days(_ analysis: Analysis, without used: [RecognizedSpan]) -> [LocalDateTime] {
        analysis.spans.compactMap { span in
            guard span.kind == .time, !used.contains(span), case .time(let value) = span.value, let day = SlotFiller.day(of: value),
                !Cues.ends(Self.begins, before: span.range.lowerBound, in: analysis.normalized),
                !Cues.begins(Self.beginsAfter, after: span.range.upperBound, in: analysis.normalized)
            else { return nil }
            return day
        }
    }
}
