import Foundation

/// Writes meetings as a calendar file (RFC 5545).
struct CalendarWriter {
    let people: [String: Person]
    /// DTSTAMP of every event.
    let stamp: Date

    /// - Parameter header: lines of the file that was imported, outside its events.
    func text(_ meetings: [Meeting], header: [String]) -> String {
        let standard = ["VERSION:2.0", "PRODID:-//Mishu//Office calendar//EN", "CALSCALE:GREGORIAN"]
        var lines = ["BEGIN:VCALENDAR"] + (header.isEmpty ? standard : header)
        lines += CalendarZones.lines(for: meetings, notIn: header)
        for meeting in meetings.sorted(by: { ($0.start, $0.uid) < ($1.start, $1.uid) }) {
            lines += event(meeting)
            for exception in meeting.exceptions where !exception.isRemoved { lines += event(meeting, exception) }
        }
        lines.append("END:VCALENDAR")
        return lines.map(ContentLine.folded).joined()
    }

    private func event(_ meeting: Meeting) -> [String] {
        var lines = ["BEGIN:VEVENT", "UID:" + meeting.uid, "DTSTAMP:" + CalendarTime.utcText(stamp)]
        lines.append(time("DTSTART", meeting.start, of: meeting))
        lines.append(time("DTEND", meeting.end, of: meeting))
        if let rule = meeting.rruleText { lines.append("RRULE:" + rule) }
        for exception in meeting.exceptions where exception.isRemoved {
            lines.append(time("EXDATE", exception.recurrenceStart, of: meeting))
        }
        lines += description(meeting, title: meeting.title, room: meeting.roomCode, place: meeting.place,
                             attendees: meeting.attendees, status: meeting.status)
        return lines + meeting.extra + ["END:VEVENT"]
    }

    private func event(_ meeting: Meeting, _ exception: MeetingException) -> [String] {
        guard let occurrence = meeting.occurrence(at: exception.recurrenceStart) else { return [] }
        var lines = ["BEGIN:VEVENT", "UID:" + meeting.uid, "DTSTAMP:" + CalendarTime.utcText(stamp)]
        lines.append(time("RECURRENCE-ID", exception.recurrenceStart, of: meeting))
        lines.append(time("DTSTART", occurrence.start, of: meeting))
        lines.append(time("DTEND", occurrence.end, of: meeting))
        let known = Dictionary(meeting.attendees.map { ($0.employeeNo, $0) }, uniquingKeysWith: { a, _ in a })
        let hasPlace = exception.extra.contains { $0.uppercased().hasPrefix("LOCATION") }
        lines += description(meeting, title: occurrence.title, room: occurrence.roomCode,
                             place: hasPlace ? nil : occurrence.place,
                             attendees: occurrence.attendees.map { known[$0] ?? Attendee($0) },
                             status: exception.status ?? meeting.status)
        return lines + exception.extra + ["END:VEVENT"]
    }

    private func description(_ meeting: Meeting, title: String, room: String?, place: String?, attendees: [Attendee],
                             status: MeetingStatus) -> [String] {
        var lines = ["SUMMARY:" + ContentLine.escaped(title)]
        if let location = room ?? place { lines.append("LOCATION:" + ContentLine.escaped(location)) }
        if let organizer = meeting.organizerNo, let line = person("ORGANIZER", Attendee(organizer)) { lines.append(line) }
        lines += attendees.compactMap { person("ATTENDEE", $0) }
        if meeting.isPrivate { lines.append("CLASS:PRIVATE") }
        lines.append("STATUS:" + status.rawValue.uppercased())
        lines.append("TRANSP:" + (meeting.isBusy ? "OPAQUE" : "TRANSPARENT"))
        if meeting.sequence > 0 { lines.append("SEQUENCE:\(meeting.sequence)") }
        return lines
    }

    /// Nil for a person without an address, whom a calendar cannot name.
    private func person(_ property: String, _ attendee: Attendee) -> String? {
        guard let person = people[attendee.employeeNo], let email = person.email else { return nil }
        var line = property + ";CN=" + Self.parameterValue(person.name)
        if let response = attendee.response { line += ";PARTSTAT=" + response.uppercased() }
        if let parameters = attendee.parameters { line += ";" + parameters }
        return line + ":mailto:" + email
    }

    private static func parameterValue(_ text: String) -> String {
        let plain = text.filter { $0 != "\"" && !$0.isNewline }
        return plain.contains { ",;:".contains($0) } ? "\"" + plain + "\"" : plain
    }

    private func time(_ property: String, _ instant: Date, of meeting: Meeting) -> String {
        let zone = OfficeZone.named(meeting.timeZone)
        let local = zone.local(instant)
        if meeting.isAllDay { return property + ";VALUE=DATE:" + CalendarTime.dateText(local) }
        if meeting.timeZone == OfficeZone.utc.identifier { return property + ":" + CalendarTime.text(local) + "Z" }
        return property + ";TZID=" + meeting.timeZone + ":" + CalendarTime.text(local)
    }
}
