/// An official paper.
public struct OfficeDocument: Hashable, Sendable, Codable {
    /// As it is printed, such as `甲发〔2026〕12号` or `POL-003`.
    public var number: String
    public var title: String
    public var category: String?
    /// Code of the department that issued it.
    public var issuerCode: String?
    public var authorNo: String?
    /// ISO 8601 date.
    public var issuedOn: String?
    /// ISO 8601 date.
    public var effectiveOn: String?
    public var securityLevel: Clearance
    public var status: DocumentStatus
    /// Number of the paper that this one replaces.
    public var supersedes: String?
    public var tags: [String]
    /// Codes of departments, with what is below them, and numbers of people; empty: everyone up to the security level.
    public var readers: [String]
    public var body: String
    /// The name of its file, without folder.
    public var fileName: String?
    public var extra: [ExtraField]

    public init(number: String, title: String, category: String? = nil, issuerCode: String? = nil, authorNo: String? = nil,
                issuedOn: String? = nil, effectiveOn: String? = nil, securityLevel: Clearance = .internal,
                status: DocumentStatus = .issued, supersedes: String? = nil, tags: [String] = [], readers: [String] = [],
                body: String = "", fileName: String? = nil, extra: [ExtraField] = []) {
        self.number = number
        self.title = title
        self.category = category
        self.issuerCode = issuerCode
        self.authorNo = authorNo
        self.issuedOn = issuedOn
        self.effectiveOn = effectiveOn
        self.securityLevel = securityLevel
        self.status = status
        self.supersedes = supersedes
        self.tags = tags
        self.readers = readers
        self.body = body
        self.fileName = fileName
        self.extra = extra
    }
}
