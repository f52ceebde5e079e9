/// What is said of papers when they are added. What is not said comes from the file, or stays as it was.
public struct DocumentDetails: Hashable, Sendable {
    public var number: String?
    public var title: String?
    /// Code or name of the department that issued it.
    public var department: String?
    /// Employee number of who wrote it.
    public var author: String?
    /// ISO 8601 dates.
    public var issuedOn: String?
    public var effectiveOn: String?
    public var category: String?
    public var tags: [String]?
    public var language: String?
    /// Department codes or names, and employee numbers; empty: everyone.
    public var readers: [String]?
    public var securityLevel: Clearance?
    public var status: DocumentStatus?
    /// Number of the paper that this one replaces.
    public var supersedes: String?
    /// The knowledge base that it goes into; its readers are those of all its papers.
    public var base: String?

    public init() {}

    /// All that is said, to tell whether anything changed.
    var text: String {
        let parts = [number, title, department, author, issuedOn, effectiveOn, category, tags.map(JSONText.array), language,
                     readers.map(JSONText.array), securityLevel?.rawValue, status?.rawValue, supersedes, base]
        return JSONText.array(parts.map { $0 ?? "\u{0}" })
    }
}
