import Directory
import Testing

@Suite("Who may see and do what")
struct PermissionsTests {
    private func person(_ number: String, role: Role = .staff, manager: String? = nil, clearance: Clearance = .internal,
                        mobile: String? = nil, department: String = "D1", status: PersonStatus = .active) -> Person {
        Person(employeeNo: number, name: number, departmentCode: department, managerNo: manager, mobile: mobile,
               status: status, role: role, clearance: clearance)
    }

    @Test("mobile numbers are masked by their form", arguments: [
        ("13812345678", "138****5678"), ("138-1234-5678", "138-****-5678"), ("138 1234 5678", "138 **** 5678"),
        ("+49 171 1234567", "+** *** ***4567"), ("+8613812345678", "+*********5678"), ("010-8888-9999", "***-****-9999"),
        ("1234", "****"), ("1-408-555-0160", "1-40*-***-0160"),
    ])
    func masking(number: String, masked: String) {
        #expect(MobileNumber.masking(number) == masked)
    }

    @Test("the number itself is for the person, the managers, hr, admins and executives", arguments: [
        ("P", Role.staff, true), ("M1", .manager, true), ("M2", .manager, true), ("X", .staff, false), ("X", .manager, false),
        ("X", .assistant, false), ("X", .hr, true), ("X", .admin, true), ("X", .executive, true),
    ])
    func mobile(viewer: String, role: Role, isShown: Bool) {
        let subject = person("P", mobile: "13812345678")
        let seen = Permissions.mobile(of: subject, for: person(viewer, role: role), managerLine: ["M1", "M2"])
        #expect(seen == (isShown ? .shown("13812345678") : .masked("138****5678")))
        #expect(Permissions.mobile(of: person("P"), for: person(viewer, role: role), managerLine: []) == .none)
    }

    @Test("a paper is read up to one's clearance", arguments: Clearance.allCases)
    func reading(clearance: Clearance) {
        for level in Clearance.allCases {
            let document = OfficeDocument(number: "1", title: "t", securityLevel: level)
            #expect(DocumentAccess(clearance: clearance).allows(document) == (level.rank <= clearance.rank))
        }
    }

    @Test("a paper with readers is read by those that it names, whatever the clearance of others", arguments: [
        (["P9", "S", "T"], true), (["P3", "S1", "S", "T"], true), (["P5", "T"], false), ([String](), false),
    ])
    func readers(names: [String], mayRead: Bool) {
        let document = OfficeDocument(number: "1", title: "t", readers: ["P3", "S"])
        #expect(DocumentAccess(clearance: .secret, names: names).allows(document) == mayRead)
    }

    @Test("organisers, their assistants and admins change a meeting", arguments: [
        ("P", Role.staff, String?.none, true), ("A", .assistant, "P", true), ("A", .assistant, "Q", false),
        ("A", .staff, "P", false), ("X", .admin, nil, true), ("X", .executive, nil, false),
    ])
    func changing(number: String, role: Role, manager: String?, may: Bool) {
        #expect(Permissions.mayChange(organizerNo: "P", by: person(number, role: role, manager: manager)) == may)
    }

    @Test("somebody who has left changes and books nothing")
    func left() {
        let leaver = person("P", role: .admin, status: .resigned)
        #expect(!Permissions.mayChange(organizerNo: "P", by: leaver))
        #expect(!Permissions.mayBook(Room(code: "R", name: "R", capacity: 1), person: leaver, departments: ["D1"]))
    }

    @Test("a room is for everyone, or for roles, departments with what is below, and people", arguments: [
        ([String](), true), (["staff"], true), (["executive"], false), (["D1"], true), (["D0"], true), (["D2"], false),
        (["P"], true), (["executive", "P"], true),
    ])
    func booking(bookers: [String], may: Bool) {
        let room = Room(code: "R", name: "R", capacity: 4, bookers: bookers)
        #expect(Permissions.mayBook(room, person: person("P"), departments: ["D1", "D0"]) == may)
    }

    @Test("a private meeting is for its people and the organiser's assistant, not for admins", arguments: [
        ("O", Role.staff, String?.none, true), ("G", .staff, nil, true), ("A", .assistant, "O", true),
        ("A", .assistant, "G", false), ("X", .admin, nil, false), ("X", .executive, nil, false),
    ])
    func privacy(number: String, role: Role, manager: String?, sees: Bool) {
        let meeting = Meeting(uid: "u", title: "t", organizerNo: "O", start: instant("2026-03-09T09:00"),
                              end: instant("2026-03-09T10:00"), timeZone: "UTC", isPrivate: true, attendees: [Attendee("G")])
        #expect(Permissions.sees(meeting, viewer: person(number, role: role, manager: manager)) == sees)
    }
}
