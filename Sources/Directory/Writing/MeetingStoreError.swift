/// Why a write to the calendar was not done.
public enum MeetingStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownMeeting(uid: String)
    /// The series has no such occurrence, or it was removed.
    case unknownOccurrence(uid: String)
    case alreadyCancelled(uid: String)
    /// The end is not after the start.
    case endsBeforeStart
    /// Only a whole series can get another rule.
    case occurrenceWithRule
    case unreadableRule(String)
    /// Nothing was written under that key.
    case unknownWrite(key: String)
    /// Somebody has changed the meeting since the write that shall be undone.
    case changedSince(uid: String)

    public var description: String {
        switch self {
        case .unknownMeeting(let uid): "there is no meeting \(uid): list the meetings again and choose one of them"
        case .unknownOccurrence(let uid): "the series \(uid) has no occurrence at that time: list the meetings again and choose one of them"
        case .alreadyCancelled(let uid): "the meeting \(uid) is cancelled already: book a new one, or undo the cancellation"
        case .endsBeforeStart: "the end is not after the start: give a later end or a length"
        case .occurrenceWithRule: "one occurrence cannot have a rule of its own: change the whole series, or book a new meeting"
        case .unreadableRule(let text): "\(text) is no recurrence rule (RFC 5545): write one such as FREQ=WEEKLY;BYDAY=MO"
        case .unknownWrite(let key): "nothing was written under \(key): there is nothing to undo"
        case .changedSince(let uid): "the meeting \(uid) was changed since: change it again instead of undoing"
        }
    }
}
