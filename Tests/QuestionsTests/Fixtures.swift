import Foundation
import GRDB
import Language
import Storage
import TimeExpressions
@testable import Directory
@testable import Questions

let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
let schemas = repository.appendingPathComponent("Schemas")

/// Development data that is not part of the repository.
let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["MISHU_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = named ?? repository.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

/// Writes a database file with plain SQL.
func makeDatabase(_ file: URL, sql: String) throws {
    let queue = try DatabaseQueue(path: file.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
}

/// A small office with counted answers, and its questions.
struct SmallOffice {
    let database: OfficeDatabase
    let questions: OfficeQuestions

    /// Monday.
    static let now = LocalDateTime(2026, 5, 11, 9, 0)
    static let zone = TimeZone.gmt

    init(folder: URL) throws {
        database = try OfficeDatabase.temporary(migrations: schemas.appendingPathComponent("migrations"))
        let report = try OfficeImporter().run(folder, into: database)
        guard report.isImported else { throw QuestionError.badDescription(path: folder.path, reason: "\(report.problems)") }
        questions = try OfficeQuestions(schemas: schemas)
    }

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("documents"), withIntermediateDirectories: true)
        for (name, text) in Self.files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        try self.init(folder: folder)
    }

    func ask(_ question: String, as sender: String = "E3", now: LocalDateTime = SmallOffice.now, zone: TimeZone = SmallOffice.zone) throws
        -> OfficeQuestions.Result? {
        let language: TextLanguage = question.unicodeScalars.contains { $0.isHan } ? .chinese : .english
        return try database.read { db in
            try questions.answer(question, sender: sender, now: now, zone: zone, language: language, database: db)
        }
    }

    /// The rows of an answer as text; nil where there is none.
    func rows(_ question: String, as sender: String = "E3", now: LocalDateTime = SmallOffice.now, zone: TimeZone = SmallOffice.zone) throws
        -> [[String]]? {
        guard case .answered(let answer)? = try ask(question, as: sender, now: now, zone: zone) else { return nil }
        return answer.table.rows.map { $0.map(\.text) }
    }

    private static let files: [(String, String)] = [
        ("company.json", #"{"name": "青禾农业", "name_en": "Greenfield", "timezone": "UTC", "locale": "zh", "working_hours": ["09:00", "18:00"]}"#),
        ("departments.csv", """
            code,name,name_en,parent_code,head_no,floor
            K0,青禾农业,Greenfield,,E1,5
            K1,育种中心,Breeding Center,K0,E2,3
            K11,种质部,Germplasm Department,K1,E3,3
            K12,田间部,Field Trials Department,K1,,2
            K2,人事部,People Department,K0,E5,4
            """),
        ("people.csv", """
            employee_no,name,name_en,aliases,department_code,title,title_en,manager_no,email,phone,mobile,location,hire_date,status,role,clearance,timezone
            E1,高远,Gao Yuan,,K0,总经理,General Manager,,gao@green.example,100,13900000001,南楼5层,2010-01-04,active,executive,secret,UTC
            E2,林夏,Lin Xia,,K1,主任,Director Breeding Center,E1,lin@green.example,101,13900000002,南楼3层,2015-03-02,active,manager,confidential,UTC
            E3,方岚,Fang Lan,,K11,育种工程师,Breeding Engineer,E2,fang@green.example,102,13900000003,南楼3层,2020-06-01,active,staff,internal,UTC
            E4,方岚,,,K12,试验工程师,Trial Engineer,E2,fang2@green.example,,13900000004,北楼2层,2025-02-10,probation,staff,internal,UTC
            E5,宋词,Song Ci,,K2,人事经理,People Manager,E1,song@green.example,104,13900000005,南楼4层,2018-09-03,active,hr,confidential,UTC
            E6,何田,He Tian,,K12,试验工程师,Trial Engineer,E2,he@green.example,105,,北楼2层,2025-11-03,leave,staff,public,UTC
            E7,苗青,Miao Qing,,K11,育种工程师,Breeding Engineer,E3,miao@green.example,106,13900000007,南楼3层,2012-07-02,resigned,staff,internal,UTC
            """),
        ("rooms.csv", """
            code,name,name_en,building,floor,capacity,equipment,bookable_by
            N1,麦浪厅,Wheat Room,北楼,1,8,投影;白板,
            S1,稻香厅,Rice Hall,南楼,1,40,投影;视频会议,
            S2,豆荚室,Pod,南楼,2,4,白板,
            """),
        ("calendar.ics", """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:a
            DTSTART:20260511T010000Z
            DTEND:20260511T020000Z
            SUMMARY:周例会
            ORGANIZER:mailto:lin@green.example
            ATTENDEE:mailto:fang@green.example
            LOCATION:S1
            RRULE:FREQ=WEEKLY;COUNT=4
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            DTSTART:20260513T060000Z
            DTEND:20260513T090000Z
            SUMMARY:品种评审
            ORGANIZER:mailto:fang@green.example
            ATTENDEE:mailto:fang2@green.example
            LOCATION:N1
            END:VEVENT
            BEGIN:VEVENT
            UID:c
            DTSTART:20260514T060000Z
            DTEND:20260514T070000Z
            SUMMARY:薪酬谈话
            CLASS:PRIVATE
            ORGANIZER:mailto:song@green.example
            ATTENDEE:mailto:gao@green.example
            LOCATION:S2
            END:VEVENT
            BEGIN:VEVENT
            UID:d
            DTSTART:20260515T060000Z
            DTEND:20260515T070000Z
            SUMMARY:取消的会
            STATUS:CANCELLED
            ORGANIZER:mailto:lin@green.example
            LOCATION:S2
            END:VEVENT
            END:VCALENDAR
            """),
        document("G1", "育种管理制度", "制度", "K1", "2025-03-01", "internal", "issued"),
        document("G2", "放假通知", "通知", "K2", "2026-04-20", "public", "issued"),
        document("G3", "薪酬方案", "方案", "K2", "2026-04-21", "confidential", "issued"),
        document("G4", "旧休假制度", "制度", "K2", "2024-01-08", "internal", "revoked"),
        document("G5", "采样通知", "通知", "K12", "2026-05-06", "internal", "draft"),
    ].map { name, text in (name, name.hasSuffix(".ics") ? text.replacing("\n", with: "\r\n") + "\r\n" : text + "\n") }

    private static func document(_ number: String, _ title: String, _ category: String, _ issuer: String, _ date: String,
                                 _ level: String, _ status: String) -> (String, String) {
        ("documents/\(number).md", """
            ---
            doc_no: \(number)
            title: \(title)
            category: \(category)
            issuer: \(issuer)
            author_no: E2
            issued_on: \(date)
            effective_on: \(date)
            security_level: \(level)
            status: \(status)
            supersedes:
            tags: []
            ---

            正文。
            """)
    }
}
