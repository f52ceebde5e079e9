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
    func kills() async throws {
        let data = try await SampleData.folder()
        var random = SeededGenerator(seed: 20_260_309)
        var promised: Set<String> = []
        for round in 0..<Self.rounds {
            let chat = try await LiveChat(data: data)
            for index in 0..<6 {
                try chat.send(.say(booking(round * 6 + index)))
                try chat.send(.press("/confirm"))
            }
            // The start takes longer than all turns: the first answer is waited for, so that the moment lies inside the work.
            _ = try await chat.nextLine()
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...150, using: &random)))
            for answer in try await chat.die() { promised.formUnion(booked(answer)) }
            try check(data)

            // Whoever got no answer presses and says it again.
            let next = try await LiveChat(data: data)
            promised.formUnion(try await booked(next.answer(.press("/confirm"))))
            _ = try await next.answer("算了")
            for index in 0..<6 {
                _ = try await next.answer(.say(booking(round * 6 + index)))
                promised.formUnion(try await booked(next.answer(.press("/deny"))))
            }
            #expect(try await next.answer("谢子昂的分机")["effects"][0]["people"] == ["QY029"])
            #expect(try await next.end() == 0)
        }
        let (written, twice) = try SampleData.database(data) { database in
            (try Set(String.fetchAll(database, sql: "SELECT uid FROM meetings")),
             try Int.fetchOne(database, sql: """
                SELECT count(*) FROM (SELECT 1 FROM meetings WHERE starts_at > 1800000000 GROUP BY starts_at HAVING count(*) > 1)
                """) ?? 0)
        }
        #expect(!promised.isEmpty)
        #expect(promised.isSubset(of: written), "what was said to be booked is booked")
        #expect(twice == 0)
    }

    private func booked(_ answer: JSON) -> [String] {
        answer["effects"].items.filter { $0["type"] == "meeting.booked" }.compactMap { $0["uid"].string }
    }

    /// Half an hour of its own for each, on days that nothing else takes.
    private func booking(_ number: Int) -> String {
        let day = 1 + number / 12 % 28, month = 6 + number / 336, half = number % 12
        let from = "\(9 + half / 2):\(half % 2 == 0 ? "00" : "30")"
        return "2027年\(month)月\(day)日\(from)开会30分钟，主题：断电演练，只有我参加"
    }

    private func check(_ data: URL) throws {
        let (integrity, orphans) = try SampleData.database(data) { database in
            (try String.fetchAll(database, sql: "PRAGMA integrity_check"), try Row.fetchAll(database, sql: "PRAGMA foreign_key_check"))
        }
        #expect(integrity == ["ok"])
        #expect(orphans.isEmpty)
    }
}
