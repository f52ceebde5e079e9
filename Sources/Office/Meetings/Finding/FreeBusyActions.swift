import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Says whether people are free at a time, and when not.
struct FreeBusyActions {
    /// A question about a point of time means about so many minutes.
    private static let pointMinutes = 30

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// `meetings.free_busy`
    func answer() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePost(into: "person", asks: false, &outcome), try check.settlePeople("person", asks: false, &outcome) else {
            return outcome
        }
        var people = outcome.people("person", in: frame)
        // Only where nobody was named the sender is meant.
        if people.isEmpty, frame.slots["person"] != nil || frame.slots[PeopleCheck.postSlot] != nil {
            outcome.next = .finish
            return outcome
        }
        if people.isEmpty { people = [desk.sender.employeeNo] }
        let span = AskedSpan(
            TimeReading(frame.slots["start"]), end: TimeReading(frame.slots["end"]), minutes: frame.minutes("duration"),
            defaultMinutes: Self.pointMinutes) ?? AskedSpan(day: desk.localNow)
        let report = try report(people, span)
        outcome.say.append(report.say)
        outcome.effects.append(MeetingEffects(desk).listed(report.visible))
        var focus = desk.context.state.focus
        focus.people = people.filter { $0 != desk.sender.employeeNo }.map { EntityReference(.person, $0) }
        outcome.focus = focus
        outcome.next = .finish
        return outcome
    }

    private func report(_ people: [String], _ span: AskedSpan) throws -> (say: Say, visible: [Occurrence]) {
        let range = span.range(desk.zone)
        let busy = try desk.reader.occurrences(from: range.lowerBound, to: range.upperBound, people: Set(people))
            .filter { $0.blocks && $0.span.overlaps(range) }
        let words = MeetingRowsWords(desk: desk)
        let rows = try people.prefix(10).map { number -> [String: TemplateValue] in
            let own = busy.filter { $0.participants.contains(number) }
            var row: [String: TemplateValue] = ["busy": .list(try words.rows(own, on: span.day))]
            if number == desk.sender.employeeNo { row["you"] = .flag(true) } else { row["name"] = try desk.names.person(number, distinct: true) }
            if own.isEmpty { row["free"] = .flag(true) }
            if try desk.reader.person(number)?.status == .leave { row["on_leave"] = .flag(true) }
            if !span.isExact, !own.isEmpty { row["gaps"] = .list(gaps(range, own, on: span.day)) }
            return row
        }
        let when: TemplateValue = span.isExact ? .span(span.from, span.to)
            : span.day != nil && span.from.secondOfDay == 0 ? .day(span.from) : .span(span.from, span.to)
        return (Say("meetings_free_busy", ["people": .list(rows), "when": when]), busy.filter { desk.sees($0) })
    }

    /// What is left of the working time.
    private func gaps(_ range: Range<Date>, _ busy: [Occurrence], on day: LocalDateTime?) -> [[String: TemplateValue]] {
        SlotFinder.gaps(in: desk.work.windows(in: range), busy: busy.map(\.span), atLeast: 900).prefix(8).map { gap in
            let from = desk.local(gap.lowerBound), to = desk.local(gap.upperBound)
            return ["time": day == nil ? .span(from, to) : .text(from.clockText() + "–" + to.clockText())]
        }
    }
}
