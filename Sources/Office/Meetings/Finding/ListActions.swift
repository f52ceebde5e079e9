import Dialog
import DialogModel
import Directory
import Foundation
import Language
import TimeExpressions

/// Lists meetings: the sender's, somebody's, those in a room, those of a title, those that somebody may change.
struct ListActions {
    /// The most meetings in one reply; effects list all.
    private static let limit = 25

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// `meetings.prepare_list`: who and which room is meant.
    func prepare() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        if isAboutMeetings, isFromContext("person") { outcome.set("person", nil, in: frame) }
        let check = PeopleCheck(desk: desk)
        guard try check.settlePost(into: "person", asks: false, &outcome), try check.settlePeople("person", asks: false, &outcome),
              try check.settleRoom(unknown: .finish, &outcome) else { return outcome }
        // The one person that was asked for has left: there is nothing to list.
        if !outcome.say.isEmpty, outcome.value("person", in: frame) == nil { outcome.next = .finish }
        return outcome
    }

    /// `meetings.list`
    func list() throws -> ActionOutcome {
        let details = MeetingDetails(desk: desk)
        if let outcome = try details.ofChosen() ?? details.ofFocus() { return outcome }
        let query = try ListQuery(desk)
        let found = try query.occurrences()
        if details.isAsked, let only = query.only(of: found) { return try details.of(only) }
        return try answer(found, query)
    }

    /// Something else than a person tells which meetings are meant.
    private var isAboutMeetings: Bool {
        MeetingDetails(desk: desk).isAsked || frame.flag("changeable_only") || ListQuery.title(frame) != nil
    }

    /// Whether nobody was named, and the slot only holds whom the dialog was about.
    private func isFromContext(_ slot: String) -> Bool {
        guard case .mentions(let mentions)? = frame.slots[slot] else { return false }
        let text = NormalizedText.key(desk.context.text)
        return mentions.allSatisfy { mention in
            mention.candidates.count == 1 && mention.text == mention.candidates[0].id && !text.contains(NormalizedText.key(mention.text))
        }
    }

    private func subject(_ query: ListQuery) throws -> [String: TemplateValue] {
        var values: [String: TemplateValue] = [:]
        if let room = query.room { values["of_room"] = try desk.names.room(room) }
        let others = query.people.filter { $0 != desk.sender.employeeNo }
        if !others.isEmpty, query.room == nil {
            values["of_people"] = try desk.names.people(others)
            if others.count > 1 { values["several"] = .flag(true) }
        }
        if let title = query.title { values["of_title"] = .text(title) }
        if query.changer != nil { values["changeable"] = .flag(true) }
        if query.room == nil, others.isEmpty, query.title == nil { values["mine"] = .flag(true) }
        if query.isNext { values["next"] = .flag(true) }
        if query.isDated || query.title == nil && !query.isNext { values["when"] = when(query.span) }
        return values
    }

    private func when(_ span: AskedSpan) -> TemplateValue {
        if span.isExact { return span.to.seconds(since: span.from) <= 60 ? .moment(span.from) : .span(span.from, span.to) }
        return span.from.secondOfDay == 0 && span.day != nil ? .day(span.from) : .span(span.from, span.to)
    }

    private func answer(_ found: [Occurrence], _ query: ListQuery) throws -> ActionOutcome {
        let visible = found.filter { desk.sees($0) }
        var values = try subject(query)
        let words = MeetingRowsWords(desk: desk)
        let shown = Array(found.prefix(Self.limit))
        let only = query.title == nil ? nil : query.only(of: found)
        values["meetings"] = .list(try words.rows(shown, on: query.span.day, namingOrganizers: query.title != nil && only == nil))
        values["total"] = .number(found.count)
        if found.count > shown.count { values["more"] = .number(found.count - shown.count) }
        if let only {
            if let organizer = only.organizerNo { values["organizer"] = try desk.names.person(organizer) }
            values["attendees"] = try desk.names.people(only.participants)
            values["count"] = .number(only.participants.count)
        }
        var outcome = ActionOutcome.finished(
            Say(found.isEmpty ? "meetings_none" : "meetings_list", values), effects: [MeetingEffects(desk).listed(visible)])
        let listed = shown.filter { desk.sees($0) }
        if !listed.isEmpty {
            outcome.shown = Offer(flow: frame.flow, options: listed.map(words.option), isQuestion: false)
        }
        var focus = desk.context.state.focus
        focus.meeting = (only ?? (visible.count == 1 ? visible.first : nil)).map(MeetingDetails.reference)
        let people = query.people.filter { $0 != desk.sender.employeeNo }
        if !people.isEmpty { focus.people = people.map { EntityReference(.person, $0) } }
        outcome.focus = focus
        return outcome
    }
}
