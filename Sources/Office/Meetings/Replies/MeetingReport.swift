import Dialog
import DialogModel
import Directory
import Foundation

/// The outcome of a write, made from what is stored.
struct MeetingReport {
    let desk: MeetingDesk

    /// What this very turn wrote before it was run again: nothing is checked or written a second time.
    func repeated() throws -> ActionOutcome? {
        guard let change = try MeetingStore(desk.context.database).change(for: desk.writeKey) else { return nil }
        let response = switch change.kind {
        case .booked: "meetings_booked"
        case .moved: "meetings_moved"
        case .updated: "meetings_updated"
        case .cancelled: "meetings_cancelled"
        }
        return try written(change, response: response)
    }

    /// - Parameter undoes: whether the write itself took something back; such a write is not offered for undoing.
    func written(_ change: MeetingChange, response: String, undoes: Bool = false) throws -> ActionOutcome {
        let wholeSeries = change.recurrenceStart == nil && change.after.isSeries
        var occurrence = change.occurrence
        // Of a series that runs already, people want to know when it is next.
        if wholeSeries, let next = coming(change.after) { occurrence = next }
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

    private func coming(_ series: Meeting) -> Occurrence? {
        let horizon = max(desk.now, series.start).addingTimeInterval(TimeInterval(MeetingSeries.checkedDays * 86_400))
        return series.occurrences(from: desk.now, to: horizon).first { $0.start >= desk.now }
    }
}
