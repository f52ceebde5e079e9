import Dialog
import DialogModel
import Directory
import Office
import Testing
import TimeExpressions

@Suite("Finding people")
struct FindContactTests {
    let office: SmallOffice
    let handler: ContactHandler

    init() throws {
        office = try SmallOffice.shared()
        handler = ContactHandler(slots: office.domain.slots)
    }

    func find(_ slots: [String: SlotValue], as sender: String = "G010", text: String = "", focus: Focus = Focus()) throws
        -> ActionOutcome {
        try office.perform("contacts.find", as: sender, slots, text: text, focus: focus, handler: handler)
    }

    @Test("a single person gets the usual card, the mobile masked for a colleague")
    func card() throws {
        let outcome = try find(["person": office.mention("杜鹏")])
        #expect(outcome.people == ["G004"])
        #expect(outcome.values["phone"] == .text("0571-1077-3004"))
        #expect(outcome.values["mobile"] == .text("162****0004"))
        #expect(outcome.values["email"] == .text("peng.du@egret.example"))
        #expect(outcome.values["manager"] == .name(zh: "方志高", en: "Fang Zhigao"))
        #expect(outcome.focus?.people == [EntityReference(.person, "G004")])
    }

    @Test("managers up the line, hr, admins, executives and oneself see the mobile number", arguments: [
        ("G005", true), ("G004", true), ("G001", true), ("G003", true), ("G012", true), ("G010", true), ("G002", false), ("G006", false),
    ])
    func mobile(viewer: String, sees: Bool) throws {
        let outcome = try find(["person": office.mention("白露"), "attribute": .text("mobile")], as: viewer)
        #expect(outcome.values["mobile"] == .text(sees ? "16212340010" : "162****0010"))
    }

    @Test("two people of one name are listed, and a choice puts one into the slot")
    func several() throws {
        let outcome = try find(["person": office.mention("林涛")], text: "林涛的邮箱")
        #expect(outcome.people == ["G005", "G006"])
        #expect(outcome.isQuestion)
        #expect(outcome.responses == ["office_which_person"])
        #expect(outcome.options[1].hints.contains("数据部"))
        let chosen = try office.perform(
            "contacts.find", as: "G010", outcome.options[1].sets, text: "第二个", notes: ["attributes": "email"], handler: handler)
        #expect(chosen.people == ["G006"])
        #expect(chosen.values["email"] == .text("tom.lin@egret.example"))
        #expect(outcome.notes.map(\.value) == ["email"])
    }

    @Test("a department narrows a name that several have")
    func narrowed() throws {
        let outcome = try find(["person": office.mention("林涛"), "department": office.mention("Data", .department)])
        #expect(outcome.people == ["G006"])
    }

