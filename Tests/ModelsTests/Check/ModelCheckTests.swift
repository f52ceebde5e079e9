@testable import Models
import Testing
import TestServers

@Suite("The check of a model", .ownThread)
struct ModelCheckTests {
    @Test("says what works")
    func works() async throws {
        let server = try FaultyServer { request in
            if request.body.contains("\"stream\":true") { return [.send(streamHead + chunk("一") + chunk("二", finish: "stop") + "data: [DONE]\n\n"), .close] }
            if request.body.contains("response_format") { return [.send(response("400 Bad Request", body: #"{"error":"response_format is not supported"}"#))] }
            return [.send(response(body: completion(request.body.contains("JSON Schema") ? #"{"language":"zh"}"# : "你好")))]
        }
        let endpoint = chatEndpoint(server.base)
        let report = try await ModelCheck(service: service([endpoint])).run(endpoint)
        #expect(report.items.map(\.outcome) == [.passed, .passed, .passed])
        #expect(report.isUsable && report.lines.joined().contains("by the prompt alone"))
    }

    @Test("stops where the key is refused, and says so")
    func refused() async throws {
        let server = try FaultyServer(status: "401 Unauthorized", body: "")
        let endpoint = chatEndpoint(server.base)
        let report = try await ModelCheck(service: service([endpoint])).run(endpoint)
        #expect(report.items.map(\.outcome) == [.failed] && !report.isUsable)
        #expect(report.lines[1].contains("valid key") && server.requests.count == 1)
    }

    @Test("finds configured models, presets, and names them all when neither fits")
    func names() throws {
        let roster = ModelRoster([chatEndpoint("http://localhost/v1", name: "office")])
        #expect(try ModelCheck.endpoints(named: "OFFICE", roster: roster, environment: [:]).map(\.name) == ["office"])
        let qwen = try ModelCheck.endpoints(named: "qwen", roster: roster, environment: ["DASHSCOPE_API_KEY": "k"])
        #expect(qwen.map(\.model) == ["qwen-plus", "text-embedding-v4"] && qwen.allSatisfy { $0.key != nil })
        let error = #expect(throws: ModelError.self) { try ModelCheck.endpoints(named: "x", roster: roster, environment: [:]) }
        #expect(error?.description.contains("office") == true && error?.description.contains("deepseek") == true)
        #expect(throws: ModelError.self) { try ModelCheck.endpoints(named: "azure", roster: roster, environment: [:]) }
    }

    @Test("is listed beside the presets, without keys")
    func listing() {
        let lines = ModelListing(roster: ModelRoster([chatEndpoint("http://localhost/v1", key: "verysecret")])).lines
        #expect(lines.contains { $0.contains("chat") && $0.contains("http://localhost") })
        #expect(lines.contains { $0.contains("deepseek") })
        #expect(!lines.joined().contains("verysecret"))
    }
}
