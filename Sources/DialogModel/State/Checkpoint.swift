/// What a flow under way held before something was said about it, so that "undo" takes back that and no more.
public struct Checkpoint: Hashable, Sendable, Codable {
    public var slots: [String: SlotValue]
    public var notes: [String: String]

    public init(slots: [String: SlotValue], notes: [String: String]) {
        self.slots = slots
        self.notes = notes
    }
}
