import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// All that may be told of one meeting.
struct MeetingDetails {
    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// Whether something about one meeting was asked: who organises it, who comes, where it is, until when, who may change it.
    var isAsked: Bool { frame.flag("meeting_fact") || frame.flag("change_access") }

    /// The one that was chosen from a list that was shown; nil where none was.
    func ofChosen() throws -> ActionOutcome? {
        guard frame.slots[TargetFinder.meetingSlot] != nil else { return nil }
        guard let target = try TargetFinder(desk: desk).chosen(), desk.sees(target.occurrence) else {
            return .finished(Say("meetings_not_found"))
        }
        return try of(target.occurrence)
    }

    /// The one that the dialog is about, where nothing else says which.
    func ofFocus() throws -> ActionOutcome? {
        guard isAsked, ["start", "person", "room"].allSatisfy({ frame.slots[$0] == nil }), ListQuery.title(frame) == nil,
              let focus = desk.context.state.focus.meeting, let occurrence = try TargetFinder(desk: desk).occurrence(focus),
              desk.sees(occurrence) else { return nil }
        return try of(occurrence)
    }

    /// "Who may move it?" is a question about a meeting, not a wish to move it; nil where it was not asked.
    func ofRightsQuestion() throws -> ActionOutcome? {
        guard frame.flag("change_access") else { return nil }
        if let outcome = try ofFocus() { return outcome }
        guard ListQuery.title(frame) != nil else { return nil }
        let query = try ListQuery(desk)
        return try query.only(of: query.occurrences()).map(of)
    }

    func of(_ occurrence: Occurrence) throws -> ActionOutcome {
        var values = try MeetingCard(desk: desk).values(
            occurrence, rule: occurrence.rruleText.flatMap { RecurrenceRule(rfc5545: $0) })
        if let organizer = occurrence.organizerNo { values["organizer"] = try desk.names.person(organizer) }
        if occurrence.status == .tentative { values["tentative"] = .flag(true) }
        if frame.flag("change_access") { values["changers"] = try desk.names.people(changers(occurrence)) }
        var outcome = ActionOutcome.finished(Say("meetings_details", values), effects: [MeetingEffects(desk).listed([occurrence])])
        var focus = desk.context.state.focus
        focus.meeting = Self.reference(occurrence)
        focus.people = occurrence.participants.filter { $0 != desk.sender.employeeNo }.map { EntityReference(.person, $0) }
        outcome.focus = focus
        return outcome
    }

    /// The organiser, who assists the organiser, and the admins.
    private func changers(_ occurrence: Occurrence) throws -> [String] {
        var people: [Person] = []
        if let organizer = occurrence.organizerNo {
            people += try desk.reader.people([organizer]) + desk.reader.assistants(of: organizer)
        }
        people += try desk.reader.allPeople().filter { $0.role == .admin }
        var numbers: [String] = []
        for person in people where Permissions.mayChange(organizerNo: occurrence.organizerNo, by: person) && !numbers.contains(person.employeeNo) {
            numbers.append(person.employeeNo)
        }
        return numbers
    }

    static func reference(_ occurrence: Occurrence) -> MeetingReference {
        MeetingReference(uid: occurrence.uid,
                         occurrence: occurrence.isSeries ? Int(occurrence.recurrenceStart.timeIntervalSince1970) : nil)
    }
}
