/// A department, a node in the company's tree.
public struct Department: Hashable, Sendable, Codable {
    public var code: String
    public var name: String
    public var nameEn: String?
    public var parentCode: String?
    /// Employee number of the head; nil where the post is vacant.
    public var headNo: String?
    public var floor: String?
    public var extra: [ExtraField]

    public init(code: String, name: String, nameEn: String? = nil, parentCode: String? = nil, headNo: String? = nil,
                floor: String? = nil, extra: [ExtraField] = []) {
        self.code = code
        self.name = name
        self.nameEn = nameEn
        self.parentCode = parentCode
        self.headNo = headNo
        self.floor = floor
        self.extra = extra
    }
}
