import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Judges rooms for a draft and finds others, or other times.
struct RoomAdvisor {
    let desk: MeetingDesk
    let draft: MeetingDraft
    let spans: [Range<Date>]
    private let finder: ConflictFinder

    init(_ desk: MeetingDesk, _ draft: MeetingDraft) throws {
        self.desk = desk
        self.draft = draft
        spans = draft.spans(desk.zone)
        finder = try desk.finder(around: spans, excluding: draft.exclusion)
    }

    /// - Parameter accepted: the person took the room though it is small.
    func problem(with room: Room, accepted: Bool = false) throws -> RoomProblem? {
        guard try desk.mayBook(room) else { return .forbidden }
        if let occupant = finder.occupants(of: room.code, during: spans).first { return .taken(occupant) }
        return room.capacity < draft.seats && !accepted ? .small : nil
    }

    /// Rooms that fit and are free at that time, the smallest first.
    func freeRooms() throws -> [Room] {
        var need = draft.need
        need.seats = draft.seats
        return need.ranked(try desk.bookableRooms()).filter { finder.occupants(of: $0.code, during: spans).isEmpty }
    }

    /// When one of the rooms is free for as long as the draft lasts, near its time.
    func otherTimes(for rooms: [Room], limit: Int) throws -> [(room: Room, span: Range<Date>)] {
        guard draft.recurrence == nil, let wanted = spans.first else { return [] }
        let day = desk.local(wanted.lowerBound).startOfDay
        let range = max(desk.now, desk.zone.date(day))..<desk.zone.date(day.adding(days: 4))
        guard !range.isEmpty else { return [] }
        let length = wanted.upperBound.timeIntervalSince(wanted.lowerBound)
        let finder = ConflictFinder(try desk.reader.occurrences(from: range.lowerBound, to: range.upperBound), excluding: draft.exclusion)
        let people = finder.busy(of: Set(draft.participants))
        var found: [(room: Room, span: Range<Date>)] = []
        for room in rooms {
            let gaps = SlotFinder.gaps(in: desk.work.windows(in: range), busy: finder.taken(room: room.code) + people, atLeast: length)
            let spans = SlotFinder.meetings(in: gaps, length: length, near: wanted.lowerBound, limit: limit)
            for span in spans where !found.contains(where: { $0.span == span }) { found.append((room, span)) }
            if found.count >= limit { break }
        }
        return Array(found.prefix(limit))
    }
}
