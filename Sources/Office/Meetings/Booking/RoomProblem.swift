import Directory

/// Why a room cannot serve a meeting.
enum RoomProblem: Hashable, Sendable {
    /// The sender may not book it.
    case forbidden
    case taken(Occurrence)
    /// It has fewer seats than people come.
    case small
}
