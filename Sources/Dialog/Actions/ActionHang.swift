/// An action took longer than a turn may. What it wrote is gone, and the turn is taken again without it.
struct ActionHang: Error {
    /// The idempotency key of the action.
    var key: String
}
