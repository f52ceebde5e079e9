import Dialog
import DialogModel
import Directory
import Foundation
import GRDB
import Language
import Office
import Storage
import TimeExpressions

/// An invented office of a dozen people, in a real temporary database.
final class SmallOffice: Sendable {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Company A of the shared samples; nil where they are not there.
    static let companyA: URL? = {
        let shared = ProcessInfo.processInfo.environment["MISHU_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        let folder = shared.appendingPathComponent("office/company-a")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// The invented office, imported once: these tests only read.
    static func shared() throws -> SmallOffice { try invented.get() }
    private static let invented = Result { try SmallOffice() }

    /// Company A, imported once.
    static func sharedCompanyA() throws -> SmallOffice { try sample.get() }
    private static let sample = Result {
        guard let companyA else { throw Failure(text: "the shared samples are not here") }
        return try SmallOffice(folder: companyA)
    }

    let database: OfficeDatabase
    /// The slots of the domains that ship.
    let domain: Domain

    /// The office below.
    convenience init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("small-office-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let papers = folder.appendingPathComponent("documents")
        try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
        for (name, text) in Self.files { try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8) }
        try self.init(folder: folder)
    }

    init(folder: URL) throws {
        database = try OfficeDatabase.temporary(migrations: Self.root.appendingPathComponent("Schemas/migrations"))
        domain = try DomainLoader.load(Self.root.appendingPathComponent("Domains"), examples: false).domain
        let report = try OfficeImporter().run(folder, into: database)
        guard report.isImported else { throw Failure(text: report.problems.map(\.description).joined(separator: "\n")) }
    }

    struct Failure: Error { var text: String }

    /// The office's clock: Monday, 9 March 2026, nine o'clock in Shanghai.
    static let now = Date(timeIntervalSince1970: 1_773_018_000)

    /// Has a handler carry out an action, as the engine would.
    func perform(
        _ action: String, as sender: String, _ slots: [String: SlotValue] = [:], text: String = "", flow: String? = nil,
        focus: Focus = Focus(), notes: [String: String] = [:], language: TextLanguage = .chinese, handler: any ActionHandler
    ) throws -> ActionOutcome {
        try database.turn(durable: false) { db in
            var frame = FlowFrame(flow: flow ?? "find_contact", slots: slots)
            frame.notes = notes
            var state = DialogState()
            state.focus = focus
            let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
            let context = ActionContext(
                database: db, sender: sender, frame: frame, state: state, text: text, language: language, now: Self.now,
                zone: zone, localNow: OfficeZone.named("Asia/Shanghai").local(Self.now), idempotencyKey: "test", permit: nil,
                undo: nil)
            return try handler.perform(action, context)
        }
    }

    /// What a text names, by the names in the catalogue that equal it.
    func mention(_ text: String, _ kind: EntityKind = .person) throws -> SlotValue {
        let key = NormalizedText.key(text)
        let entries = try database.read { try DirectoryCatalog.entries($0) }
        var references: [EntityReference] = []
        for entry in entries where entry.reference.kind == kind && NormalizedText.key(entry.text) == key {
            if !references.contains(entry.reference) { references.append(entry.reference) }
        }
        return .mentions([Mention(text: text, kind: kind, candidates: references)])
    }

    private static let files: [(String, String)] = [
        ("company.json", """
            {"name": "白鹭测绘", "name_en": "Egret Surveying", "timezone": "Asia/Shanghai", "locale": "zh",
             "working_hours": ["09:00", "18:00"], "lunch": ["12:00", "13:30"], "now": "2026-03-09T09:00:00+08:00"}
            """),
        ("departments.csv", """
            code,name,name_en,parent_code,head_no,floor
            G00,白鹭测绘,Egret Surveying,,G001,3
            G10,勘测部,Field Survey,G00,G004,1
            G11,勘测一组,Survey Team One,G10,G005,1
            G20,数据部,Data,G00,,2
            G30,人事行政部,People and Office,G00,G003,3
            """),
        ("people.csv", """
            employee_no,name,name_en,aliases,department_code,title,title_en,manager_no,email,phone,mobile,location,hire_date,status,role,clearance,timezone
            G001,方志高,Fang Zhigao,方总,G00,总经理,General Manager,,zhigao.fang@egret.example,0571-1077-3001,16212340001,东楼3层-301,2010-05-04,active,executive,secret,Asia/Shanghai
            G002,陆小曼,Lucy Lu,,G00,总经理助理,Assistant to the General Manager,G001,lucy.lu@egret.example,0571-1077-3002,16212340002,东楼3层-302,2016-02-01,active,assistant,confidential,Asia/Shanghai
            G003,贺佳,He Jia,,G30,人事经理,People Manager,G001,jia.he@egret.example,0571-1077-3003,16212340003,东楼3层-305,2014-09-01,active,hr,confidential,Asia/Shanghai
            G004,杜鹏,Du Peng,杜经理,G10,部门经理,Department Manager,G001,peng.du@egret.example,0571-1077-3004,16212340004,东楼1层-101,2013-03-18,active,manager,confidential,Asia/Shanghai
            G005,林涛,Lin Tao,,G11,组长,Team Leader,G004,tao.lin@egret.example,0571-1077-3005,16212340005,东楼1层-105,2015-07-06,active,manager,internal,Asia/Shanghai
            G006,林涛,Tom Lin,,G20,数据工程师,Data Engineer,G001,tom.lin@egret.example,0571-1077-3006,16212340006,东楼2层-201,2019-04-15,active,staff,internal,Asia/Shanghai
            G007,司空明,,,G10,测量员,Surveyor,G004,ming.sikong@egret.example,,16212340007,东楼1层-110,2021-06-01,active,staff,internal,Asia/Shanghai
            G008,郭海,Guo Hai,,G10,部门经理,Department Manager,G001,hai.guo@egret.example,0571-1077-3008,16212340008,东楼1层-101,2011-01-10,resigned,staff,internal,Asia/Shanghai
            G009,Anna Bauer,Anna Bauer,,G20,Surveyor,Surveyor,G001,anna.bauer@egret.example,0571-1077-3009,,Munich,2020-10-01,leave,staff,internal,Europe/Berlin
            G010,白露,Bai Lu,,G11,测量员,Surveyor,G005,lu.bai@egret.example,0571-1077-3010,16212340010,东楼1层-112,2022-08-22,active,staff,internal,Asia/Shanghai
            G011,郭淑,Guo Shu,,G20,数据工程师,Data Engineer,G001,shu.guo@egret.example,,,东楼2层-202,2018-08-08,resigned,staff,internal,Asia/Shanghai
            G012,许可,Xu Ke,,G30,系统管理员,System Administrator,G003,ke.xu@egret.example,0571-1077-3012,16212340012,东楼3层-310,2017-11-20,active,admin,confidential,Asia/Shanghai
            """),
        ("rooms.csv", """
            code,name,name_en,building,floor,capacity,equipment,bookable_by
            E101,白露厅,White Dew Room,东楼,1,8,白板,
            """),
        ("documents/1.md", paper("鹭财〔2024〕3号", "外业补助办法（2024版）", "G30", "G011", "2024-02-01", "internal", "revoked", "",
                                 "第一条 外业人员每天补助80元。第二条 次月发放。")),
        ("documents/2.md", paper("鹭财〔2026〕1号", "外业补助办法（2026年修订）", "G30", "G003", "2026-01-05", "internal", "issued",
                                 "鹭财〔2024〕3号", "第一条 外业人员每天补助120元，凭外业记录领取。第二条 次月发放。")),
        ("documents/3.md", paper("鹭信〔2026〕2号", "测量数据备份规定（征求意见稿）", "G20", "G006", "2026-03-02", "internal", "draft", "",
                                 "测量数据每晚备份，保存五年。")),
        ("documents/4.md", paper("鹭密〔2026〕1号", "关于收购紫岩科技的请示", "G00", "G001", "2026-02-20", "secret", "issued", "",
                                 "拟收购紫岩科技全部股权。")),
        ("documents/5.md", paper("EG-POL-002", "Working from Home Policy", "G30", "G003", "2025-11-03", "public", "issued", "",
                                 "Staff may work from home two days a week. The team leader agrees to the days in advance.")),
        ("documents/6.md", paper("鹭行〔2026〕4号", "关于清明节放假的通知", "G30", "", "2026-03-03", "public", "issued", "",
                                 "4月4日至6日放假，共3天。", category: "通知")),
    ]

    private static func paper(
        _ number: String, _ title: String, _ issuer: String, _ author: String, _ issued: String, _ level: String, _ status: String,
        _ supersedes: String, _ body: String, category: String = "制度"
    ) -> String {
        """
        ---
        doc_no: \(number)
        title: \(title)
        category: \(category)
        issuer: \(issuer)
        author_no: \(author)
        issued_on: \(issued)
        effective_on: \(issued)
        security_level: \(level)
        status: \(status)
        supersedes: \(supersedes)
        tags: []
        ---

        \(body)

        """
    }
}
