import Directory
import Foundation

/// The meeting that is being changed and so does not stand in its own way.
struct MeetingExclusion: Hashable, Sendable {
    var uid: String
    /// Nil: the whole series.
    var recurrenceStart: Date?

    func covers(_ occurrence: Occurrence) -> Bool {
        occurrence.uid == uid && (recurrenceStart == nil || recurrenceStart == occurrence.recurrenceStart)
    }
}
