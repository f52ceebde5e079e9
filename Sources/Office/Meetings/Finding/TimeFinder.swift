import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Finds time that several people have in common.
struct TimeFinder {
    private static let limit = 5
    private static let defaultMinutes = 30
    /// How far ahead is looked when no day was said.
    private static let defaultDays = 7

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// `meetings.prepare_time`
    func prepare() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePost(into: "attendees", asks: true, &outcome) else { return outcome }
        _ = try check.settlePeople("attendees", asks: true, &outcome)
        return outcome
    }

    /// "A time with Ann", 和王芳都有空: one that suits the sender too; "when is Ann free" is about her alone.
    private func isWithOne(_ people: [String]) -> Bool {
        guard people.count == 1 else { return false }
        let text = " " + desk.context.text.lowercased() + " "
        return ["和", "跟", "与", "都", " with ", " meet ", " both "].contains(where: text.contains)
    }

    /// `meetings.find_time`
    func find() throws -> ActionOutcome {
        var people = frame.people("attendees")
        if people.isEmpty || frame.text("with_me") != nil || isWithOne(people) { people = desk.participants(people) }
        let minutes = frame.minutes("duration") ?? Self.defaultMinutes
        let span = AskedSpan(TimeReading(frame.slots["start"]), end: TimeReading(frame.slots["end"]), defaultMinutes: minutes)
            ?? AskedSpan(from: desk.localNow, days: Self.defaultDays)
        let asked = span.range(desk.zone)
        let range = max(asked.lowerBound, desk.now)..<max(asked.upperBound, max(asked.lowerBound, desk.now))
        var values: [String: TemplateValue] = ["length": .minutes(minutes)]
        let others = people.filter { $0 != desk.sender.employeeNo }
        if !others.isEmpty { values["people"] = try desk.names.people(others) }
        if others.count < people.count { values["you"] = .flag(true) }
        guard !range.isEmpty else {
            var outcome = ActionOutcome(.ask(slot: "start", Say("meetings_time_past", values)))
            outcome.set("start", nil, in: frame)
            return outcome
        }
        values["when"] = frame.slots["start"] == nil ? nil : .span(span.from, span.to)
        if let day = span.day, !span.isExact { values["when"] = .day(day) }
        let finder = ConflictFinder(try desk.reader.occurrences(from: range.lowerBound, to: range.upperBound))
        // An exact span that was asked for may lie outside working hours; the speaker knows.
        let windows = span.isExact ? [range] : desk.work.windows(in: range)
        let gaps = SlotFinder.gaps(in: windows, busy: finder.busy(of: Set(people)), atLeast: TimeInterval(minutes * 60))
        return answer(Array(gaps.prefix(Self.limit)), people, minutes, values)
    }

    private func answer(_ gaps: [Range<Date>], _ people: [String], _ minutes: Int, _ values: [String: TemplateValue]) -> ActionOutcome {
        var values = values
        values["slots"] = .list(gaps.map { ["when": desk.span($0)] })
        var outcome = ActionOutcome.finished(
            Say(gaps.isEmpty ? "meetings_no_time" : "meetings_times", values),
            effects: [MeetingEffects(desk).suggested(gaps.map { Suggestion(span: $0, room: nil) })])
        let references = people.filter { $0 != desk.sender.employeeNo }.map { EntityReference(.person, $0) }
        if !gaps.isEmpty {
            outcome.shown = Offer(flow: "book_meeting", options: gaps.map { gap in
                let from = desk.local(gap.lowerBound)
                var sets: [String: SlotValue] = ["start": .moment(from), "duration": .minutes(minutes)]
                if !references.isEmpty { sets["attendees"] = .entities(references) }
                return Offer.Option(title: desk.span(gap), sets: sets, hints: [from.clockText()])
            }, isQuestion: false)
        }
        var focus = desk.context.state.focus
        if !references.isEmpty { focus.people = references }
        outcome.focus = focus
        return outcome
    }
}
