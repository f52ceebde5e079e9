import Foundation
@testable import Models
import Testing
import TestServers

@Suite("The budget of tokens")
struct TokenBudgetTests {
    private let monday = Date(timeIntervalSince1970: 1_773_000_000)

    @Test("refuses what exceeds the day, and begins anew the next day")
    func days() throws {
        let budget = TokenBudget(limit: 100)
        try budget.reserve(60, now: monday)
        #expect(throws: ModelError.budgetSpent(used: 60, limit: 100)) { try budget.reserve(50, now: monday) }
        budget.settle(reserved: 60, used: 20, now: monday)
        try budget.reserve(50, now: monday)
        #expect(budget.used(now: monday) == 70)
        try budget.reserve(90, now: monday.addingTimeInterval(86_400))
    }

    @Test("ends its day at the office's midnight")
    func zone() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let budget = TokenBudget(limit: 100, zone: zone)
        // 23:30 and 00:30 in Shanghai, the same day in UTC.
        try budget.reserve(90, now: Date(timeIntervalSince1970: 1_773_070_200))
        #expect(budget.used(now: Date(timeIntervalSince1970: 1_773_073_800)) == 0)
    }

    @Test("is shared by processes through its file")
    func shared() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("model-budget.json")
        try TokenBudget(limit: 100, file: file).reserve(80, now: monday)
        #expect(throws: ModelError.budgetSpent(used: 80, limit: 100)) { try TokenBudget(limit: 100, file: file).reserve(30, now: monday) }
    }

    @Test("survives a damaged or unwritable file", arguments: ["garbage", #"{"date":"2026-03-09","tokens":-5}"#, ""])
    func damaged(_ content: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("b.json")
        try Data(content.utf8).write(to: file)
        let budget = TokenBudget(limit: 100, file: file)
        try budget.reserve(70, now: monday)
        #expect(budget.used(now: monday) == 70)
        let nowhere = TokenBudget(limit: 100, file: URL(fileURLWithPath: "/proc/nowhere/b.json"))
        try nowhere.reserve(70, now: monday)
        #expect(nowhere.used(now: monday) == 70)
    }

    @Test("stops calls before they are sent")
    func stops() async throws {
        let server = try FaultyServer(body: completion("x"))
        let log = LogRecord()
        let service = service([chatEndpoint(server.base)], log: log, tokensADay: 15)
        _ = try await service.complete(question)
        #expect(await failure { _ = try await service.complete(question) } == "budget_spent")
        #expect(server.requests.count == 1 && log.texts.count == 1)
    }

    @Test("estimates tokens of both languages", arguments: [("", 0), ("你好", 2), ("hello world!", 3), ("开 meeting", 3)])
    func estimates(_ text: String, _ tokens: Int) {
        #expect(TokenUsage.estimate(text) == tokens)
    }
}