    @Test("several things asked at once are all answered", arguments: [
        ("司空明的座机和邮箱", ["no_phone", "mobile", "email"]), ("Sikong's phone and e-mail?", ["no_phone", "mobile", "email"]),
    ])
    func twoAttributes(text: String, keys: [String]) throws {
        let outcome = try find(["person": office.mention("司空明")], text: text)
        #expect(outcome.responses == ["contacts_details"])
        for key in keys { #expect(outcome.values[key] != nil, "\(key)") }
        #expect(outcome.values["location"] == nil)
    }

    @Test("a missing mobile is said to be missing, and the landline is given")
    func missing() throws {
        let outcome = try find(["person": office.mention("Anna Bauer"), "attribute": .text("mobile")])
        #expect(outcome.values["no_mobile"] == .flag(true))
        #expect(outcome.values["phone"] == .text("0571-1077-3009"))
        #expect(outcome.values["on_leave"] == .flag(true))
    }

    @Test("who is away abroad has another time on the wall")
    func localTime() throws {
        let outcome = try find(["person": office.mention("Anna Bauer"), "attribute": .text("local_time")])
        #expect(outcome.values["local_time"] == .moment(.init(2026, 3, 9, 2)))
        #expect(outcome.values["zone"] == .text("Europe/Berlin"))
    }

    @Test("relations lead to other people", arguments: [
        ("白露", "manager", ["G005"]), ("方志高", "assistant", ["G002"]), ("白露", "head", ["G005"]),
        ("杜鹏", "team", ["G005", "G007"]),
    ])
    func relations(name: String, attribute: String, people: [String]) throws {
        let outcome = try find(["person": office.mention(name), "attribute": .text(attribute)])
        #expect(outcome.people == people)
    }

    @Test("a relation and a number in one question: the number of whom it leads to")
    func relationWithDetail() throws {
        let outcome = try find(["person": office.mention("白露")], text: "白露的上级电话多少")
        #expect(outcome.people == ["G005"])
        #expect(outcome.values["phone"] == .text("0571-1077-3005"))
        #expect(outcome.responses == ["contacts_details"])
    }

    @Test("nobody above, no assistant, no team: said, and nobody is found", arguments: [
        ("方志高", "manager", "contacts_no_manager"), ("白露", "assistant", "contacts_no_assistant"),
        ("白露", "team", "contacts_no_team"),
    ])
    func noRelation(name: String, attribute: String, response: String) throws {
        let outcome = try find(["person": office.mention(name), "attribute": .text(attribute)])
        #expect(outcome.people == [])
        #expect(outcome.responses == [response])
    }

    @Test("a department alone means its head")
    func head() throws {
        let outcome = try find(["department": office.mention("勘测部", .department)], text: "勘测部的负责人是谁，电话多少")
        #expect(outcome.people == ["G004"])
        #expect(outcome.values["is_head"] == .flag(true))
        #expect(outcome.values["phone"] == .text("0571-1077-3004"))
    }

    @Test("a vacant post is said to be vacant, with whom its people report to")
    func vacant() throws {
        let outcome = try find(["department": office.mention("数据部", .department), "attribute": .text("head")])
        #expect(outcome.people == [])
        #expect(outcome.responses == ["contacts_vacant"])
        #expect(outcome.values["manager"] == .name(zh: "方志高", en: "Fang Zhigao"))
    }

    @Test("a title finds its holders, within a department where one is named")
    func job() throws {
        let all = try find(["job": office.mention("测量员", .job)])
        #expect(all.people == ["G007", "G010"])
        #expect(all.isQuestion == false)
        #expect(all.options.count == 2)
        let one = try find(["job": office.mention("测量员", .job), "department": office.mention("勘测一组", .department)])
        #expect(one.people == ["G010"])
    }

    @Test("who has a duty is found by what departments and titles are called", arguments: [
        ("谁负责人事", "G003"), ("who is responsible for surveys", "G004"), ("找谁处理系统的事", "G012"),
    ])
    func duty(text: String, person: String) throws {
        #expect(try find(["topic": .text(text)], text: text).people == [person])
    }

    @Test("a question without a name goes to whom the dialog is about")
    func followUp() throws {
        var focus = Focus()
        focus.people = [EntityReference(.person, "G004")]
        let outcome = try find(["attribute": .text("email")], text: "邮箱呢", focus: focus)
        #expect(outcome.people == ["G004"])
    }

    @Test("without a name and without a dialog the name is asked for")
    func ask() throws {
        let outcome = try find(["attribute": .text("email")], text: "邮箱是多少")
        guard case .ask(let slot, _) = outcome.next else {
            Issue.record("no question: \(outcome.responses)")
            return
        }
        #expect(slot == "person")
    }

    @Test("a name that nobody has: honest, with names that are alike")
    func unknown() throws {
        let mention = SlotValue.mentions([Mention(text: "司空鸣", kind: .person, candidates: [])])
        let outcome = try find(["person": mention])
        #expect(outcome.people == [])
        #expect(outcome.responses == ["office_unknown"])
        #expect(outcome.values["names"] == .names([.name(zh: "司空明", en: nil)]))
    }

    @Test("floors and buildings", arguments: [
        (SlotValue.number(2), ["G006"]), (.text("三楼"), ["G001", "G002", "G003", "G012"]), (.text("3rd floor"), ["G001", "G002", "G003", "G012"]),
    ])
    func place(floor: SlotValue, people: [String]) throws {
        #expect(try find(["floor": floor, "building": office.mention("东楼", .building)]).people == people)
    }

    @Test("whose landline it is, whole or by its extension", arguments: ["0571-1077-3003是谁的电话", "who has extension 3003", "057110773003 谁的号码"])
    func holderOfNumber(text: String) throws {
        let outcome = try find(["attribute": .text("phone")], text: text)
        #expect(outcome.people == ["G003"])
    }

    @Test("a mobile number finds its holder only for those who may see it whole")
    func holderOfMobile() throws {
        let slots: [String: SlotValue] = ["attribute": .text("mobile")]
        #expect(try find(slots, as: "G001", text: "16212340010是谁的手机").people == ["G010"])
        #expect(try find(slots, as: "G006", text: "16212340010是谁的手机").people?.contains("G010") != true)
    }
}
