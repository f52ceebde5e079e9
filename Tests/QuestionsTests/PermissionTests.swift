import Directory
import Storage
import Testing
@testable import Questions

struct PermissionTests {
    private let office: SmallOffice

    init() throws { office = try SmallOffice() }

    @Test("Papers above the clearance do not count", arguments: [("E3", "4"), ("E5", "5"), ("E6", "1")])
    func papers(sender: String, count: String) throws {
        #expect(try office.rows("有多少公文", as: sender) == [[count]])
        #expect(try office.rows("how many confidential documents are there", as: sender) == [[sender == "E5" ? "1" : "0"]])
    }

    @Test("The title of a paper above the clearance is no word that is known")
    func titles() throws {
        #expect(try office.ask("薪酬方案的密级是什么", as: "E3") == nil)
        #expect(try office.rows("薪酬方案的密级是什么", as: "E5")?.first?.first == "confidential")
    }

    @Test("Mobile numbers are masked for colleagues, shown to managers, hr and oneself", arguments: [
        ("E3", "139****0002"), ("E1", "13900000002"), ("E5", "13900000002"), ("E2", "13900000002"),
    ])
    func mobiles(sender: String, shown: String) throws {
        #expect(try office.rows("林夏的手机号", as: sender)?.first?.first == shown)
    }

    @Test("Others' private meetings have no title and are not listed")
    func privateMeetings() throws {
        let outsider = try office.rows("本周有哪些会议", as: "E3") ?? []
        #expect(!outsider.contains { $0.contains("薪酬谈话") })
        #expect(outsider.count == 2)
        #expect(try office.rows("本周有哪些会议", as: "E5")?.contains { $0.contains("薪酬谈话") } == true)
    }

    @Test("Personal data of leavers is left out but for hr")
    func leavers() throws {
        let reads: (String) throws -> [[SQLValue]] = { sender in
            try office.database.read { db in
                let viewer = try #require(try DirectoryReader(db).person(sender))
                return try OfficeTables(db: db, viewer: viewer).connection.fetch("SELECT phone, email, mobile FROM people WHERE status = 'resigned'")
            }
        }
        #expect(try reads("E3") == [[.null, .null, .null]])
        #expect(try reads("E5").first?.first == .text("106"))
    }

    @Test("Somebody who is not in the directory is told so")
    func strangers() throws {
        #expect(throws: QuestionError.unknownPerson("E99")) { try office.ask("有多少员工", as: "E99") }
    }
}
