@testable import Office
import Dialog
import DialogModel
import Directory
import Foundation
import Generation
import GRDB
import Language
import Storage
import Synchronization
import TimeExpressions

/// An invented office with a calendar, in a real temporary database. It is Monday, 9 March 2026, nine o'clock in Shanghai.
final class MeetingOffice: Sendable {
    let database: OfficeDatabase
    let domain: Domain
    let renderer: ResponseRenderer
    static let now = Date(timeIntervalSince1970: 1_773_018_000)

    /// A copy of its own of the office below.
    init() throws {
        let shared = try Self.shared.get()
        database = try OfficeDatabase.copy(of: shared.database)
        domain = shared.domain
        renderer = ResponseRenderer(domain)
    }

    /// Another office, from a folder of plain files.
    init(folder: URL) throws {
        let imported = Self.imported.withLock { known -> Result<(database: OfficeDatabase, domain: Domain), any Error> in
            if let result = known[folder.path] { return result }
            let result = Result { try Self.load(folder) }
            known[folder.path] = result
            return result
        }
        let shared = try imported.get()
        database = try OfficeDatabase.copy(of: shared.database)
        domain = shared.domain
        renderer = ResponseRenderer(domain)
    }

    private static let imported = Mutex<[String: Result<(database: OfficeDatabase, domain: Domain), any Error>]>([:])

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Company A of the shared samples; nil where they are not there.
    static let companyA: URL? = {
        let shared = ProcessInfo.processInfo.environment["MISHU_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        let folder = shared.appendingPathComponent("office/company-a")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// Imported once for all tests.
    private static let shared = Result { () throws -> (database: OfficeDatabase, domain: Domain) in
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("meeting-office-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8) }
        return try load(folder)
    }

    private static func load(_ folder: URL) throws -> (database: OfficeDatabase, domain: Domain) {
        let database = try OfficeDatabase.temporary(migrations: root.appendingPathComponent("Schemas/migrations"))
        let domain = try DomainLoader.load(root.appendingPathComponent("Domains"), examples: false).domain
        let report = try OfficeImporter().run(folder, into: database)
        guard report.isImported else { throw Failure(text: report.problems.map(\.description).joined(separator: "\n")) }
        return (database, domain)
    }

    struct Failure: Error { var text: String }

    func meeting(_ uid: String) throws -> Meeting? { try database.read { try DirectoryReader($0).meeting(uid) } }

    private static let files: [(String, String)] = [
        ("company.json", """
            {"name": "青溪林业", "name_en": "Clearbrook Forestry", "timezone": "Asia/Shanghai", "locale": "zh",
             "working_hours": ["09:00", "18:00"], "lunch": ["12:00", "13:30"], "now": "2026-03-09T09:00:00+08:00"}
            """),
        ("departments.csv", """
            code,name,name_en,parent_code,head_no,floor
            H00,青溪林业,Clearbrook Forestry,,H001,3
            H10,苗圃部,Nursery,H00,H003,1
            """),
        ("people.csv", """
            employee_no,name,name_en,aliases,department_code,title,title_en,manager_no,email,phone,mobile,location,hire_date,status,role,clearance,timezone
            H001,章若水,Zhang Ruoshui,,H00,总经理,General Manager,,h001@clearbrook.example,,,,2010-05-04,active,executive,secret,Asia/Shanghai
            H002,尹诗,Poppy Yin,,H00,助理,Assistant,H001,h002@clearbrook.example,,,,2016-02-01,active,assistant,internal,Asia/Shanghai
            H003,罗衡,Luo Heng,,H10,园艺师,Gardener,H001,h003@clearbrook.example,,,,2016-02-01,active,staff,internal,Asia/Shanghai
            H004,谭雅,Tanya Tan,,H10,园艺师,Gardener,H003,h004@clearbrook.example,,,,2016-02-01,active,staff,internal,Asia/Shanghai
            H005,Jonas Weber,Jonas Weber,,H00,Buyer,Buyer,H001,h005@clearbrook.example,,,,2016-02-01,active,staff,internal,Europe/Berlin
            H006,孟非,Meng Fei,,H10,会计,Accountant,H003,h006@clearbrook.example,,,,2016-02-01,resigned,staff,internal,Asia/Shanghai
            H007,柳青,Liu Qing,,H10,会计,Accountant,H003,h007@clearbrook.example,,,,2016-02-01,leave,staff,internal,Asia/Shanghai
            H008,管理,Guan Li,,H00,管理员,Administrator,H001,h008@clearbrook.example,,,,2016-02-01,active,admin,internal,Asia/Shanghai
            H009,宋微,Song Wei,,H10,护林员,Ranger,H003,h009@clearbrook.example,,,,2016-02-01,active,staff,internal,Asia/Shanghai
            H010,宋微,Vera Song,,H00,法务,Lawyer,H001,h010@clearbrook.example,,,,2016-02-01,active,staff,internal,Asia/Shanghai
            """),
        ("rooms.csv", """
            code,name,name_en,building,floor,capacity,equipment,bookable_by
            R3,松厅,Pine Hall,南楼,1,30,投影,
            R1,柏厅,Cypress Room,南楼,1,4,大屏,
            R2,杉厅,Fir Room,南楼,2,12,投影;视频会议,
            R9,银杏厅,Ginkgo Room,南楼,3,10,大屏,executive;assistant
            """),
        ("holidays.csv", """
            date,name,kind
            2026-03-14,植树节调休,workday
            2026-04-06,清明节,holiday
            """),
        ("calendar.ics", calendar),
    ]

    private static let calendar = ([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//clearbrook.example//Office calendar//ZH",
    ] + event("weekly", "周例会", "20260302T100000", "20260302T110000", by: "H003", with: ["H003", "H004"], "LOCATION:R1", "RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=MO")
        + event("budget", "预算评审", "20260310T140000", "20260310T153000", by: "H001", with: ["H004"], "LOCATION:R2")
        + event("doctor", "体检", "20260310T150000", "20260310T160000", by: "H004", with: ["H004"], "CLASS:PRIVATE")
        + event("kickoff", "项目启动会", "20260311T100000", "20260311T110000", by: "H003", with: ["H003", "H009"], "LOCATION:R2")
        + event("gone", "部门团建", "20260311T150000", "20260311T160000", by: "H003", with: ["H003"], "LOCATION:R2", "STATUS:CANCELLED")
        + event("talks", "秘密谈判", "20260312T100000", "20260312T110000", by: "H001", with: ["H001"], "CLASS:PRIVATE")
        + event("review", "方案评审", "20260312T140000", "20260312T150000", by: "H001", with: ["H001", "H003"], "STATUS:TENTATIVE")
        + event("home", "居家办公", "20260311T090000", "20260311T180000", by: "H004", with: ["H004"], "TRANSP:TRANSPARENT")
        + ["END:VCALENDAR", ""]).joined(separator: "\r\n")

    private static func event(_ uid: String, _ title: String, _ start: String, _ end: String, by organizer: String,
                              with attendees: [String], _ more: String...) -> [String] {
        ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20260301T000000Z", "DTSTART;TZID=Asia/Shanghai:\(start)",
         "DTEND;TZID=Asia/Shanghai:\(end)", "SUMMARY:\(title)", "ORGANIZER:mailto:\(organizer.lowercased())@clearbrook.example"]
            + attendees.map { "ATTENDEE:mailto:\($0.lowercased())@clearbrook.example" } + more + ["END:VEVENT"]
    }
}
