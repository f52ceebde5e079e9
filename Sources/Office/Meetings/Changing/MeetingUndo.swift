import Dialog
import DialogModel
import Directory
import Foundation

/// Takes a write on meetings back. Rights and the room are checked anew.
struct MeetingUndo {
    let desk: MeetingDesk

    /// How to take back what was written under a key.
    static func record(_ key: WriteKey) throws -> UndoRecord {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return UndoRecord(action: "meetings.undo", payload: String(decoding: try encoder.encode(key), as: UTF8.self))
    }

    /// `meetings.undo`
    func run() throws -> ActionOutcome {
        guard desk.context.permit != nil else { throw MeetingError.notPermitted("meetings.undo") }
        let store = MeetingStore(desk.context.database)
        guard let payload = desk.context.undo?.payload,
              let key = try? JSONDecoder().decode(WriteKey.self, from: Data(payload.utf8)),
              let change = try store.change(for: key) else { return .finished(Say("meetings_nothing_to_undo")) }
        guard Permissions.mayChange(change.after, by: desk.sender) else {
            return .finished(try TargetFinder.refusal(change.occurrence, desk), effects: [.refused(.permission)])
        }
        if let before = change.before, let refusal = try obstacle(to: before, change) { return refusal }
        let undone: MeetingChange
        do {
            undone = try store.undo(key, key: desk.writeKey)
        } catch MeetingStoreError.changedSince {
            return .finished(Say("meetings_changed_since", ["title": .text(change.after.title)]))
        } catch is MeetingStoreError {
            // The meeting or the record of the write is gone, after an import that replaced the office.
            return .finished(Say("meetings_nothing_to_undo"))
        }
        let response = switch undone.kind {
        case .booked: "meetings_restored"
        case .cancelled: "meetings_cancelled"
        case .moved: "meetings_moved_back"
        case .updated: "meetings_updated_back"
        }
        return try MeetingReport(desk: desk).written(undone, response: response, undoes: true)
    }

    /// Why the meeting cannot be as it was: its room is taken by another now.
    private func obstacle(to before: Meeting, _ change: MeetingChange) throws -> ActionOutcome? {
        let occurrences: [Occurrence]
        if let recurrenceStart = change.recurrenceStart {
            occurrences = before.occurrence(at: recurrenceStart).map { [$0] } ?? []
        } else {
            let to = before.isSeries ? desk.now.addingTimeInterval(TimeInterval(MeetingSeries.checkedDays * 86_400)) : before.end
            occurrences = before.isSeries ? before.occurrences(from: desk.now, to: to)
                : before.occurrences(from: before.start, to: before.end)
        }
        for occurrence in occurrences.prefix(MeetingSeries.checkedOccurrences) {
            guard let code = occurrence.roomCode, occurrence.status != .cancelled else { continue }
            let finder = try desk.finder(around: [occurrence.span], excluding: MeetingExclusion(uid: before.uid))
            guard let taken = finder.occupants(of: code, during: [occurrence.span]).first else { continue }
            var values: [String: TemplateValue] = [
                "title": .text(before.title), "room": try desk.names.room(code), "when": desk.span(taken.span),
            ]
            if desk.sees(taken) { values["occupant"] = .text(taken.title) }
            return .finished(Say("meetings_undo_room_taken", values))
        }
        return nil
    }
}
