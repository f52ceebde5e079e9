import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Booking a meeting: checks, summary, write.
struct BookingActions {
    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }
    private var times: TimeCheck { TimeCheck(desk: desk) }

    /// `meetings.check`: people, room and time are made out or asked for.
    func check() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        let people = PeopleCheck(desk: desk)
        if frame.declined("room") {
            outcome.set("room", nil, in: frame)
            outcome.set("room_wanted", nil, in: frame)
        } else if try !people.settleRoom(unknown: .propose, &outcome) {
            return outcome
        }
        let isSettled = try people.settlePost(into: "attendees", asks: true, &outcome)
            && people.settlePeople("attendees", asks: true, &outcome)
        guard isSettled else {
            try refuseRoom(nil, &outcome)
            return outcome
        }
        if let title = frame.text("title"), title.unicodeScalars.count > MeetingDraft.titleLimit {
            outcome.set("title", nil, in: frame)
            outcome.next = .ask(slot: "title", Say("meetings_title_too_long", ["limit": .number(MeetingDraft.titleLimit)]))
            return outcome
        }
        var times = times
        times.guests = outcome.people("attendees", in: frame)
        try refuseRoom(times.settle(&outcome), &outcome)
        return outcome
    }

    /// A room that the sender may not book is refused at once, with others where the time is known.
    private func refuseRoom(_ times: MeetingTimes?, _ outcome: inout ActionOutcome) throws {
        guard case .entities(let references)? = outcome.value("room", in: frame), let code = references.first?.id,
              let room = try desk.reader.room(code), try !desk.mayBook(room) else { return }
        if case .proceed = outcome.next, var draft = MeetingDraft(desk, times: times) {
            draft.participants = desk.participants(outcome.people("attendees", in: frame))
            try RoomCheck(desk: desk, draft: draft).refuse(room, for: .forbidden, try RoomAdvisor(desk, draft), &outcome)
            return
        }
        outcome.effects.append(.refused(.permission))
        outcome.say.append(Say("meetings_room_forbidden", ["room": OfficeNames.name(of: room)]))
        outcome.set("room", nil, in: frame)
        // "May I book it?" is answered with that.
        if frame.slots.keys.allSatisfy(["room", "room_wanted"].contains), case .proceed = outcome.next {
            outcome.next = .finish
        } else {
            outcome.set("room_wanted", .flag(true), in: frame)
        }
    }

    /// `meetings.check_room`: the room serves, or others are offered.
    func checkRoom() throws -> ActionOutcome {
        guard let draft = MeetingDraft(desk, times: times.settled) else { return ActionOutcome() }
        return try RoomCheck(desk: desk, draft: draft).run()
    }

    /// `meetings.summary`: everything that will be written, and what speaks against it.
    func summary() throws -> ActionOutcome {
        guard let draft = MeetingDraft(desk, times: times.settled) else { return incomplete }
        let warnings = try MeetingWarnings(desk, draft)
        var values = try MeetingCard(desk: desk).values(draft).merging(try warnings.values()) { card, _ in card }
        var outcome = ActionOutcome()
        if !warnings.conflicts.isEmpty, draft.recurrence == nil {
            try TimeAdvisor(desk: desk, draft: draft).suggest(in: &outcome, &values)
        }
        outcome.next = .confirm(Say("meetings_summary", values))
        return outcome
    }

    /// `meetings.book`: checks once more what may have changed since the summary, then writes.
    func book() throws -> ActionOutcome {
        guard desk.context.permit != nil else { throw MeetingError.notPermitted("meetings.book") }
        if let done = try MeetingReport(desk: desk).repeated() { return done }
        guard let draft = MeetingDraft(desk, times: times.settled) else { return incomplete }
        var outcome = ActionOutcome()
        if draft.times.start < desk.localNow {
            outcome.set("start", nil, in: frame)
            outcome.next = .ask(slot: "start", Say("meetings_past", ["when": .moment(draft.times.start), "now": .moment(desk.localNow)]))
            return outcome
        }
        if let code = draft.roomCode, let room = try desk.reader.room(code) {
            let advisor = try RoomAdvisor(desk, draft)
            if let problem = try advisor.problem(with: room, accepted: true) {
                try RoomCheck(desk: desk, draft: draft).refuse(room, for: problem, advisor, &outcome)
                return outcome
            }
        }
        let change = try MeetingStore(desk.context.database).book(meeting(draft), key: desk.writeKey)
        return try MeetingReport(desk: desk).written(change, response: "meetings_booked")
    }

    private func meeting(_ draft: MeetingDraft) -> Meeting {
        Meeting(title: draft.title, organizerNo: desk.sender.employeeNo, roomCode: draft.roomCode,
                start: desk.zone.date(draft.times.start), end: desk.zone.date(draft.times.end), timeZone: desk.zone.identifier,
                rruleText: draft.recurrence.map { MeetingSeries.stored($0, zone: desk.zone).description },
                attendees: draft.participants.map { Attendee($0, response: $0 == desk.sender.employeeNo ? "accepted" : "needs-action") })
    }

    /// The slots cannot be read as a meeting; the start is asked for anew.
    private var incomplete: ActionOutcome { ActionOutcome(.ask(slot: "start", Say("ask_start"))) }
}
