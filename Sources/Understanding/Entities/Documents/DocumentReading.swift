/// The number of a document as somebody says it, perhaps in part.
public struct DocumentReading: Hashable, Sendable {
    /// The words before the year as they stand in the text, which may begin too early: 找一下远山发; or the letters of a code, lower case: qp.
    public var prefix: String
    public var year: Int?
    public var number: Int
    /// Whether it is a code such as QP-04.
    public var isCode: Bool
    /// Whether the words right before the year can be nothing but a prefix; those of 找一下〔2026〕12号 are none.
    public var isPrefixed: Bool

    public init(prefix: String = "", year: Int? = nil, number: Int, isCode: Bool = false, isPrefixed: Bool = false) {
        self.prefix = prefix
        self.year = year
        self.number = number
        self.isCode = isCode
        self.isPrefixed = isPrefixed
    }
}
