import Foundation

/// A time, perhaps with a room, that was proposed.
struct Suggestion: Hashable, Sendable {
    var span: Range<Date>
    var room: String?
}
