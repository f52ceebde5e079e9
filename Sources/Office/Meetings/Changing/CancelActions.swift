import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Cancelling a meeting, one of a series, or a series.
struct CancelActions {
    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// `meetings.find_to_cancel`
    func find() throws -> ActionOutcome {
        if let answer = try MeetingDetails(desk: desk).ofRightsQuestion() { return answer }
        var outcome = ActionOutcome()
        let check = PeopleCheck(desk: desk)
        guard try check.settlePeople("attendees", asks: false, &outcome), try check.settlePeople("person", asks: false, &outcome),
              try check.settleRoom(unknown: .finish, &outcome) else { return outcome }
        let query = TargetQuery(
            title: frame.text("title"), when: TimeReading(frame.slots["old_start"]) ?? TimeReading(frame.slots["start"]),
            people: (frame.people("attendees") + frame.people("person")).filter { $0 != desk.sender.employeeNo },
            room: frame.references("room").first?.id)
        _ = try TargetFinder(desk: desk).find(query, &outcome)
        return outcome
    }

    /// `meetings.cancel_summary`
    func summary() throws -> ActionOutcome {
        guard let target = try TargetFinder(desk: desk).chosen() else { return gone }
        var values = try MeetingCard(desk: desk).values(target.occurrence, rule: try rule(target))
        if target.isWholeSeries { values["whole_series"] = .flag(true) }
        if target.recurrenceStart != nil { values["one_of_series"] = .flag(true) }
        return ActionOutcome(.confirm(Say("meetings_cancel_summary", values)))
    }

    /// `meetings.cancel`
    func cancel() throws -> ActionOutcome {
        guard desk.context.permit != nil else { throw MeetingError.notPermitted("meetings.cancel") }
        if let done = try MeetingReport(desk: desk).repeated() { return done }
        guard let target = try TargetFinder(desk: desk).chosen() else { return gone }
        guard Permissions.mayChange(organizerNo: target.occurrence.organizerNo, by: desk.sender) else {
            return .finished(try TargetFinder.refusal(target.occurrence, desk), effects: [.refused(.permission)])
        }
        let change = try MeetingStore(desk.context.database)
            .cancel(target.occurrence.uid, recurrenceStart: target.recurrenceStart, key: desk.writeKey)
        return try MeetingReport(desk: desk).written(change, response: "meetings_cancelled")
    }

    private func rule(_ target: MeetingTarget) throws -> RecurrenceRule? {
        target.isWholeSeries ? target.occurrence.rruleText.flatMap { RecurrenceRule(rfc5545: $0) } : nil
    }

    /// Somebody else has cancelled it meanwhile.
    private var gone: ActionOutcome { .finished(Say("meetings_not_found")) }
}
