import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// What moving and updating a meeting have in common: the room is checked, a summary shown, the change written.
struct ChangeActions {
    let desk: MeetingDesk
    let plan: MeetingPlan

    private var frame: FlowFrame { desk.frame }

    private func series() throws -> Meeting? {
        plan.target.isWholeSeries ? try desk.reader.meeting(plan.target.occurrence.uid) : nil
    }

    func draft() throws -> MeetingDraft { plan.draft(series: try series(), now: desk.now) }

    /// Whether the room serves the meeting as it will be; others are offered where not.
    ///
    /// A room that the meeting has already is not questioned but for being taken.
    func checkRoom(accepted: Bool = false) throws -> ActionOutcome {
        var outcome = ActionOutcome()
        if let wish = RoomWish(frame), try !propose(wish, &outcome) { return outcome }
        let draft = try draft()
        guard let code = draft.roomCode, plan.isMoved || plan.changesRoom, let room = try desk.reader.room(code) else { return outcome }
        let advisor = try RoomAdvisor(desk, draft)
        let isAccepted = accepted || !plan.changesRoom || frame.text("room_kept") == code
        guard let problem = try advisor.problem(with: room, accepted: isAccepted) else { return outcome }
        if problem == .forbidden, !plan.changesRoom {
            guard let occupant = ConflictFinder(
                try desk.reader.occurrences(from: advisor.spans[0].lowerBound, to: advisor.spans[0].upperBound, room: code),
                excluding: draft.exclusion).occupants(of: code, during: advisor.spans).first else { return outcome }
            try RoomCheck(desk: desk, draft: draft).refuse(room, for: .taken(occupant), advisor, &outcome)
            return outcome
        }
        try RoomCheck(desk: desk, draft: draft).refuse(room, for: problem, advisor, &outcome)
        return outcome
    }

    /// Puts the smallest room that serves as wished into the slot, and has the step done again with it. False where there is something to
    /// say first.
    private func propose(_ wish: RoomWish, _ outcome: inout ActionOutcome) throws -> Bool {
        let present = try plan.target.occurrence.roomCode.flatMap { try desk.reader.room($0) }
        let rejected = (frame.notes[RoomCheck.rejectedNote] ?? "").split(separator: ";").map(String.init)
        let found = try RoomAdvisor(desk, draft()).freeRooms().first { room in
            room.code != present?.code && !rejected.contains(room.code) && wish.takes(room.capacity, insteadOf: present?.capacity)
        }
        for flag in ["other_room", "bigger_room", "smaller_room"] { outcome.set(flag, nil, in: frame) }
        guard let found else {
            outcome.next = .ask(slot: "room", Say("meetings_no_other_room", [
                "when": .span(plan.times.start, plan.times.end), "bigger": .flag(wish == .bigger), "smaller": .flag(wish == .smaller),
            ]))
            return false
        }
        outcome.note(RoomCheck.lastNote, found.code)
        outcome.set("room", .entities([EntityReference(.room, found.code)]), in: frame)
        return false
    }

    func summary() throws -> ActionOutcome {
        let draft = try draft()
        let target = plan.target
        let warnings = try MeetingWarnings(desk, draft)
        var values = try MeetingCard(desk: desk).values(draft).merging(try warnings.values()) { card, _ in card }
        if target.isWholeSeries, let rule = target.occurrence.rruleText.flatMap({ RecurrenceRule(rfc5545: $0) }) {
            values["recurrence"] = .recurrence(MeetingSeries.shown(rule, zone: OfficeZone.named(target.occurrence.timeZone)))
            values["whole_series"] = .flag(true)
        }
        if target.recurrenceStart != nil { values["one_of_series"] = .flag(true) }
        if plan.isMoved { values["old_when"] = desk.span(target.occurrence.span) }
        if plan.changesTitle { values["old_title"] = .text(target.occurrence.title) }
        if plan.changesRoom, let old = target.occurrence.roomCode { values["old_room"] = try desk.names.room(old) }
        let before = target.occurrence.participants, after = plan.participants
        let added = after.filter { !before.contains($0) }, removed = before.filter { !after.contains($0) }
        if !added.isEmpty { values["added"] = try desk.names.people(added) }
        if !removed.isEmpty { values["removed"] = try desk.names.people(removed) }
        var outcome = ActionOutcome()
        if plan.isMoved, !warnings.conflicts.isEmpty, !target.isWholeSeries {
            try TimeAdvisor(desk: desk, draft: draft).suggest(in: &outcome, &values)
        }
        outcome.next = .confirm(Say("meetings_change_summary", values))
        return outcome
    }

    /// Rights and the room are checked once more, then it is written.
    func write() throws -> ActionOutcome {
        let target = plan.target
        guard Permissions.mayChange(organizerNo: target.occurrence.organizerNo, by: desk.sender) else {
            return .finished(try TargetFinder.refusal(target.occurrence, desk), effects: [.refused(.permission)])
        }
        let check = try checkRoom(accepted: true)
        guard case .proceed = check.next else { return check }
        let change = try MeetingStore(desk.context.database).update(
            target.occurrence.uid, recurrenceStart: target.recurrenceStart, edits: plan.edits(series: try series()),
            key: desk.writeKey)
        return try MeetingReport(desk: desk).written(change, response: change.kind == .moved ? "meetings_moved" : "meetings_updated")
    }
}
