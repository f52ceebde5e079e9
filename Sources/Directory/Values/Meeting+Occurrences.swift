import Foundation
import TimeExpressions

extension Meeting {
    /// The occurrences that overlap a half-open span of time, by start, cancelled ones with their status.
    ///
    /// Rules are expanded on the wall clock of the meeting's own zone (RFC 5545, section 3.8.5.3), so that a summer-time
    /// change there moves the instant and not the clock.
    public func occurrences(from: Date, to: Date) -> [Occurrence] {
        guard let rule else {
            let overlaps = start < to && (end > from || start >= from)
            return overlaps ? [occurrence(recurrenceStart: start, start: start, end: end)] : []
        }
        let zone = OfficeZone.named(timeZone)
        let first = zone.local(start)
        let length = isAllDay ? zone.local(end).seconds(since: first) : Int(end.timeIntervalSince(start))
        let exceptionsByStart = Dictionary(exceptions.map { ($0.recurrenceStart, $0) }, uniquingKeysWith: { $1 })
        var result: [Occurrence] = []
        // An hour more at each side makes up for a change of offset between the wall clock and the instant.
        let lower = zone.local(from).adding(seconds: -length - 3600), upper = zone.local(to).adding(seconds: 3600)
        for local in rule.bounded(in: zone).occurrences(start: first, from: lower, to: upper, limit: 5_000) {
            let begins = zone.date(local)
            guard exceptionsByStart[begins] == nil else { continue }
            let ends = isAllDay ? zone.date(local.adding(seconds: length)) : begins.addingTimeInterval(TimeInterval(length))
            if begins < to, ends > from || begins >= from {
                result.append(occurrence(recurrenceStart: begins, start: begins, end: ends))
            }
        }
        for exception in exceptions where !exception.isRemoved {
            let changed = applying(exception, zone: zone)
            if changed.start < to, changed.end > from || changed.start >= from { result.append(changed) }
        }
        if !exceptions.isEmpty { result.sort { ($0.start, $0.recurrenceStart) < ($1.start, $1.recurrenceStart) } }
        return result
    }

    /// The occurrence that a rule's start names, its exception applied; nil where the series has none or it is removed.
    ///
    /// - Parameter recurrenceStart: as in ``Occurrence/recurrenceStart``; of a single meeting, its start.
    public func occurrence(at recurrenceStart: Date) -> Occurrence? {
        guard isSeries else {
            return recurrenceStart == start ? occurrence(recurrenceStart: start, start: start, end: end) : nil
        }
        if let exception = exceptions.first(where: { $0.recurrenceStart == recurrenceStart }) {
            return exception.isRemoved ? nil : applying(exception, zone: OfficeZone.named(timeZone))
        }
        return occurrences(from: recurrenceStart, to: recurrenceStart.addingTimeInterval(1))
            .first { $0.recurrenceStart == recurrenceStart }
    }

    /// The end of the last occurrence; nil for a series without end.
    public var lastEnd: Date? {
        guard let rule else { return end }
        guard rule.count != nil || rule.until != nil else { return nil }
        let zone = OfficeZone.named(timeZone)
        let first = zone.local(start)
        guard let last = rule.bounded(in: zone).lastOccurrence(start: first) else { return end }
        let length = isAllDay ? zone.local(end).seconds(since: first) : Int(end.timeIntervalSince(start))
        return zone.date(last.adding(seconds: length))
    }

    /// The end of an occurrence that begins at an instant, as long as the first.
    func end(ofOccurrenceAt begins: Date, zone: OfficeZone) -> Date {
        guard isAllDay else { return begins.addingTimeInterval(end.timeIntervalSince(start)) }
        return zone.date(zone.local(begins).adding(seconds: zone.local(end).seconds(since: zone.local(start))))
    }

    private func applying(_ exception: MeetingException, zone: OfficeZone) -> Occurrence {
        let begins = exception.start ?? exception.recurrenceStart
        let ends = exception.end ?? end(ofOccurrenceAt: begins, zone: zone)
        var result = occurrence(recurrenceStart: exception.recurrenceStart, start: begins, end: ends)
        if let title = exception.title { result.title = title }
        if let room = exception.roomCode {
            result.roomCode = room
            result.place = nil
        } else if exception.roomDropped {
            result.roomCode = nil
        }
        if let attendees = exception.attendees { result.attendees = attendees }
        if let status = exception.status, self.status != .cancelled { result.status = status }
        return result
    }

    private func occurrence(recurrenceStart: Date, start: Date, end: Date) -> Occurrence {
        Occurrence(uid: uid, recurrenceStart: recurrenceStart, start: start, end: end, title: title,
                   organizerNo: organizerNo, roomCode: roomCode, place: place, attendees: attendees.map(\.employeeNo),
                   isAllDay: isAllDay, isPrivate: isPrivate, isBusy: isBusy, status: status, rruleText: rruleText,
                   timeZone: timeZone)
    }
}
