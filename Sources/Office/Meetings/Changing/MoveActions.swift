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
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePeople("person", asks: false, &outcome), try check.settleRoom(&outcome) else { return outcome }
        let query = TargetQuery(
            title: frame.text("title"), when: TimeReading(frame.slots["old_start"]),
            people: frame.people("person").filter { $0 != desk.sender.employeeNo },
            likelyRoom: saysTime ? frame.references("room").first?.id : nil)
        guard let target = try finder.find(query, &outcome) else { return outcome }
        settleTimes(target, &outcome)
        return outcome
    }

    /// `meetings.check_move`
    func check() throws -> ActionOutcome { try change()?.checkRoom() ?? gone }

    /// `meetings.move_summary`
    func summary() throws -> ActionOutcome { try change()?.summary() ?? gone }

    /// `meetings.move`
    func move() throws -> ActionOutcome {
        guard desk.context.permit != nil else { throw MeetingError.notPermitted("meetings.move") }
        guard let change = try change() else { return gone }
        if change.plan.isMoved, change.plan.times.start < desk.localNow, change.plan.target.occurrence.start >= desk.now {
            return ActionOutcome(.ask(slot: "start", Say("meetings_past", [
                "when": .moment(change.plan.times.start), "now": .moment(desk.localNow),
            ])))
        }
        return try change.write()
    }

    private var saysTime: Bool { ["start", "end", "duration", "shift"].contains { frame.slots[$0] != nil } }

    private func settleTimes(_ target: MeetingTarget, _ outcome: inout ActionOutcome) {
        let standing = MeetingPlan.times(of: target, zone: desk.zone)
        let times = TimeCheck(desk: desk, standing: standing)
        if let shift = frame.minutes("shift") {
            let base = times.base ?? standing
            let moved = MeetingTimes(start: base.start.adding(seconds: shift * 60), end: base.end.adding(seconds: shift * 60))
            outcome.set("shift", nil, in: frame)
            guard moved.start >= desk.localNow else {
                outcome.next = .ask(slot: "start", Say("meetings_past", ["when": .moment(moved.start), "now": .moment(desk.localNow)]))
                return
            }
            times.keep(moved, in: &outcome)
            return
        }
        let isNewRoom = frame.references("room").first.map { $0.id != target.occurrence.roomCode } ?? false
        guard saysTime || isNewRoom else {
            outcome.next = .ask(slot: "start", Say("meetings_ask_new_start", [
                "title": .text(target.occurrence.title), "when": desk.span(target.occurrence.span),
            ]))
            return
        }
        guard saysTime, let settled = times.settle(&outcome) else { return }
        if settled == standing, !isNewRoom {
            outcome.next = .ask(slot: "start", Say("meetings_already_then", [
                "title": .text(target.occurrence.title), "when": desk.span(target.occurrence.span),
            ]))
        }
    }

    private func change() throws -> ChangeActions? {
        guard let target = try finder.chosen() else { return nil }
        var plan = MeetingPlan(target, zone: desk.zone)
        if saysTime, let times = TimeCheck(desk: desk).settled { plan.times = times }
        plan.roomCode = frame.references("room").first { $0.kind == .room }?.id
        return ChangeActions(desk: desk, plan: plan)
    }

    private var gone: ActionOutcome { .finished(Say("meetings_not_found")) }
}
