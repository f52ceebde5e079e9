/// What a domain may know of the speaker.
public enum ProfileField: String, Sendable, CaseIterable {
    case employeeNo = "employee_no"
    case name, department
    case departmentCode = "department_code"
    case phone, email, location, title, role
    /// The employee number of whom the speaker reports to.
    case manager
    /// Whether anybody reports to the speaker.
    case isManager = "is_manager"
}
