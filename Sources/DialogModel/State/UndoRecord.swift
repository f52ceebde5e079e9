/// How to take back a write.
public struct UndoRecord: Hashable, Sendable, Codable {
    /// The handler's action that takes it back.
    public var action: String
    /// What that action needs, in the handler's own form.
    public var payload: String

    public init(action: String, payload: String) {
        self.action = action
        self.payload = payload
    }
}
