/// What may be asked about a person: values of the slot `attribute`.
enum ContactAttribute: String, CaseIterable, Sendable {
    case phone, mobile, email, location, title, department, status
    case employeeNo = "employee_no"
    case englishName = "english_name"
    case localTime = "local_time"
    case hireDate = "hire_date"
    /// Other people, seen from this one.
    case manager, head, assistant, team

    /// Whether it leads to other people.
    var isRelation: Bool {
        switch self {
        case .manager, .head, .assistant, .team: true
        default: false
        }
    }

    /// Whether a list of it for many people is personal data in bulk.
    var isPersonal: Bool { self == .mobile }

    /// Whether it is something to reach a person by.
    var isAddress: Bool {
        switch self {
        case .phone, .mobile, .email: true
        default: false
        }
    }
}
