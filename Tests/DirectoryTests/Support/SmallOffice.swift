import Directory
import Foundation
import Storage

/// A small office in files, made for a test.
struct SmallOffice {
    var files: [String: String] = [
        "company.json": """
            {"name": "小公司", "name_en": "Small", "timezone": "Asia/Shanghai", "locale": "zh",
             "working_hours": ["09:00", "18:00"], "lunch": ["12:00", "13:00"], "now": "2026-03-09T09:00:00+08:00"}
            """,
        "departments.csv": """
            code,name,name_en,parent_code,head_no,floor
            T,总部,Headquarters,,P1,9
            S,销售部,Sales,T,P2,3
            S1,"销售一部, 华东",Sales East,S,,3
            """,
        "people.csv": """
            employee_no,name,name_en,aliases,department_code,title,title_en,manager_no,email,phone,mobile,location,hire_date,status,role,clearance,timezone
            P1,钱一,One Qian,老钱;Boss,T,总经理,GM,,one@small.example,1001,13812345678,A-1,2010-01-01,active,executive,secret,Asia/Shanghai
            P2,孙二,Two Sun,,S,经理,Manager,P1,two@small.example,1002,13912340000,A-2,2015-05-05,active,manager,confidential,Asia/Shanghai
            P3,李三,Three Li,,S1,专员,Clerk,P2,three@small.example,,+49 171 1234567,A-3,2020-02-02,active,staff,internal,Europe/Berlin
            P4,周四,,,S,助理,Assistant,P2,four@small.example,,,A-4,2021-03-03,probation,assistant,internal,Asia/Shanghai
            P5,吴五,,,T,管理员,Admin,P1,five@small.example,,,A-5,2019-04-04,active,admin,internal,Asia/Shanghai
            P6,郑六,,,S1,专员,,P2,six@small.example,,13800000000,,2012-01-01,resigned,staff,public,Asia/Shanghai
            """,
        "rooms.csv": """
            code,name,name_en,building,floor,capacity,equipment,bookable_by
            R1,大厅,Hall,A,1,20,投影;白板,
            R2,小间,Nook,A,1,4,,S;executive
            R3,密室,Vault,A,2,2,,P5
            """,
        "holidays.csv": """
            date,name,kind
            2026-04-06,清明节,holiday
            2026-02-28,调休,workday
            """,
        "calendar.ics": """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//small//test//EN
            BEGIN:VEVENT
            UID:single@small
            DTSTART;TZID=Asia/Shanghai:20260309T100000
            DTEND;TZID=Asia/Shanghai:20260309T110000
            SUMMARY:例会\\, 第一次
            LOCATION:R1
            ORGANIZER;CN=孙二:mailto:two@small.example
            ATTENDEE;CN=李三;PARTSTAT=ACCEPTED:mailto:three@small.example
            END:VEVENT
            BEGIN:VEVENT
            UID:series@small
            DTSTART;TZID=Asia/Shanghai:20260302T140000
            DTEND;TZID=Asia/Shanghai:20260302T150000
            RRULE:FREQ=WEEKLY;BYDAY=MO
            EXDATE;TZID=Asia/Shanghai:20260406T140000
            SUMMARY:周会
            LOCATION:R1
            ORGANIZER:mailto:one@small.example
            ATTENDEE:mailto:two@small.example
            ATTENDEE:mailto:three@small.example
            END:VEVENT
            BEGIN:VEVENT
            UID:series@small
            RECURRENCE-ID;TZID=Asia/Shanghai:20260316T140000
            DTSTART;TZID=Asia/Shanghai:20260317T150000
            DTEND;TZID=Asia/Shanghai:20260317T163000
            SUMMARY:周会
            LOCATION:R2
            ORGANIZER:mailto:one@small.example
            ATTENDEE:mailto:two@small.example
            END:VEVENT
            BEGIN:VEVENT
            UID:private@small
            DTSTART:20260310T010000Z
            DURATION:PT45M
            SUMMARY:体检
            CLASS:PRIVATE
            ORGANIZER:mailto:two@small.example
            END:VEVENT
            END:VCALENDAR
            """,
        "documents/one.md": """
            ---
            doc_no: 小发〔2025〕3号
            title: 差旅费管理办法
            category: 制度
            issuer: T
            author_no: P1
            issued_on: 2025-01-02
            effective_on: 2025-02-01
            security_level: internal
            status: revoked
            supersedes:
            tags: [差旅, 报销]
            ---

            住宿每晚不超过300元。
            """,
        "documents/two.md": """
            ---
            doc_no: 小发〔2026〕5号
            title: 差旅费管理办法（修订）
            category: 制度
            issuer: T
            author_no: P1
            issued_on: 2026-01-02
            effective_on: 2026-02-01
            security_level: internal
            status: issued
            supersedes: 小发〔2025〕3号
            tags: [差旅, 报销]
            ---

            第一条 凡出差者适用本办法。
            第二条 住宿每晚不超过400元；交通费实报实销。
            """,
        "documents/three.md": """
            ---
            doc_no: SM-POL-007
            title: "Parking: who may park"
            category: policy
            issuer: S
            author_no:
            issued_on: 2025-07-01
            effective_on:
            security_level: secret
            status: issued
            supersedes:
            tags: []
            ---

            Managers may park in the yard. Visitors park on the street.
            """,
    ]

    /// Writes the files into a folder.
    func write(to folder: URL) throws {
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    /// Imports the files into a database.
    @discardableResult
    func load(into database: OfficeDatabase, options: ImportOptions = ImportOptions()) throws -> ImportReport {
        try Repository.withFolder { folder in
            try write(to: folder)
            return try OfficeImporter(options: options).run(folder, into: database)
        }
    }

    /// A database with this office.
    func database() throws -> OfficeDatabase {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        try load(into: database)
        return database
    }

    /// Replaces a text in a file.
    mutating func edit(_ file: String, _ old: String, _ new: String) {
        files[file] = files[file]?.replacing(old, with: new)
    }
}
