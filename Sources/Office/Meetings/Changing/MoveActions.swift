import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Moving a meeting: another time, another length, perhaps another room.
struct MoveActions {
    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }
    private var finder: TargetFinder { TargetFinder(desk: desk) }

    /// `meetings.find_to_move`: which meeting, and to when.
    func find() throws -> ActionOutcome {
        if let answer = try MeetingDetails(desk: desk).ofRightsQuestion() { return answer }
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePeople("person", asks: false, &outcome), try check.settlePeople("attendees", asks: false, &outcome),
              try check.settlePeople("removed", asks: false, includesLeavers: true, &outcome), try check.settleRoom(unknown: .ask, &outcome)
        else { return outcome }
        var query = TargetQuery(
            title: frame.text("title"), when: TimeReading(frame.slots["old_start"]),
            people: frame.people("person").filter { $0 != desk.sender.employeeNo },
            likelyRoom: saysTime ? frame.references("room").first?.id : nil)
        let startNamesMeeting = try startIsOld(query)
        if startNamesMeeting { query.when = TimeReading(frame.slots["start"]) }
        let target = try finder.find(query, &outcome)
        if startNamesMeeting {
            outcome.set("old_start", frame.slots["start"], in: frame)
            outcome.set("start", nil, in: frame)
        }
        guard let target else { return outcome }
        try settleTimes(target, startNamesMeeting: startNamesMeeting, &outcome)
        return outcome
    }

    /// Whether the only time that was said tells which meeting is meant: it goes with a shift ("push the three o'clock by
    /// half an hour"), or nothing else singles a meeting out and one of the sender's begins then.
    private func startIsOld(_ query: TargetQuery) throws -> Bool {
        guard frame.slots[TargetFinder.meetingSlot] == nil, query.when == nil, let start = TimeReading(frame.slots["start"]) else {
            return false
        }
        if frame.slots["shift"] != nil { return true }
        guard query.isEmpty, desk.context.state.focus.meeting == nil, case .clock = start else { return false }
        return try finder.ownMeetingExists(TargetQuery(when: start))
    }

    /// `meetings.check_move`
    func check() throws -> ActionOutcome { try change()?.checkRoom() ?? gone }

    /// `meetings.move_summary`
    func summary() throws -> ActionOutcome { try change()?.summary() ?? gone }

    /// `meetings.move`
    func move() throws -> ActionOutcome {
        guard desk.context.permit != nil else { throw MeetingError.notPermitted("meetings.move") }
        if let done = try MeetingReport(desk: desk).repeated() { return done }
        guard let change = try change() else { return gone }
        if change.plan.isMoved, change.plan.times.start < desk.localNow, change.plan.target.occurrence.start >= desk.now {
            return ActionOutcome(.ask(slot: "start", Say("meetings_past", [
                "when": .moment(change.plan.times.start), "now": .moment(desk.localNow),
            ])))
        }
        return try change.write()
    }

    private var saysTime: Bool { ["start", "end", "duration", "shift"].contains { frame.slots[$0] != nil } }

    private func settleTimes(_ target: MeetingTarget, startNamesMeeting: Bool, _ outcome: inout ActionOutcome) throws {
        let standing = MeetingPlan.times(of: target, zone: desk.zone)
        var times = TimeCheck(desk: desk, standing: standing)
        times.guests = target.occurrence.participants
        let base = startNamesMeeting ? standing : times.base ?? standing
        if let shift = frame.minutes("shift").map({ $0 * 60 }) ?? sameTimeShift(from: base) {
            let moved = MeetingTimes(start: base.start.adding(seconds: shift), end: base.end.adding(seconds: shift))
            outcome.set("shift", nil, in: frame)
            guard moved.start >= desk.localNow else {
                outcome.next = .ask(slot: "start", Say("meetings_past", ["when": .moment(moved.start), "now": .moment(desk.localNow)]))
                return
            }
            times.keep(moved, in: &outcome)
            return
        }
        // The words count for the length that was said with them, and for none that is said later.
        outcome.set("longer", nil, in: frame)
        outcome.set("shorter", nil, in: frame)
        if let settled = lengthened(base) {
            times.keep(settled, in: &outcome)
            return
        }
        let isNewRoom = frame.references("room").first.map { $0.id != target.occurrence.roomCode } ?? false
        let isChanged = isNewRoom || RoomWish(frame) != nil || frame.text("new_title") != nil
            || ["attendees", "removed"].contains { !outcome.people($0, in: frame).isEmpty } || frame.declined("room")
        let onlyNames = startNamesMeeting && !["end", "duration"].contains { frame.slots[$0] != nil }
        guard saysTime && !onlyNames || isChanged else {
            outcome.next = .ask(slot: "start", Say("meetings_ask_new_start", [
                "title": .text(target.occurrence.title), "when": desk.span(target.occurrence.span),
            ]))
            return
        }
        guard saysTime, !onlyNames, let settled = try times.settle(&outcome, ignoringStart: startNamesMeeting) else { return }
        if settled == standing, !isChanged {
            outcome.next = .ask(slot: "start", Say("meetings_already_then", [
                "title": .text(target.occurrence.title), "when": desk.span(target.occurrence.span),
            ]))
        }
    }

    /// "Half an hour longer" adds to the length; 延长到两小时 says the whole of it and is no such thing.
    private func lengthened(_ base: MeetingTimes) -> MeetingTimes? {
        guard let minutes = frame.minutes("duration"), frame.flag("longer") != frame.flag("shorter") else { return nil }
        let text = desk.context.text.lowercased()
        if ["延长到", "延长至", "加长到", "缩短到", "缩短至", "压缩到", " to "].contains(where: text.contains) { return nil }
        let end = base.end.adding(seconds: (frame.flag("longer") ? minutes : -minutes) * 60)
        return end > base.start ? MeetingTimes(start: base.start, end: end) : nil
    }

    /// Seconds to the same weekday and time of day in the week that was said: "same time next week". A week that the
    /// meeting lies in already means the one after.
    private func sameTimeShift(from base: MeetingTimes) -> Int? {
        guard frame.flag("same_time"), case .window(let from, let to, _)? = TimeReading(frame.slots["start"]),
              to.seconds(since: from) == 7 * 86_400 else { return nil }
        let weekday = (base.start.weekday - from.weekday + 7) % 7
        let days = from.day + weekday - base.start.day
        return (days == 0 ? 7 : days) * 86_400
    }

    private func change() throws -> ChangeActions? {
        guard let target = try finder.chosen() else { return nil }
        var plan = MeetingPlan(target, zone: desk.zone)
        if saysTime, let times = TimeCheck(desk: desk).settled { plan.times = times }
        plan.roomCode = frame.references("room").first { $0.kind == .room }?.id
        plan.dropsRoom = plan.roomCode == nil && frame.declined("room")
        plan.title = frame.text("new_title")
        let (added, removed) = (frame.people("attendees"), frame.people("removed"))
        if !added.isEmpty || !removed.isEmpty { plan.change(adding: added, removing: removed) }
        return ChangeActions(desk: desk, plan: plan)
    }

    private var gone: ActionOutcome { .finished(Say("meetings_not_found")) }
}
