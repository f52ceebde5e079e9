/// A paper as the list of an office's papers shows it.
public struct DocumentEntry: Hashable, Sendable, Codable {
    public var number: String
    public var title: String
    public var status: DocumentStatus
    public var issuedOn: String?
    /// The knowledge base, the file's kind and its name; nil for papers that came with an import.
    public var base: String?
    public var format: String?
    public var source: String?
    /// Empty: everyone up to the security level.
    public var readers: [String]
}
