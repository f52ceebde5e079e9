import DialogModel

/// Another room that is wished for without naming one.
enum RoomWish {
    case other, bigger, smaller

    /// Nil where none is wished for, or one is named.
    init?(_ frame: FlowFrame) {
        guard frame.references("room").isEmpty else { return nil }
        if frame.flag("bigger_room") {
            self = .bigger
        } else if frame.flag("smaller_room") {
            self = .smaller
        } else if frame.flag("other_room") || frame.slots["room"] == .mentions([]) {
            self = .other
        } else {
            return nil
        }
    }

    /// Whether a room of so many seats serves in place of the present one.
    func takes(_ seats: Int, insteadOf present: Int?) -> Bool {
        guard let present else { return true }
        return switch self {
        case .other: true
        case .bigger: seats > present
        case .smaller: seats < present
        }
    }
}
