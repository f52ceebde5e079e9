import Directory
import Foundation
import Storage
import Testing
@Test("zz timing") func zzTiming() throws {
    func ms(_ b: () throws -> Void) rethrows -> Double { let c = ContinuousClock(); let t = try c.measure(b); return Double(t.components.attoseconds)/1e15 + Double(t.components.seconds)*1000 }
    let db = try OfficeDatabase.temporary(migrations: Repository.migrations)
    print("import", try ms { _ = try OfficeImporter().run(Repository.companyA, into: db) })
    print("import2", try ms { _ = try OfficeImporter().run(Repository.companyA, into: db) })
    var copies: [OfficeDatabase] = []
    print("copy", try ms { copies.append(try OfficeDatabase.copy(of: db)) })
    print("copy2", try ms { copies.append(try OfficeDatabase.copy(of: db)) })
    try db.read { d in
        let r = DirectoryReader(d)
        for p in [nil, Set(["E0047"])] {
            _ = try r.occurrences(from: instant("2026-03-09T00:00"), to: instant("2026-03-14T00:00"), people: p)
            print("week", p as Any, try ms { for _ in 0..<20 { _ = try r.occurrences(from: instant("2026-03-09T00:00"), to: instant("2026-03-14T00:00"), people: p) } } / 20)
        }
        print("people", try ms { _ = try r.allPeople() })
        print("person", try ms { for _ in 0..<50 { _ = try r.person("E0047") } } / 50)
        for q in ["出差去上海住宿每晚多少钱", "hotel limit London", "差旅报销标准", "年假", "travel"] {
            let hits = try DocumentSearch(d).search(DocumentQuery(text: q, clearance: .internal))
            print(q, try ms { for _ in 0..<10 { _ = try DocumentSearch(d).search(DocumentQuery(text: q, clearance: .internal)) } } / 10)
            for h in hits.prefix(6) { print("   ", h.document.number, h.document.title, h.document.status, h.score, h.passage?.text ?? "-") }
        }
    }
}
