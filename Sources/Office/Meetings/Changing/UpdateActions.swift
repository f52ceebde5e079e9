import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Changing a meeting's title, people, room or length.
struct UpdateActions {
    /// The title that the meeting was found by; another one that is said later is the new title.
    private static let saidNote = "title_said"

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }
    private var finder: TargetFinder { TargetFinder(desk: desk) }

    /// `meetings.find_to_update`: which meeting, and what shall change.
    func find() throws -> ActionOutcome {
        if let answer = try MeetingDetails(desk: desk).ofRightsQuestion() { return answer }
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePeople("attendees", asks: true, &outcome), try check.settlePeople("removed", asks: false, includesLeavers: true, &outcome),
              try check.settleRoom(unknown: .ask, &outcome) else { return outcome }
        let query = TargetQuery(
            title: frame.text("title"), when: TimeReading(frame.slots["old_start"]) ?? TimeReading(frame.slots["start"]))
        let isFirst = frame.slots[TargetFinder.meetingSlot] == nil
        if isFirst {
            outcome.note(Self.saidNote, frame.text("title") ?? "")
            // The time that the meeting was found by is not when it shall be; one that is said later is.
            if let start = frame.slots["start"] {
                if frame.slots["old_start"] == nil { outcome.set("old_start", start, in: frame) }
                outcome.set("start", nil, in: frame)
            }
        }
        guard let target = try finder.find(query, &outcome) else { return outcome }
        let standing = MeetingPlan.times(of: target, zone: desk.zone)
        var times = TimeCheck(desk: desk, standing: standing)
        times.guests = target.occurrence.participants
        guard let settled = saysTime ? try times.settle(&outcome, ignoringStart: isFirst) : standing else { return outcome }
        try settleChange(of: target, settled, &outcome)
        return outcome
    }

    private var saysTime: Bool { ["start", "end", "duration"].contains { frame.slots[$0] != nil } }

    /// `meetings.check_update`
    func check() throws -> ActionOutcome {
        guard let change = try change() else { return gone }
        return try change.checkRoom()
    }

    /// `meetings.update_summary`
    func summary() throws -> ActionOutcome { try change()?.summary() ?? gone }

    /// `meetings.update`
    func update() throws -> ActionOutcome {
        guard desk.context.permit != nil else { throw MeetingError.notPermitted("meetings.update") }
        if let done = try MeetingReport(desk: desk).repeated() { return done }
        return try change()?.write() ?? gone
    }

    private func settleChange(of target: MeetingTarget, _ times: MeetingTimes, _ outcome: inout ActionOutcome) throws {
        let occurrence = target.occurrence
        if let organizer = occurrence.organizerNo, removed(outcome).contains(organizer) {
            outcome.say.append(Say("meetings_organizer_stays", ["name": try desk.names.person(organizer)]))
        }
        let strangers = removed(outcome).filter { !occurrence.participants.contains($0) }
        if !strangers.isEmpty {
            outcome.say.append(Say("meetings_not_attending", ["names": try desk.names.people(strangers)]))
        }
        if let title = frame.text("new_title") ?? laterTitle, title.unicodeScalars.count > MeetingDraft.titleLimit {
            outcome.set("new_title", nil, in: frame)
            outcome.set("title", nil, in: frame)
            outcome.next = .ask(slot: "title", Say("meetings_title_too_long", ["limit": .number(MeetingDraft.titleLimit)]))
            return
        }
        var plan = self.plan(target, added: outcome.people("attendees", in: frame), removed: removed(outcome))
        plan.times = times
        if RoomWish(frame) != nil { return }
        if case .proceed = outcome.next, !plan.changesAnything, frame.references("room").isEmpty {
            outcome.next = .ask(slot: "attendees", Say("meetings_ask_change", [
                "title": .text(occurrence.title), "when": desk.span(occurrence.span),
            ]))
        }
    }

    private func removed(_ outcome: ActionOutcome) -> [String] { outcome.people("removed", in: frame) }

    private func plan(_ target: MeetingTarget, added: [String], removed: [String]) -> MeetingPlan {
        var plan = MeetingPlan(target, zone: desk.zone)
        plan.title = frame.text("new_title") ?? laterTitle
        plan.roomCode = frame.references("room").first { $0.kind == .room }?.id
        plan.dropsRoom = plan.roomCode == nil && frame.declined("room")
        plan.change(adding: added, removing: removed)
        return plan
    }

    private var laterTitle: String? {
        guard let said = frame.notes[Self.saidNote], let title = frame.text("title"), title != said else { return nil }
        return title
    }

    private func change() throws -> ChangeActions? {
        guard let target = try finder.chosen() else { return nil }
        var plan = plan(target, added: frame.people("attendees"), removed: frame.people("removed"))
        if saysTime, let times = TimeCheck(desk: desk).settled { plan.times = times }
        return ChangeActions(desk: desk, plan: plan)
    }

    private var gone: ActionOutcome { .finished(Say("meetings_not_found")) }
}
