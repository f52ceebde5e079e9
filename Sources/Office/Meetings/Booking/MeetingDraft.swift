import Dialog
import DialogModel
import Directory
import Foundation
import Language
import TimeExpressions

/// A meeting that is not written yet.
struct MeetingDraft: Hashable, Sendable {
    /// The longest title, in Unicode scalars.
    static let titleLimit = 200

    /// What a meeting is called to which nobody gives a name, in the language of who books it.
    static func untitled(_ language: TextLanguage) -> String { language == .chinese ? "会议" : "Meeting" }

    var title: String
    var times: MeetingTimes
    var roomCode: String?
    /// Employee numbers, the organiser first.
    var participants: [String]
    var recurrence: RecurrenceRule?
    var need: RoomNeed
    /// The meeting that it changes.
    var exclusion: MeetingExclusion?
    /// The times to check, where they do not follow from the rule.
    var checkedSpans: [Range<Date>]?
    /// Whose conflicts matter; nil: everybody's.
    var checkedPeople: [String]?

    /// Nil while something is missing.
    init?(_ desk: MeetingDesk, times: MeetingTimes?) {
        guard let times else { return nil }
        let frame = desk.frame
        title = frame.text("title") ?? Self.untitled(desk.context.language)
        self.times = times
        roomCode = frame.references("room").first { $0.kind == .room }?.id
        participants = desk.participants(frame.people("attendees"))
        recurrence = frame.recurrence("recurrence")
        need = desk.roomNeed
    }

    init(title: String, times: MeetingTimes, roomCode: String?, participants: [String], recurrence: RecurrenceRule?,
         need: RoomNeed = RoomNeed(), exclusion: MeetingExclusion?) {
        self.title = title
        self.times = times
        self.roomCode = roomCode
        self.participants = participants
        self.recurrence = recurrence
        self.need = need
        self.exclusion = exclusion
    }

    /// People who will sit there.
    var seats: Int { max(need.seats ?? 0, participants.count) }

    /// The times to check for conflicts.
    func spans(_ zone: OfficeZone) -> [Range<Date>] {
        checkedSpans ?? MeetingSeries.spans(from: times.start, to: times.end, rule: recurrence, zone: zone)
    }
}
