/// Who may see and do what. Pure functions over what the caller has read.
public enum Permissions {
    /// The mobile number of a person as a viewer sees it.
    ///
    /// Shown to the person, to their managers up the whole line, to hr, admin and executives; masked for others.
    /// - Parameter managerLine: employee numbers of the person's managers, ``DirectoryReader/managerLine(of:)``.
    public static func mobile(of person: Person, for viewer: Person, managerLine: [String]) -> MobileNumber {
        guard let number = person.mobile, !number.isEmpty else { return .none }
        return seesMobile(of: person, viewer: viewer, managerLine: managerLine)
            ? .shown(number) : .masked(MobileNumber.masking(number))
    }

    /// Whether the viewer gets the number itself.
    public static func seesMobile(of person: Person, viewer: Person, managerLine: [String]) -> Bool {
        switch viewer.role {
        case .hr, .admin, .executive: true
        case .staff, .manager, .assistant:
            viewer.employeeNo == person.employeeNo || managerLine.contains(viewer.employeeNo)
        }
    }

    /// Organisers change their meetings, assistants those of the manager that they report to, admins any.
    public static func mayChange(organizerNo: String?, by person: Person) -> Bool {
        if person.hasLeft { return false }
        if person.role == .admin { return true }
        guard let organizerNo else { return false }
        return organizerNo == person.employeeNo || isAssistant(person, of: organizerNo)
    }

    /// The same for a meeting.
    public static func mayChange(_ meeting: Meeting, by person: Person) -> Bool {
        mayChange(organizerNo: meeting.organizerNo, by: person)
    }

    /// Whether a person may book a room.
    ///
    /// - Parameter departments: code of the person's department and of all above it,
    ///   ``DirectoryReader/departmentLine(of:)``.
    public static func mayBook(_ room: Room, person: Person, departments: [String]) -> Bool {
        if person.hasLeft { return false }
        return room.bookers.isEmpty || room.bookers.contains { booker in
            booker == person.role.rawValue || booker == person.employeeNo || departments.contains(booker)
        }
    }

    /// Whether a viewer sees more of an occurrence than that its people are busy: always, but for private ones only its
    /// participants and the organiser's assistant. Admins do not.
    public static func sees(_ occurrence: Occurrence, viewer: Person) -> Bool {
        sees(isPrivate: occurrence.isPrivate, organizerNo: occurrence.organizerNo,
             participants: occurrence.participants, viewer: viewer)
    }

    /// The same for a meeting or a series as a whole.
    public static func sees(_ meeting: Meeting, viewer: Person) -> Bool {
        sees(isPrivate: meeting.isPrivate, organizerNo: meeting.organizerNo,
             participants: meeting.participants, viewer: viewer)
    }

    private static func sees(isPrivate: Bool, organizerNo: String?, participants: [String], viewer: Person) -> Bool {
        guard isPrivate else { return true }
        if participants.contains(viewer.employeeNo) { return true }
        guard let organizerNo else { return false }
        return isAssistant(viewer, of: organizerNo)
    }

    private static func isAssistant(_ person: Person, of manager: String) -> Bool {
        person.role == .assistant && person.managerNo == manager
    }
}
