import DialogModel
import Directory
import Foundation
import TimeExpressions

/// What a meeting shall become.
struct MeetingPlan {
    let target: MeetingTarget
    var title: String?
    var times: MeetingTimes
    /// Nil: as it is.
    var roomCode: String?
    /// It shall take place without a room.
    var dropsRoom = false
    /// Employee numbers; nil: as they are.
    var attendees: [String]?
    private let zone: OfficeZone

    /// - Parameter zone: the speaker's, in which `times` are.
    init(_ target: MeetingTarget, zone: OfficeZone) {
        self.target = target
        self.zone = zone
        times = Self.times(of: target, zone: zone)
    }

    static func times(of target: MeetingTarget, zone: OfficeZone) -> MeetingTimes {
        MeetingTimes(start: zone.local(target.occurrence.start), end: zone.local(target.occurrence.end))
    }

    var isMoved: Bool { times != Self.times(of: target, zone: zone) }
    var changesRoom: Bool {
        dropsRoom ? target.occurrence.roomCode != nil : roomCode != nil && roomCode != target.occurrence.roomCode
    }
    var changesTitle: Bool { title != nil && title != target.occurrence.title }
    var changesPeople: Bool { attendees != nil && attendees != target.occurrence.attendees }
    var changesAnything: Bool { isMoved || changesRoom || changesTitle || changesPeople }

    /// Some come and some stay away; whoever organises it stays.
    mutating func change(adding added: [String], removing removed: [String]) {
        let organizer = target.occurrence.organizerNo
        let gone = Set(removed).subtracting([organizer].compactMap { $0 })
        let rest = target.occurrence.attendees.filter { !gone.contains($0) }
        attendees = rest + added.filter { !rest.contains($0) && $0 != organizer }
    }

    /// Everybody who will come, the organiser first.
    var participants: [String] {
        var occurrence = target.occurrence
        if let attendees { occurrence.attendees = attendees }
        return occurrence.participants
    }

    /// The meeting as it will be, for checks and summaries.
    ///
    /// - Parameter series: the meeting itself; its coming occurrences are checked where all of it changes.
    func draft(series: Meeting?, now: Date) -> MeetingDraft {
        var draft = MeetingDraft(
            title: title ?? target.occurrence.title, times: times, roomCode: dropsRoom ? nil : roomCode ?? target.occurrence.roomCode,
            participants: participants, recurrence: nil, exclusion: target.exclusion)
        if target.isWholeSeries, let series { draft.checkedSpans = comingSpans(of: series, now: now) }
        if !isMoved {
            let before = Set(target.occurrence.participants)
            draft.checkedPeople = participants.filter { !before.contains($0) }
        }
        return draft
    }

    /// The edits for the store.
    func edits(series: Meeting?) -> MeetingEdits {
        var edits = MeetingEdits(title: changesTitle ? title : nil, attendees: changesPeople ? attendees : nil)
        if changesRoom { edits.room = roomCode.map(MeetingEdits.Field.set) ?? .clear }
        guard isMoved else { return edits }
        if target.isWholeSeries, let series {
            let own = OfficeZone.named(series.timeZone)
            let first = own.date(own.local(series.start).adding(seconds: shift(in: own)))
            edits.start = first
            edits.end = first.addingTimeInterval(TimeInterval(times.minutes * 60))
        } else {
            edits.start = zone.date(times.start)
            edits.end = zone.date(times.end)
        }
        return edits
    }

    private func comingSpans(of series: Meeting, now: Date) -> [Range<Date>] {
        let own = OfficeZone.named(series.timeZone)
        let to = now.addingTimeInterval(TimeInterval(MeetingSeries.checkedDays * 86_400))
        let delta = shift(in: own)
        return series.occurrences(from: now, to: to).filter { $0.status != .cancelled }
            .prefix(MeetingSeries.checkedOccurrences).map { occurrence in
                let start = own.date(own.local(occurrence.start).adding(seconds: delta))
                return start..<start.addingTimeInterval(TimeInterval(times.minutes * 60))
            }
    }

    /// Seconds that the start moves on the wall clock of the meeting's own zone.
    private func shift(in own: OfficeZone) -> Int {
        own.local(zone.date(times.start)).seconds(since: own.local(target.occurrence.start))
    }
}
