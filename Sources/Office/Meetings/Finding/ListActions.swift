import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Lists meetings: the sender's, somebody's, those in a room, those of a title.
struct ListActions {
    /// The most meetings in one reply; effects list all.
    private static let limit = 25

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// `meetings.prepare_list`: who and which room is meant.
    func prepare() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePeople("person", asks: false, &outcome), try check.settleRoom(unknown: .finish, &outcome) else { return outcome }
        // The one person that was asked for has left: there is nothing to list.
        let isGone = frame.slots["person"] != nil && outcome.slots.contains { $0.name == "person" && $0.value == nil }
        if isGone { outcome.next = .finish }
        return outcome
    }

    /// `meetings.list`
    func list() throws -> ActionOutcome {
        if let chosen = try chosen() { return chosen }
        let people = frame.people("person"), room = frame.references("room").first?.id
        let title = frame.text("title").flatMap { TitleMatch.significant($0).isEmpty ? nil : $0 }
        let isNext = frame.text("next_only") != nil
        let span = AskedSpan(TimeReading(frame.slots["start"]), defaultMinutes: 1) ?? defaultSpan(title: title, isNext: isNext)
        let range = span.range(desk.zone)
        let who = room == nil ? Set(people.isEmpty && title == nil ? [desk.sender.employeeNo] : people) : nil
        var found = try desk.reader.occurrences(
            from: range.lowerBound, to: range.upperBound, people: who?.isEmpty == true ? nil : who, room: room)
        if let title { found = TitleMatch.best(found.filter { desk.sees($0) }, words: title, title: \.title) }
        if isNext { found = Array(found.filter { $0.start >= desk.now }.prefix(1)) }
        var values = try subject(people: people, room: room, title: title)
        values["when"] = when(span)
        if isNext { values["next"] = .flag(true) }
        if frame.slots["start"] == nil, title != nil || isNext { values["when"] = nil }
        return try answer(found, span, values)
    }

    /// One that was chosen from a list that was shown: all that may be told of it.
    private func chosen() throws -> ActionOutcome? {
        guard frame.slots[TargetFinder.meetingSlot] != nil else { return nil }
        guard let target = try TargetFinder(desk: desk).chosen(), desk.sees(target.occurrence) else {
            return .finished(Say("meetings_not_found"))
        }
        let occurrence = target.occurrence
        var values = try MeetingCard(desk: desk).values(
            occurrence, rule: occurrence.rruleText.flatMap { RecurrenceRule(rfc5545: $0) })
        if let organizer = occurrence.organizerNo { values["organizer"] = try desk.names.person(organizer) }
        if occurrence.status == .tentative { values["tentative"] = .flag(true) }
        var outcome = ActionOutcome.finished(Say("meetings_details", values), effects: [MeetingEffects(desk).listed([occurrence])])
        var focus = desk.context.state.focus
        focus.meeting = Self.reference(occurrence)
        focus.people = occurrence.participants.filter { $0 != desk.sender.employeeNo }.map { EntityReference(.person, $0) }
        outcome.focus = focus
        return outcome
    }

    private func defaultSpan(title: String?, isNext: Bool) -> AskedSpan {
        if isNext { return AskedSpan(from: desk.localNow, days: TargetQuery.horizon) }
        return title == nil ? AskedSpan(day: desk.localNow) : AskedSpan(from: desk.localNow.startOfDay, days: TargetQuery.horizon)
    }

    private func subject(people: [String], room: String?, title: String?) throws -> [String: TemplateValue] {
        var values: [String: TemplateValue] = [:]
        if let room { values["of_room"] = try desk.names.room(room) }
        let others = people.filter { $0 != desk.sender.employeeNo }
        if !others.isEmpty, room == nil {
            values["of_people"] = try desk.names.people(others)
            if others.count > 1 { values["several"] = .flag(true) }
        }
        if let title { values["of_title"] = .text(title) }
        if room == nil, others.isEmpty, title == nil { values["mine"] = .flag(true) }
        return values
    }

    private func when(_ span: AskedSpan) -> TemplateValue {
        if span.isExact { return span.to.seconds(since: span.from) <= 60 ? .moment(span.from) : .span(span.from, span.to) }
        return span.from.secondOfDay == 0 && span.day != nil ? .day(span.from) : .span(span.from, span.to)
    }

    private func answer(_ found: [Occurrence], _ span: AskedSpan, _ values: [String: TemplateValue]) throws -> ActionOutcome {
        let visible = found.filter { desk.sees($0) }
        var values = values
        let words = MeetingRowsWords(desk: desk)
        let shown = Array(found.prefix(Self.limit))
        values["meetings"] = .list(try words.rows(shown, on: span.day))
        values["total"] = .number(found.count)
        if found.count == 1 { values["one"] = .flag(true) }
        if found.count > shown.count { values["more"] = .number(found.count - shown.count) }
        var outcome = ActionOutcome.finished(
            Say(found.isEmpty ? "meetings_none" : "meetings_list", values), effects: [MeetingEffects(desk).listed(visible)])
        let listed = shown.filter { desk.sees($0) }
        if !listed.isEmpty {
            outcome.shown = Offer(flow: frame.flow, options: listed.map(words.option), isQuestion: false)
        }
        var focus = desk.context.state.focus
        focus.meeting = visible.count == 1 ? visible.first.map(Self.reference) : nil
        let people = frame.people("person").filter { $0 != desk.sender.employeeNo }
        if !people.isEmpty { focus.people = people.map { EntityReference(.person, $0) } }
        outcome.focus = focus
        return outcome
    }

    private static func reference(_ occurrence: Occurrence) -> MeetingReference {
        MeetingReference(uid: occurrence.uid,
                         occurrence: occurrence.isSeries ? Int(occurrence.recurrenceStart.timeIntervalSince1970) : nil)
    }
}
