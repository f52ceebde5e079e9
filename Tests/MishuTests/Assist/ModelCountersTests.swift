import Testing
import TestServers

@Suite("What was asked of models is counted")
struct ModelCountersTests {
    @Test("by a running server: calls, failures, tokens and how long they took")
    func metrics() async throws {
        let fault = FaultSwitch()
        let chat = try FaultyServer { _ in
            fault.steps ?? [.send(response(body: ModelServers.completion(#"{"commands":[\#(ModelServers.command("cannotUnderstand"))]}"#)))]
        }
        let server = try await RunningServer(data: SampleData.folder(), environment: ModelServers.environment(chat: chat))
        func say(_ text: String) async throws {
            let answer = try await server.post("/webhooks/rest/webhook", #"{"sender": "QY007", "message": "\#(text)"}"#)
            #expect(answer.status == 200)
        }
        try await say("flarb the wug")
        fault.steps = ServerFault.html.steps
        try await say("呃那个什么来着瞅瞅")
        let lines = try await server.get("/metrics").body.split(separator: "\n").map(String.init)
        #expect(lines.contains(#"mishu_model_calls_total{model="chat",outcome="success"} 1"#))
        let failures = lines.filter { $0.hasPrefix(#"mishu_model_calls_total{model="chat",outcome=""#) && !$0.contains("success") }
        #expect(failures.contains { !$0.hasSuffix(" 0") })
        #expect(lines.contains(#"mishu_model_tokens_total{model="chat",kind="prompt"} 7"#))
        #expect(lines.contains(#"mishu_model_tokens_total{model="chat",kind="completion"} 3"#))
        #expect(lines.contains(#"mishu_model_latency_seconds_count{model="chat"} 1"#))
        #expect(!lines.joined().contains("0123456789abcdef"))
        #expect(try await server.finish() == 0)
    }
}
