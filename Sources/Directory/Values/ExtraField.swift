/// Something that a file said beyond the known columns; kept for export.
public struct ExtraField: Hashable, Sendable, Codable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
