import Foundation
import TimeExpressions

/// One event of a calendar file while it is read, and the mistakes that are found in it.
struct EventReader {
    let event: CalendarFile.Event
    private let calendar: CalendarReader
    private var problems: [(line: Int, message: String)] = []
    private var warnings: [(line: Int, message: String)] = []

    private static let known: Set<String> = [
        "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "ORGANIZER", "ATTENDEE", "RRULE", "EXDATE",
        "RECURRENCE-ID", "STATUS", "TRANSP", "CLASS", "SEQUENCE",
    ]

    init(_ event: CalendarFile.Event, calendar: CalendarReader) {
        self.event = event
        self.calendar = calendar
    }

    func first(_ name: String) -> ContentLine? { event.properties.first { $0.name == name } }

    mutating func fail(_ line: Int, _ message: String) { problems.append((line, message)) }

    func report(to notes: inout FileNotes) {
        for (line, message) in problems { notes.problem(calendar.file, line, message) }
        for (line, message) in warnings { notes.warning(calendar.file, line, message) }
    }

    /// The meeting of an event that is no override; nil where it has no readable time.
    mutating func meeting(uid: String) -> Meeting? {
        guard let (start, end) = span() else { return nil }
        var extra = otherLines()
        let organizer = organizer(&extra)
        let attendees = attendees(&extra)
        let (room, place) = location()
        var meeting = Meeting(
            uid: uid, title: first("SUMMARY")?.unescaped.trimmingBlanks ?? "", organizerNo: organizer, roomCode: room,
            place: place, start: start.instant, end: end, timeZone: start.zone.identifier, isAllDay: start.isDate,
            rruleText: rule(), status: status() ?? .confirmed,
            isBusy: first("TRANSP")?.value.uppercased() != "TRANSPARENT",
            isPrivate: ["PRIVATE", "CONFIDENTIAL"].contains(first("CLASS")?.value.uppercased() ?? ""),
            attendees: attendees, sequence: sequence, extra: extra)
        if meeting.isSeries { meeting.exceptions = removals(start) }
        if first("RDATE") != nil {
            warnings.append((event.line, "RDATE is not supported: its occurrences are kept aside; write them as events of their own"))
        }
        return meeting
    }

    /// Adds what this event says about one occurrence to its series.
    mutating func override(_ meeting: inout Meeting) {
        guard let line = first("RECURRENCE-ID"), let original = time(line), let (start, end) = span() else { return }
        if line.parameter("RANGE") != nil {
            fail(line.line, "RANGE is not supported: end the series with UNTIL and write a new one from there")
        }
        guard meeting.isSeries else {
            fail(line.line, "RECURRENCE-ID belongs to a series, and the event \(meeting.uid) has no RRULE: write RRULE there, or leave this out")
            return
        }
        let zone = OfficeZone.named(meeting.timeZone)
        let recurrence = original.isDate && !meeting.isAllDay
            ? zone.date(LocalDateTime(day: original.local.day, secondOfDay: zone.local(meeting.start).secondOfDay))
            : original.instant
        var exception = MeetingException(recurrenceStart: recurrence)
        if start.instant != recurrence || end != meeting.end(ofOccurrenceAt: recurrence, zone: zone) {
            exception.start = start.instant
            exception.end = end
        }
        let title = first("SUMMARY")?.unescaped.trimmingBlanks ?? meeting.title
        if title != meeting.title { exception.title = title }
        var extra = otherLines()
        let (room, place) = location()
        if let room {
            if room != meeting.roomCode { exception.roomCode = room }
        } else {
            exception.roomDropped = meeting.roomCode != nil
            if let place, place != meeting.place, let line = first("LOCATION") { extra.append(line.text) }
        }
        if let status = status(), status != meeting.status { exception.status = status }
        var ignored: [String] = []
        let attendees = attendees(&ignored).map(\.employeeNo)
        if attendees != meeting.attendees.map(\.employeeNo) { exception.attendees = attendees }
        exception.extra = extra
        meeting.exceptions.removeAll { $0.recurrenceStart == recurrence }
        meeting.exceptions.append(exception)
    }

    // MARK: Times

    private mutating func time(_ line: ContentLine) -> CalendarTime? { times(line).first }

    private mutating func times(_ line: ContentLine) -> [CalendarTime] {
        var result: [CalendarTime] = []
        for part in line.value.split(separator: ",") {
            do throws(CalendarTime.Failure) {
                result.append(try CalendarTime(part.trimmingBlanks, zoneName: line.parameter("TZID"), floating: calendar.companyZone))
            } catch {
                switch error {
                case .value: fail(line.line, "\(line.name) “\(part)” is no time: write it as 20260309T150000 or, for a whole day, 20260309")
                case .zone(let name): fail(line.line, "the time zone “\(name)” is not known: write an IANA name such as TZID=Asia/Shanghai")
                }
            }
        }
        if result.isEmpty, problems.isEmpty { fail(line.line, "\(line.name) is empty: write a time such as 20260309T150000") }
        return result
    }

