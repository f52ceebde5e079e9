/// What is sought among the papers. What is not set does not restrict.
public struct DocumentQuery: Hashable, Sendable {
    /// Words or a whole question, in either language; numbers of papers in it are recognised.
    public var text: String
    /// A number in any style; a part such as its end will do.
    public var number: String?
    /// Words of the title; text elsewhere does not count for them.
    public var title: String?
    public var issuerCodes: [String]
    public var categories: [String]
    /// Years of issue.
    public var years: [Int]
    public var authorNo: String?
    /// ISO 8601 dates of issue, both included.
    public var issuedFrom: String?
    public var issuedTo: String?
    public var statuses: [DocumentStatus]
    /// Other papers do not exist for the asker.
    public var access: DocumentAccess
    /// The most hits that are wanted.
    public var limit: Int

    /// What the sentence that is quoted shall answer; nil: what was searched for.
    public var passageText: String?
    /// The asker's department and those above it. Papers of other branches rank lower unless the text names the branch or a
    /// place of it, those of the asker's own branch higher; empty: all papers are equal.
    public var homeDepartments: [String]
    /// Where the asker works, in the words of the directory.
    public var homePlaces: [String]

    public init(text: String = "", number: String? = nil, title: String? = nil, issuerCodes: [String] = [],
                categories: [String] = [], years: [Int] = [], authorNo: String? = nil, issuedFrom: String? = nil,
                issuedTo: String? = nil, statuses: [DocumentStatus] = [], access: DocumentAccess, limit: Int = 10, passageText: String? = nil,
                homeDepartments: [String] = [], homePlaces: [String] = []) {
        self.text = text
        self.number = number
        self.title = title
        self.issuerCodes = issuerCodes
        self.categories = categories
        self.years = years
        self.authorNo = authorNo
        self.issuedFrom = issuedFrom
        self.issuedTo = issuedTo
        self.statuses = statuses
        self.access = access
        self.limit = limit
        self.passageText = passageText
        self.homeDepartments = homeDepartments
        self.homePlaces = homePlaces
    }
}
