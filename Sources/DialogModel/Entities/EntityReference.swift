/// A thing of the office by its key: employee number, department code, room code, document number, meeting uid.
public struct EntityReference: Hashable, Sendable, Codable {
    public var kind: EntityKind
    public var id: String

    public init(_ kind: EntityKind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}
