import Foundation
import GRDB
import Testing

/// The program is killed at moments that a seed chooses, in the middle of bookings.
///
/// `MISHU_KILLS` is how often (default 4).
@Suite("Killed at any moment")
struct SuddenDeathTests {
    static let rounds = ProcessInfo.processInfo.environment["MISHU_KILLS"].flatMap { Int($0) } ?? 4

    @Test("the database opens, the conversation goes on, and nothing is booked twice (demand 39: langchain-ai/langgraph#4172)")
    func kills() throws {
        let data = try SampleData.folder()
        var random = SeededGenerator(seed: 20_260_309)
        var promised: Set<String> = []
        for round in 0..<Self.rounds {
            let titles = (0..<6).map { "第\(round)轮第\($0)个会" }
            let chat = try LiveChat(data: data)
            for (index, title) in titles.enumerated() {
                try chat.send(.say(booking(round * 6 + index, title)))
                try chat.send(.press("/confirm"))
            }
            // Where the start alone takes a second, the first answer is waited for, so that the moment lies inside the work.
            _ = chat.nextLine()
            Thread.sleep(forTimeInterval: Double.random(in: 0...0.15, using: &random))
            for answer in try chat.die() {
                promised.formUnion(answer["effects"].items.filter { $0["type"] == "meeting.booked" }.compactMap { $0["title"].string })
            }
            try check(data)

            let next = try LiveChat(data: data)
            #expect(try next.answer(.press("/confirm"))["replies"].items.isEmpty == false)
            _ = try next.answer("算了")
            #expect(try next.answer("谢子昂的分机")["effects"][0]["people"] == ["QY029"])
            #expect(try next.end() == 0)
        }
        let counts = try SampleData.database(data) { database in
            try Row.fetchAll(database, sql: "SELECT title, count(*) FROM meetings WHERE title LIKE '第%轮第%个会' GROUP BY title")
                .reduce(into: [String: Int]()) { $0[$1[0]] = $1[1] }
        }
        #expect(counts.values.allSatisfy { $0 == 1 })
        #expect(promised.isSubset(of: counts.keys), "what was said to be booked is booked")
    }

    /// Half an hour of its own for each, on days that nothing else takes.
    private func booking(_ number: Int, _ title: String) -> String {
        let day = 1 + number / 12 % 28, month = 6 + number / 336, half = number % 12
        let from = "\(9 + half / 2):\(half % 2 == 0 ? "00" : "30")"
        return "2027年\(month)月\(day)日\(from)开会30分钟，主题是\(title)，只有我参加"
    }

    private func check(_ data: URL) throws {
        try SampleData.database(data) { database in
            #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        }
    }
}
