import Dialog
import DialogModel
import Directory
import Foundation

/// Settles the room of a draft: one that was named must serve, one that was only wished for is proposed.
struct RoomCheck {
    /// Remembers which room was proposed, so that a new time may bring another.
    private static let proposedNote = "room_proposed"
    /// The room of the last summary, and those that were turned down.
    static let lastNote = "room_last"
    static let rejectedNote = "room_rejected"

    let desk: MeetingDesk
    let draft: MeetingDraft

    private var frame: FlowFrame { desk.frame }

    func run() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        let advisor = try RoomAdvisor(desk, draft)
        outcome.note(Self.lastNote, draft.roomCode)
        if let code = draft.roomCode {
            guard let room = try desk.reader.room(code) else {
                outcome.set("room", nil, in: frame)
                return outcome
            }
            let accepted = frame.text("room_kept") == code
            guard let problem = try advisor.problem(with: room, accepted: accepted) else { return outcome }
            if frame.notes[Self.proposedNote] == code {
                outcome.set("room", nil, in: frame)
                try propose(advisor, &outcome)
            } else {
                try refuse(room, for: problem, advisor, &outcome)
            }
        } else if frame.flag("room_wanted") || !draft.need.isEmpty, !frame.declined("room") {
            try propose(advisor, &outcome)
        }
        return outcome
    }

    /// Puts the smallest room that fits and is free into the slot; the summary shows it.
    private func propose(_ advisor: RoomAdvisor, _ outcome: inout ActionOutcome) throws {
        let rejected = (frame.notes[Self.rejectedNote] ?? "").split(separator: ";").map(String.init)
        if let room = try advisor.freeRooms().first(where: { !rejected.contains($0.code) }) {
            outcome.note(Self.lastNote, room.code)
            outcome.set("room", .entities([EntityReference(.room, room.code)]), in: frame)
            outcome.note(Self.proposedNote, room.code)
            return
        }
        outcome.note(Self.proposedNote, nil)
        var need = draft.need
        need.seats = draft.seats
        let fitting = need.ranked(try desk.bookableRooms())
        var values: [String: TemplateValue] = ["when": .span(draft.times.start, draft.times.end), "seats": .number(draft.seats)]
        guard !fitting.isEmpty else {
            if let largest = try desk.bookableRooms().max(by: { $0.capacity < $1.capacity }) {
                values["largest"] = OfficeNames.name(of: largest)
                values["capacity"] = .number(largest.capacity)
            }
            outcome.next = .ask(slot: "room", Say("meetings_no_room_fits", values))
            return
        }
        var offer = RoomOffer(desk)
        for other in try advisor.otherTimes(for: fitting, limit: RoomOffer.roomLimit) { offer.add(other.span, in: other.room) }
        guard !offer.isEmpty else {
            outcome.next = .ask(slot: "start", Say("meetings_no_room_free", values))
            return
        }
        values["options"] = .list(offer.rows)
        outcome.effects.append(offer.effect)
        outcome.next = .offer(offer.offer(flow: frame.flow), Say("meetings_no_room_free", values))
    }

    /// Says why a room that was named cannot be had, and offers others and other times.
    func refuse(_ room: Room, for problem: RoomProblem, _ advisor: RoomAdvisor, _ outcome: inout ActionOutcome) throws {
        var values: [String: TemplateValue] = [
            "room": OfficeNames.name(of: room), "when": .span(draft.times.start, draft.times.end),
            "seats": .number(draft.seats), "capacity": .number(room.capacity),
        ]
        var offer = RoomOffer(desk)
        if let span = advisor.spans.first {
            for other in try advisor.freeRooms().filter({ $0.code != room.code }).prefix(RoomOffer.roomLimit) { offer.add(other, at: span) }
        }
        switch problem {
        case .forbidden:
            values["forbidden"] = .flag(true)
            outcome.effects.append(.refused(.permission))
        case .small:
            values["small"] = .flag(true)
            offer.keep(room)
        case .taken(let occupant):
            values["taken"] = .flag(true)
            if desk.sees(occupant) { values["occupant"] = .text(occupant.title) }
            values["occupied"] = desk.span(occupant.span)
            for other in try advisor.otherTimes(for: [room], limit: RoomOffer.timeLimit) { offer.add(other.span, in: room) }
        }
        // A room that is only taken stays wished for: another time may do.
        if problem == .forbidden {
            outcome.set("room", nil, in: frame)
            outcome.set("room_wanted", .flag(true), in: frame)
        }
        outcome.note(Self.proposedNote, nil)
        values["options"] = .list(offer.rows)
        let say = Say("meetings_room_problem", values)
        if offer.isEmpty {
            outcome.next = .ask(slot: "room", say)
        } else {
            outcome.effects.append(offer.effect)
            outcome.next = .offer(offer.offer(flow: frame.flow), say)
        }
    }
}
