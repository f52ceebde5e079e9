import Dialog
import DialogModel
import Directory
import Office
import Testing

@Suite("People who have left")
struct LeaverTests {
    let office: SmallOffice
    let handler: ContactHandler

    init() throws {
        office = try SmallOffice.shared()
        handler = ContactHandler(slots: office.domain.slots)
    }

    @Test("others get the name, that they have left, and the present holder; no number of anybody", arguments: [
        ("郭海", "G004", "杜鹏"), ("郭淑", "G006", "林涛"),
    ])
    func others(name: String, holder: String, holderName: String) throws {
        for attribute in [nil, "mobile", "phone", "email", "manager", "status"] {
            var slots = ["person": try office.mention(name)]
            slots["attribute"] = attribute.map { .text($0) }
            let outcome = try office.perform("contacts.find", as: "G010", slots, handler: handler)
            #expect(outcome.people == [])
            #expect(outcome.responses == ["contacts_left"])
            #expect(outcome.allText.contains(holderName))
            #expect(!outcome.allText.contains { $0.isNumber || $0 == "@" }, "\(outcome.allText)")
            #expect(outcome.focus?.people == [EntityReference(.person, holder)])
        }
    }

    @Test("hr and admins see them", arguments: ["G003", "G012"])
    func insiders(viewer: String) throws {
        let outcome = try office.perform("contacts.find", as: viewer, ["person": office.mention("郭海")], handler: handler)
        #expect(outcome.people == ["G008"])
        #expect(outcome.values["has_left"] == .flag(true))
        #expect(outcome.values["mobile"] == .text("16212340008"))
    }

    @Test("they stand in no list", arguments: ["勘测部", "数据部"])
    func lists(department: String) throws {
        let outcome = try office.perform(
            "contacts.list", as: "G003", ["department": office.mention(department, .department)], flow: "list_people", handler: handler)
        let people = try #require(outcome.people)
        #expect(!people.contains("G008") && !people.contains("G011"))
    }

    @Test("a manager's line does not see what only hr may")
    func manager() throws {
        let outcome = try office.perform("contacts.find", as: "G001", ["person": office.mention("郭海")], handler: handler)
        #expect(outcome.people == [])
    }
}
