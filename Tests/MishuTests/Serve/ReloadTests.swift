import Foundation
import Testing

/// Changes of the domains while the server runs.
@Suite("Domains that change while serve runs", .timeLimit(.minutes(20)))
struct ReloadTests {
    private static let thanks = #"{"sender": "QY007", "message": "thanks"}"#

    private func edit(_ domains: URL, _ file: String, _ change: (String) -> String) throws {
        let url = domains.appendingPathComponent(file)
        try Data(change(String(contentsOf: url, encoding: .utf8)).utf8).write(to: url, options: .atomic)
    }

    /// What a server says, asked until it is as expected or three minutes are over: it trains beside all other tests.
    private func said(_ server: RunningServer, until isDone: (String) -> Bool) async throws -> String {
        var text = ""
        let end = ContinuousClock.now + .seconds(180)
        while ContinuousClock.now < end {
            text = try await JSON(server.post("/webhooks/rest/webhook", Self.thanks).body)[0]["text"].string ?? ""
            if isDone(text) { break }
            try await Task.sleep(for: .seconds(1))
        }
        return text
    }

    @Test("a changed template is said without a restart; one with a mistake is not, and the old ones go on")
    func templates() async throws {
        let domains = try SmallDomains.folder()
        let server = try await RunningServer(data: SampleData.folder(), environment: ["MISHU_DOMAINS": domains.path])
        try edit(domains, "shared/responses.en.yml") { $0.replacingOccurrences(of: "You're welcome.", with: "Any time.")
            .replacingOccurrences(of: "My pleasure. Anything else?", with: "Any time.") }
        #expect(try await said(server) { $0 == "Any time." } == "Any time.")

        try edit(domains, "shared/responses.en.yml") { $0.replacingOccurrences(of: "Any time.", with: "\"Broken {{name\"") }
        try await Task.sleep(for: .seconds(5))
        #expect(try await said(server) { _ in true } == "Any time.")

        try edit(domains, "shared/responses.en.yml") { $0.replacingOccurrences(of: "\"Broken {{name\"", with: "Mended.") }
        #expect(try await said(server) { $0 == "Mended." } == "Mended.")
        #expect(try await server.finish() == 0)
    }
}
