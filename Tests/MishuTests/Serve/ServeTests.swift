import Foundation
import Testing

@Suite("serve")
struct ServeTests {
    @Test("answers REST from a fresh start to SIGTERM, and ends with 0")
    func life() async throws {
        let server = try await RunningServer(data: SampleData.folder())
        #expect(try await server.get("/health").status == 200)
        #expect(try await server.get("/metrics").body.contains("mishu_"))
        #expect(try await server.get("/").contentType.hasPrefix("text/html"))

        let rest = "/webhooks/rest/webhook"
        let answer = try await server.post(rest, #"{"sender": "QY007", "message": "谢子昂的手机号"}"#)
        #expect(answer.status == 200)
        let said = try JSON(answer.body)
        #expect(said[0]["recipient_id"] == "QY007")
        #expect(said[0]["text"].string?.contains("163****0029") == true)
        #expect(!answer.body.contains("16310020029"))

        let debug = try await JSON(server.post(rest + "?debug=true", #"{"sender": "QY007", "message": "\#(SampleData.booking)"}"#).body)
        #expect(debug[0]["debug"]["asks_for"] == "confirmation")
        #expect(debug.items.last?["buttons"].items.map { $0["payload"] } == ["/confirm", "/deny"])
        let pressed = try await JSON(server.post(rest + "?debug=true", #"{"sender": "QY007", "payload": "/confirm"}"#).body)
        #expect(pressed[0]["debug"]["effects"][0]["type"] == "meeting.booked")
        let typed = try await JSON(server.post(rest + "?debug=true", #"{"sender": "QY007", "message": "/confirm"}"#).body)
        #expect(typed[0]["debug"]["effects"] == [])

        let stranger = try await JSON(server.post(rest + "?debug=true", #"{"sender": "nobody", "message": "谢子昂的手机号"}"#).body)
        #expect(stranger[0]["debug"]["effects"][0]["reason"] == "unknown_person")

        #expect(try await server.post(rest, #"{"sender": "QY007", "message": "hi"}"#, type: "text/plain").status == 415)
        #expect(try await server.post(rest, #"{"sender": "QY007", "message": "hi"}"#, headers: ["Origin": "https://evil.example"]).status == 403)
        #expect(try await server.post(rest, "{").status == 400)
        #expect(try await server.post(rest, #"{"sender": "QY007", "message": ""# + String(repeating: "x", count: 1_100_000) + #""}"#).status == 413)
        #expect(try await server.get(rest).status == 405)
        #expect(try await server.post("/webhooks/slack", "{}").status == 404)
        #expect(try await server.post("/webhooks/teams", "{}").status == 404)
        #expect(try await server.finish() == 0)
    }

    @Test("REST has a bearer token where one is set; it comes from a file that only its owner reads")
    func token() async throws {
        let secrets = try Scratch.file("MISHU_REST_TOKEN=s3cret\n", named: "secrets")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secrets.path)
        let server = try await RunningServer(data: SampleData.folder(), environment: ["MISHU_SECRETS_FILE": secrets.path])
        let line = #"{"sender": "QY007", "message": "hi"}"#
        #expect(try await server.post("/webhooks/rest/webhook", line).status == 401)
        #expect(try await server.post("/webhooks/rest/webhook", line, headers: ["Authorization": "Bearer wrong"]).status == 401)
        #expect(try await server.post("/webhooks/rest/webhook", line, headers: ["Authorization": "Bearer s3cret"]).status == 200)
        #expect(try await server.finish() == 0)
    }

    @Test("a platform that is configured by half is one line and 2", arguments: [
        ["MISHU_SLACK_BOT_TOKEN": "x"], ["MISHU_FEISHU_APP_ID": "x", "MISHU_FEISHU_APP_SECRET": "y"], ["MISHU_TELEGRAM_BOT_TOKEN": "x"],
        ["MISHU_SECRETS_FILE": "/nonexistent"],
    ])
    func half(environment: [String: String]) async throws {
        let result = try await Program.run(["serve", "--port", "0", "--data", SampleData.folder().path], environment: environment, timeout: 30)
        #expect(result.status == 2)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("MISHU_"))
    }

    @Test("a port that is taken is one line and 2")
    func taken() async throws {
        let data = try await SampleData.folder()
        let server = try await RunningServer(data: data)
        let second = try await Program.run(["serve", "--port", "\(server.port)", "--data", SampleData.folder().path], timeout: 30)
        #expect(second.status == 2)
        #expect(second.errorLines.count == 1)
        #expect(second.errors.contains("\(server.port)"))
        #expect(try await server.finish() == 0)
    }
}
