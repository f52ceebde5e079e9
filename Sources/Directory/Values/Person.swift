/// A person of the office.
public struct Person: Hashable, Sendable, Codable {
    public var employeeNo: String
    public var name: String
    public var nameEn: String?
    /// Other names, in the order of the file.
    public var aliases: [String]
    public var departmentCode: String
    public var title: String?
    public var titleEn: String?
    /// Employee number of the person that this one reports to.
    public var managerNo: String?
    public var email: String?
    public var phone: String?
    /// Shown only through ``Permissions/mobile(of:for:managerLine:)``.
    public var mobile: String?
    public var location: String?
    /// ISO 8601 date.
    public var hireDate: String?
    public var status: PersonStatus
    public var role: Role
    public var clearance: Clearance
    /// IANA name.
    public var timeZone: String
    public var extra: [ExtraField]

    public init(employeeNo: String, name: String, nameEn: String? = nil, aliases: [String] = [], departmentCode: String,
                title: String? = nil, titleEn: String? = nil, managerNo: String? = nil, email: String? = nil,
                phone: String? = nil, mobile: String? = nil, location: String? = nil, hireDate: String? = nil,
                status: PersonStatus = .active, role: Role = .staff, clearance: Clearance = .public,
                timeZone: String = "UTC", extra: [ExtraField] = []) {
        self.employeeNo = employeeNo
        self.name = name
        self.nameEn = nameEn
        self.aliases = aliases
        self.departmentCode = departmentCode
        self.title = title
        self.titleEn = titleEn
        self.managerNo = managerNo
        self.email = email
        self.phone = phone
        self.mobile = mobile
        self.location = location
        self.hireDate = hireDate
        self.status = status
        self.role = role
        self.clearance = clearance
        self.timeZone = timeZone
        self.extra = extra
    }

    public var hasLeft: Bool { status == .resigned }
}
