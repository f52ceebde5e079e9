import Directory
import Foundation

/// The meeting that a change is about.
struct MeetingTarget: Hashable, Sendable {
    var occurrence: Occurrence
    /// The change is for all of its series.
    var isWholeSeries = false

    /// What the change leaves out of account as its own.
    var exclusion: MeetingExclusion {
        MeetingExclusion(uid: occurrence.uid, recurrenceStart: isWholeSeries ? nil : occurrence.recurrenceStart)
    }

    /// Names the occurrence for the store; nil for a single meeting or all of a series.
    var recurrenceStart: Date? { occurrence.isSeries && !isWholeSeries ? occurrence.recurrenceStart : nil }

    /// How a slot keeps it: `uid|seconds`.
    var key: String { occurrence.uid + "|" + String(Int(occurrence.recurrenceStart.timeIntervalSince1970)) }

    /// Takes a key apart; a uid may itself hold a bar.
    static func parse(_ key: String) -> (uid: String, recurrenceStart: Date?) {
        guard let bar = key.lastIndex(of: "|") else { return (key, nil) }
        let seconds = Int(key[key.index(after: bar)...])
        return (String(key[..<bar]), seconds.map { Date(timeIntervalSince1970: TimeInterval($0)) })
    }
}
