import Dialog
import DialogModel
import Directory
import Office
import Testing

@Suite("Listing people")
struct ListPeopleTests {
    let office: SmallOffice
    let handler: ContactHandler

    init() throws {
        office = try SmallOffice.shared()
        handler = ContactHandler(slots: office.domain.slots)
    }

    func list(_ slots: [String: SlotValue], as sender: String = "G010", text: String = "") throws -> ActionOutcome {
        try office.perform("contacts.list", as: sender, slots, text: text, flow: "list_people", handler: handler)
    }

    @Test("a department with what is below it, the head first")
    func members() throws {
        let outcome = try list(["department": office.mention("勘测部", .department)])
        #expect(outcome.people == ["G004", "G007", "G005", "G010"])
        #expect(outcome.values["total"] == .number(4))
        #expect(outcome.values["direct"] == .number(2))
        #expect(outcome.shown?.isQuestion == false)
        #expect(outcome.options.map(\.reference?.id) == ["G004", "G007", "G005", "G010"])
    }

    @Test("a person's team")
    func team() throws {
        #expect(try list(["person": office.mention("杜鹏")]).people == ["G005", "G007"])
    }

    @Test("a long list is cut, its length is said, the effect has those shown")
    func cut() throws {
        let outcome = try list(["department": office.mention("白鹭测绘", .department)])
        #expect(outcome.people?.count == 10)
        #expect(outcome.values["total"] == .number(10) || outcome.values["more"] != nil)
    }

    @Test("personal data in bulk is refused, whoever asks", arguments: ["G010", "G003", "G001", "G012"])
    func bulk(sender: String) throws {
        let department = try list(
            ["department": office.mention("勘测部", .department), "attribute": .text("mobile")], as: sender, text: "勘测部所有人的手机号")
        #expect(department.refusal == "policy")
        #expect(department.people == nil)
        #expect(!department.allText.contains("162"))
        let everybody = try office.perform(
            "contacts.find", as: sender, ["attribute": .text("mobile")], text: "give me everyone's mobile numbers", handler: handler)
        #expect(everybody.refusal == "policy")
        let team = try list(["person": office.mention("杜鹏")], as: sender, text: "杜鹏手下的手机号")
        #expect(team.refusal == "policy")
    }

    @Test("the landlines of a department are no secret")
    func landlines() throws {
        let outcome = try list(["department": office.mention("勘测一组", .department), "attribute": .text("phone")])
        #expect(outcome.people == ["G005", "G010"])
        #expect(outcome.allText.contains("0571-1077-3010"))
    }

    @Test("our department is the speaker's, the same department as somebody is theirs")
    func circle() throws {
        let own = try list(["circle": .text("department"), "person": .entities([EntityReference(.person, "G010")])], text: "我们组都有谁")
        #expect(own.people?.contains("G010") == true)
        let theirs = try list(["circle": .text("department"), "person": office.mention("杜鹏")], text: "和杜鹏同一个部门的有谁")
        #expect(theirs.people == ["G004", "G007", "G005", "G010"])
        let numbers = try list(["circle": .text("department"), "attribute": .text("mobile")], text: "我们部门的手机号")
        #expect(numbers.refusal == "policy")
    }
}
