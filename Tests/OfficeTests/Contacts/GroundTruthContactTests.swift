import Dialog
import DialogModel
import Directory
import Office
import Testing
import TimeExpressions

/// Facts 1–16 of the shared sample office that concern people.
@Suite("Company A: people", .enabled(if: SmallOffice.companyA != nil))
struct GroundTruthContactTests {
    let office: SmallOffice
    let handler: ContactHandler
    /// A buyer, role staff, clearance internal.
    let asker = "E0084"

    init() throws {
        office = try SmallOffice.sharedCompanyA()
        handler = ContactHandler(slots: office.domain.slots)
    }

    func find(_ slots: [String: SlotValue], as sender: String? = nil, text: String = "", action: String = "contacts.find") throws
        -> ActionOutcome {
        try office.perform(action, as: sender ?? asker, slots, text: text, handler: handler)
    }

    @Test("1: who heads a department, and the phone", arguments: ["采购部的负责人是谁，电话多少？", "Who heads Purchasing, and the phone?"])
    func head(text: String) throws {
        let outcome = try find(["department": office.mention("采购部", .department)], text: text)
        #expect(outcome.people == ["E0047"])
        #expect(outcome.values["phone"] == .text("0519-1066-8310"))
    }

    @Test("2: a vacant post")
    func vacant() throws {
        let outcome = try find(["department": office.mention("预算管理部", .department)], text: "Who heads Budgeting?")
        #expect(outcome.people == [])
        #expect(outcome.values["manager"] == .name(zh: "查静怡", en: "Zha Jingyi"))
    }

    @Test("3: three of one name are listed with department and title")
    func namesakes() throws {
        let outcome = try find(["person": office.mention("张伟")], text: "张伟")
        #expect(outcome.people == ["E0037", "E0084", "E0165"])
        #expect(outcome.isQuestion)
        for word in ["一车间", "班组长", "执行采购组", "采购员", "软件部", "高级软件工程师"] { #expect(outcome.allText.contains(word)) }
    }

    @Test("5: on leave is told")
    func leave() throws {
        #expect(try find(["person": office.mention("李娜")]).values["on_leave"] == .flag(true))
        #expect(try find(["person": office.mention("李纳")], text: "李纳的上级").people == ["E0001"])
    }

    @Test("7: who has left, and who came after")
    func leaver() throws {
        let outcome = try find(["person": office.mention("马永强")], text: "马永强的手机号")
        #expect(outcome.people == [])
        #expect(outcome.allText.contains("解婷婷"))
    }

    @Test("8: an alias that several share")
    func alias() throws {
        #expect(try find(["person": office.mention("王总")]).people == ["E0001"])
        #expect(try find(["person": office.mention("王经理")]).people == ["E0005", "E0010", "E0137"])
    }

    @Test("9: the time where somebody is")
    func localTime() throws {
        let outcome = try find(["person": office.mention("张恺")], text: "What time is it for Kevin?")
        #expect(outcome.values["local_time"] == .moment(LocalDateTime(2026, 3, 8, 18)))
    }

    @Test("10: one person of three scripts, without a landline", arguments: ["金敏俊", "MJ", "김민준"])
    func scripts(name: String) throws {
        let outcome = try find(["person": office.mention(name)], text: "phone of \(name)")
        #expect(outcome.people == ["E0236"])
        #expect(outcome.values["no_phone"] == .flag(true))
    }

    @Test("11: the assistant of somebody")
    func assistant() throws {
        #expect(try find(["person": office.mention("司马向东")], text: "Who is the assistant of 司马向东?").people == ["E0218"])
    }

    @Test("12: no mobile on file, not even for those who may see it", arguments: ["E0084", "E0001"])
    func noMobile(sender: String) throws {
        let outcome = try find(["person": office.mention("上官若兰")], as: sender, text: "上官若兰的手机号")
        #expect(outcome.values["no_mobile"] == .flag(true))
        #expect(outcome.values["phone"] == .text("0519-1066-8130"))
    }

    @Test("15: direct reports, leavers left out")
    func reports() throws {
        let outcome = try find(["person": office.mention("翟国栋")], text: "Who reports directly to 翟国栋?", action: "contacts.list")
        #expect(outcome.people == ["E0047", "E0064", "E0101", "E0225"])
    }

    @Test("16: a mobile number for each who may see it", arguments: [
        ("E0084", true), ("E0156", true), ("E0047", true), ("E0044", true), ("E0001", true), ("E0165", false), ("E0142", false),
    ])
    func mobile(viewer: String, sees: Bool) throws {
        let reference = SlotValue.entities([EntityReference(.person, "E0084")])
        let outcome = try find(["person": reference], as: viewer, text: "手机号")
        #expect(outcome.values["mobile"] == .text(sees ? "15464051487" : "154****1487"))
    }

    @Test("17: a department's people, directly and in all")
    func members() throws {
        let outcome = try find(["department": office.mention("采购部", .department)], action: "contacts.list")
        #expect(outcome.values["direct"] == .number(3))
        #expect(outcome.values["total"] == .number(14))
        #expect(outcome.people?.count == 10)
        #expect(outcome.people?.first == "E0047")
    }
}
