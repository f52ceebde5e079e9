/// What a person is in the office's order.
public enum Role: String, Sendable, Codable, CaseIterable, Hashable {
    case staff, manager, executive, assistant, admin, hr
}
