import DialogModel
import Directory
import Foundation
import TimeExpressions

/// The effects of actions on meetings, as the public interface has them. Times in the sender's zone.
struct MeetingEffects {
    private let zone: OfficeZone

    init(_ desk: MeetingDesk) {
        zone = desk.zone
    }

    /// What was written, from what is stored now.
    func changed(_ change: MeetingChange) -> Effect {
        let occurrence = change.occurrence
        return Effect("meeting." + change.kind.rawValue, [
            .init("uid", .string(change.uid)),
            .init("title", .string(occurrence.title)),
            .init("start", .string(text(occurrence.start))),
            .init("end", .string(text(occurrence.end))),
            .init("room", .optional(occurrence.roomCode)),
            .init("attendees", .array(occurrence.participants.map(JSONValue.string))),
            .init("organizer", .optional(occurrence.organizerNo)),
            .init("recurrence", .optional(change.after.rruleText)),
        ])
    }

    func listed(_ occurrences: [Occurrence]) -> Effect {
        Effect("meetings.listed", [.init("meetings", .array(occurrences.map { .string($0.uid) }))])
    }

    func suggested(_ suggestions: [Suggestion]) -> Effect {
        Effect("slots.suggested", [.init("options", .array(suggestions.map { suggestion in
            .object([
                .init("start", .string(text(suggestion.span.lowerBound))),
                .init("end", .string(text(suggestion.span.upperBound))),
                .init("room", .optional(suggestion.room)),
            ])
        }))])
    }

    /// ISO 8601 with the offset of the zone at that instant: `2026-03-10T15:00:00+08:00`.
    func text(_ date: Date) -> String {
        let local = zone.local(date)
        let offset = local.seconds(since: OfficeZone.utc.local(date))
        let hours = abs(offset) / 3600, minutes = abs(offset) / 60 % 60
        return local.description + (offset < 0 ? "-" : "+")
            + (hours < 10 ? "0" : "") + String(hours) + (minutes < 10 ? ":0" : ":") + String(minutes)
    }
}
