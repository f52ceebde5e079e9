/// A button under a reply. Its payload counts only while it is on offer.
public struct Button: Hashable, Sendable, Codable {
    public var title: String
    public var payload: String

    public init(title: String, payload: String) {
        self.title = title
        self.payload = payload
    }
}
