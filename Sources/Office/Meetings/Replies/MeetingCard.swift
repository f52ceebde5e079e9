import DialogModel
import Directory
import Foundation
import TimeExpressions

/// The fields of a meeting for a reply, each a line of its own.
struct MeetingCard {
    let desk: MeetingDesk

    func values(_ draft: MeetingDraft) throws -> [String: TemplateValue] {
        var values: [String: TemplateValue] = [
            "title": .text(draft.title),
            "when": .span(draft.times.start, draft.times.end),
            "length": .minutes(draft.times.minutes),
        ]
        try add(room: draft.roomCode, place: nil, participants: draft.participants, to: &values)
        if let rule = draft.recurrence { values["recurrence"] = .recurrence(rule) }
        return values
    }

    /// The fields as they are stored.
    func values(_ occurrence: Occurrence, rule: RecurrenceRule? = nil) throws -> [String: TemplateValue] {
        let from = desk.local(occurrence.start), to = desk.local(occurrence.end)
        var values: [String: TemplateValue] = [
            "title": .text(occurrence.title),
            "when": .span(from, to),
            "length": .minutes(to.seconds(since: from) / 60),
        ]
        try add(room: occurrence.roomCode, place: occurrence.place, participants: occurrence.participants, to: &values)
        if let rule { values["recurrence"] = .recurrence(MeetingSeries.shown(rule, zone: OfficeZone.named(occurrence.timeZone))) }
        return values
    }

    private func add(room: String?, place: String?, participants: [String], to values: inout [String: TemplateValue]) throws {
        if let room {
            values["room"] = try desk.names.room(room)
            values["room_code"] = .text(room)
        } else if let place {
            values["place"] = .text(place)
        }
        values["attendees"] = try desk.names.people(participants)
        values["count"] = .number(participants.count)
    }
}
