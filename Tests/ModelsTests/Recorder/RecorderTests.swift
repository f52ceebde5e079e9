import Foundation
@testable import Models
import Testing
import TestServers

@Suite("A recording", .ownThread)
struct RecorderTests {
    private static let key = "sk-live-0123456789abcdef"

    private func configuration(_ base: String, record: URL? = nil, replay: URL? = nil) -> ModelConfiguration {
        ModelConfiguration(
            roster: ModelRoster([chatEndpoint(base + "?api-key=querysecret9", key: Self.key), embeddingEndpoint(base)]), record: record, replay: replay)
    }

    @Test("plays back without the server: answers, vectors, streams, errors")
    func roundTrip() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("traffic.jsonl")
        let server = try FaultyServer { request in
            if request.head.contains("/embeddings") { return [.send(response(body: vectors([[3, 4]])))] }
            if request.body.contains("\"stream\":true") { return [.send(streamHead + chunk("流") + chunk("式", finish: "stop") + "data: [DONE]\n\n"), .close] }
            if request.body.contains("bad") { return [.send(response("404 Not Found", body: #"{"error":{"message":"no"}}"#))] }
            return [.send(response(body: completion("第\(request.number)次")))]
        }
        func dialog(_ service: ModelService) async throws -> [String] {
            var lines: [String] = []
            lines.append(try await service.complete(question).text)
            lines.append(try await service.complete(question).text)
            lines.append("\(try await service.embed(["你好"]))")
            for try await event in service.stream(question) { if case .text(let text) = event { lines.append(text) } }
            lines.append(await failure { _ = try await service.complete(ChatRequest([ChatMessage(.user, "bad")])) } ?? "well")
            return lines
        }
        let recorded = try await dialog(try ModelService(configuration(server.base, record: file)))
        #expect(recorded[0] == "第0次" && recorded[1] == "第1次" && recorded.contains("流式"))
        server.stop()
        let played = try await dialog(try ModelService(configuration("http://127.0.0.1:1/v1", replay: file)))
        #expect(played.joined() == recorded.joined())
    }

    @Test("never holds a secret: keys in headers, addresses, requests and answers")
    func secrets() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("traffic.jsonl")
        let server = try FaultyServer { request in
            request.number == 0
                ? [.send(response("400 Bad Request", ["Set-Cookie: session=cookiesecret"], body: #"{"error":{"message":"Incorrect key: \#(Self.key)"},"api_key":"\#(Self.key)"}"#))]
                : [.send(response(body: completion("your key is \(Self.key), Authorization: Bearer tokentokentoken")))]
        }
        let service = try ModelService(configuration(server.base, record: file))
        let request = ChatRequest([ChatMessage(.user, "my key \(Self.key) and https://x/?access_token=urlsecret77&a=1")])
        _ = await failure { _ = try await service.complete(request) }
        _ = try await service.complete(request)
        let text = try String(contentsOf: file, encoding: .utf8)
        for secret in [Self.key, "querysecret9", "cookiesecret", "tokentokentoken", "urlsecret77", "Authorization\""] { #expect(!text.contains(secret), "\(secret)") }
        #expect(text.contains("a=1") && text.contains("***"))
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect((attributes[.posixPermissions] as? Int) == 0o600)
    }

    @Test("says what it lacks")
    func missing() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("traffic.jsonl")
        try Data().write(to: file)
        let service = try ModelService(configuration("http://127.0.0.1:1/v1", replay: file))
        #expect(await failure { _ = try await service.complete(question) } == "not_recorded")
    }

    @Test("that is damaged is refused with the line's number", arguments: ["garbage", "{}", #"{"model":"a"}"#])
    func damaged(_ line: String) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("traffic.jsonl")
        try Data("\n\(line)\n".utf8).write(to: file)
        let error = #expect(throws: ModelError.self) { try PlayingTransport(file: file) }
        #expect(error?.description.contains("traffic.jsonl:2") == true)
    }

    @Test("of a call that failed plays the failure back")
    func failures() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("traffic.jsonl")
        let server = try FaultyServer(body: "")
        server.stop()
        let recording = try ModelService(configuration(server.base, record: file))
        #expect(await failure { _ = try await recording.complete(question) } == "unreachable")
        let playing = try ModelService(configuration(server.base, replay: file))
        #expect(await failure { _ = try await playing.complete(question) } == "unreachable")
    }
}
