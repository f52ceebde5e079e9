import Directory

/// Somebody who is expected elsewhere at the time of a meeting.
struct Conflict: Hashable, Sendable {
    var employeeNo: String
    var occurrence: Occurrence
}