    private mutating func span() -> (start: CalendarTime, end: Date)? {
        guard let line = first("DTSTART") else {
            fail(event.line, "the event has no DTSTART: write DTSTART;TZID=Asia/Shanghai:20260309T150000 or the like")
            return nil
        }
        guard let start = time(line) else { return nil }
        if let line = first("DTEND") {
            guard let end = time(line) else { return nil }
            if end.instant < start.instant || (start.isDate && end.instant == start.instant) {
                fail(line.line, "DTEND is not after DTSTART: write a later end (of a whole day, the day after)")
                return nil
            }
            return (start, end.instant)
        }
        if let line = first("DURATION") {
            guard let seconds = CalendarTime.duration(line.value), seconds >= 0 else {
                fail(line.line, "DURATION “\(line.value)” is no length: write it as PT1H30M")
                return nil
            }
            return (start, start.isDate ? start.zone.date(start.local.adding(seconds: seconds))
                : start.instant.addingTimeInterval(TimeInterval(seconds)))
        }
        // RFC 5545, section 3.6.1: without an end a date lasts that day, a time no time at all.
        return (start, start.isDate ? start.zone.date(start.local.adding(days: 1)) : start.instant)
    }

    private mutating func rule() -> String? {
        guard let line = first("RRULE") else { return nil }
        let text = line.value.trimmingBlanks
        guard RecurrenceRuleText.isReadable(text) else {
            fail(line.line, "RRULE “\(text)” is not understood: write one such as FREQ=WEEKLY;BYDAY=MO (RFC 5545)")
            return nil
        }
        return text
    }

    /// EXDATE, where a date without time stands for that day's occurrence.
    private mutating func removals(_ start: CalendarTime) -> [MeetingException] {
        var result: [MeetingException] = []
        for line in event.properties where line.name == "EXDATE" {
            for time in times(line) {
                let instant = time.isDate && !start.isDate
                    ? start.zone.date(LocalDateTime(day: time.local.day, secondOfDay: start.local.secondOfDay)) : time.instant
                if !result.contains(where: { $0.recurrenceStart == instant }) {
                    result.append(MeetingException(recurrenceStart: instant, isRemoved: true))
                }
            }
        }
        return result
    }

    // MARK: People and places

    private static func address(_ value: String) -> String {
        let text = value.trimmingBlanks.lowercased()
        return text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    }

    private mutating func organizer(_ extra: inout [String]) -> String? {
        guard let line = first("ORGANIZER") else { return nil }
        if let number = calendar.people[Self.address(line.value)] { return number }
        warnings.append((line.line, "the organiser \(line.value) is nobody of this office; the line is kept aside and exported again"))
        extra.append(line.text)
        return nil
    }

    private mutating func attendees(_ extra: inout [String]) -> [Attendee] {
        var result: [Attendee] = []
        for line in event.properties where line.name == "ATTENDEE" {
            guard let number = calendar.people[Self.address(line.value)] else {
                warnings.append((line.line, "\(line.value) is nobody of this office; the line is kept aside and exported again"))
                extra.append(line.text)
                continue
            }
            if result.contains(where: { $0.employeeNo == number }) { continue }
            let rest = line.parameters.filter { $0.name != "CN" && $0.name != "PARTSTAT" }
            result.append(Attendee(number, response: line.parameter("PARTSTAT")?.lowercased(),
                                   parameters: rest.isEmpty ? nil : rest.map { "\($0.name)=\($0.value)" }.joined(separator: ";")))
        }
        return result
    }

    private func location() -> (room: String?, place: String?) {
        guard let text = first("LOCATION")?.unescaped.trimmingBlanks, !text.isEmpty else { return (nil, nil) }
        return calendar.rooms.contains(text) ? (text, nil) : (nil, text)
    }

    /// Kept within 32 bits, as RFC 5545 (section 3.3.8) has integers, so that it can be counted on from.
    private var sequence: Int { Int(Int32(first("SEQUENCE")?.value ?? "") ?? 0) }

    private mutating func status() -> MeetingStatus? {
        guard let line = first("STATUS") else { return nil }
        if let status = MeetingStatus(rawValue: line.value.lowercased()) { return status }
        fail(line.line, "STATUS “\(line.value)” is not known: write CONFIRMED, TENTATIVE or CANCELLED")
        return nil
    }

    /// DTSTAMP is not among them: an export writes its own.
    private func otherLines() -> [String] {
        event.properties.filter { !Self.known.contains($0.name) }.map(\.text) + event.nested
    }
}
