/// One message of a conversation with a model.
public struct ChatMessage: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable {
        case system, user, assistant
    }

    public var role: Role
    public var content: String

    public init(_ role: Role, _ content: String) {
        self.role = role
        self.content = content
    }
}
