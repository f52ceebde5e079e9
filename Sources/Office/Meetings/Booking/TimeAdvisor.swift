import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Other times for a draft at which all its people, and its room, are free.
struct TimeAdvisor {
    let desk: MeetingDesk
    let draft: MeetingDraft

    /// - Returns: at most `limit` spans as long as the draft, by start, on its day and the next working days.
    func alternatives(limit: Int = 3) throws -> [Range<Date>] {
        let wanted = desk.zone.date(draft.times.start)
        let from = max(desk.now, desk.zone.date(draft.times.start.startOfDay))
        let to = desk.zone.date(draft.times.start.startOfDay.adding(days: 5))
        guard from < to else { return [] }
        let finder = ConflictFinder(try desk.reader.occurrences(from: from, to: to), excluding: draft.exclusion)
        var busy = finder.busy(of: Set(draft.participants))
        if let room = draft.roomCode { busy += finder.taken(room: room) }
        let length = TimeInterval(draft.times.minutes * 60)
        let gaps = SlotFinder.gaps(in: desk.work.windows(in: from..<to), busy: busy, atLeast: length)
        return SlotFinder.meetings(in: gaps, length: length, near: wanted, limit: limit)
    }

    /// Lists the other times below a summary, without asking for one: the summary waits for its yes.
    func suggest(in outcome: inout ActionOutcome, _ values: inout [String: TemplateValue]) throws {
        var offer = RoomOffer(desk)
        for span in try alternatives() { offer.add(span, in: nil) }
        guard !offer.isEmpty else { return }
        values["suggestions"] = .list(offer.rows)
        outcome.effects = [offer.effect]
        outcome.shown = offer.offer(flow: desk.frame.flow, isQuestion: false)
    }
}
