import Dialog
import DialogModel
import Directory
import Foundation

/// The outcome of a write, made from what is stored.
struct MeetingReport {
    let desk: MeetingDesk

    /// - Parameter undoes: whether the write itself took something back; such a write is not offered for undoing.
    func written(_ change: MeetingChange, response: String, undoes: Bool = false) throws -> ActionOutcome {
        let occurrence = change.occurrence
        let wholeSeries = change.recurrenceStart == nil && change.after.isSeries
        var values = try MeetingCard(desk: desk).values(occurrence, rule: wholeSeries ? change.after.rule : nil)
        if change.recurrenceStart != nil { values["one_of_series"] = .flag(true) }
        var outcome = ActionOutcome.finished(Say(response, values), effects: [MeetingEffects(desk).changed(change)])
        var focus = desk.context.state.focus
        if change.kind == .cancelled {
            focus.meeting = nil
        } else {
            focus.meeting = MeetingReference(uid: change.uid, occurrence: change.recurrenceStart.map { Int($0.timeIntervalSince1970) })
        }
        focus.people = change.occurrence.participants.filter { $0 != desk.sender.employeeNo }.map { EntityReference(.person, $0) }
        focus.rooms = occurrence.roomCode.map { [EntityReference(.room, $0)] } ?? []
        outcome.focus = focus
        if !undoes { outcome.undo = try MeetingUndo.record(desk.writeKey) }
        return outcome
    }
}
