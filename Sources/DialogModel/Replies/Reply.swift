/// One message to the person.
public struct Reply: Hashable, Sendable, Codable {
    public var text: String
    public var buttons: [Button]

    public init(text: String, buttons: [Button] = []) {
        self.text = text
        self.buttons = buttons
    }
}
