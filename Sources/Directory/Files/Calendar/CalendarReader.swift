import Foundation
import TimeExpressions

/// Turns the events of a calendar file into meetings.
struct CalendarReader {
    let file = OfficeFileName.calendar
    /// The zone of whole days and of times without a zone.
    let companyZone: OfficeZone
    /// Employee numbers by e-mail address in lower case.
    let people: [String: String]
    let rooms: Set<String>

    func read(_ calendar: CalendarFile, _ notes: inout FileNotes) -> [Located<Meeting>] {
        var meetings: [Located<Meeting>] = []
        var position: [String: Int] = [:]
        var overrides: [EventReader] = []
        for event in calendar.events {
            var reader = EventReader(event, calendar: self)
            guard let uid = reader.first("UID")?.value.trimmingBlanks, !uid.isEmpty else {
                notes.problem(file, event.line, "the event has no UID: write UID: and a text that no other event has")
                continue
            }
            if reader.first("RECURRENCE-ID") != nil {
                overrides.append(reader)
                continue
            }
            let meeting = reader.meeting(uid: uid)
            reader.report(to: &notes)
            if let other = position[uid] {
                notes.problem(file, event.line, "the UID \(uid) is that of line \(meetings[other].line): write another, or RECURRENCE-ID for one occurrence")
                continue
            }
            guard let meeting else { continue }
            position[uid] = meetings.count
            meetings.append(Located(value: meeting, file: file, line: event.line))
        }
        for var reader in overrides {
            let uid = reader.first("UID")?.value.trimmingBlanks ?? ""
            if let index = position[uid] {
                reader.override(&meetings[index].value)
            } else {
                reader.fail(reader.event.line, "changes an occurrence of \(uid), which is no series of this file: write the series too, or leave out RECURRENCE-ID")
            }
            reader.report(to: &notes)
        }
        for index in meetings.indices {
            meetings[index].value.exceptions.sort { $0.recurrenceStart < $1.recurrenceStart }
        }
        return meetings
    }
}
