/// One message to the person.
public struct Reply: Hashable, Sendable, Codable {
    /// Complete by itself.
    public var text: String
    public var buttons: [Button]
    /// The same in parts, for channels that show cards.
    public var card: Card?

    public init(text: String, buttons: [Button] = [], card: Card? = nil) {
        self.text = text
        self.buttons = buttons
        self.card = card
    }
}
