import Foundation
@testable import Models
import Testing
import WebClient

/// Real servers: those that the environment names, else the usual ports of the test servers where they answer. Tests never start them.
private enum Live {
    static let embeddings = address("MISHU_EMBEDDINGS_URL", "http://127.0.0.1:8901/v1")
    /// Seconds: a small model on a busy machine takes minutes for a sentence.
    static let patience = 600.0
    static let chat = address("MISHU_CHAT_URL", "http://127.0.0.1:8902/v1")

    /// What takes long is tried only with a server that the environment names.
    static let isChatNamed = named("MISHU_CHAT_URL") != nil

    private static func named(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func address(_ name: String, _ usual: String) -> String? {
        named(name) ?? (listens(usual) ? usual : nil)
    }

    private static func listens(_ address: String) -> Bool {
        let client = WebClient(settings: .init(timeout: 1, connectTimeout: 0.3))
        let service = ModelService(ModelConfiguration(), transport: WebTransport())
        return (try? service.wait { try await client.send(WebRequest(.get, address + "/models")).status }) != nil
    }
}

@Suite("A real embeddings server", .ownThread, .enabled(if: Live.embeddings != nil))
struct LiveEmbeddingsTests {
    @Test("brings Chinese and English together, centred")
    func languages() async throws {
        let service = service([embeddingEndpoint(try #require(Live.embeddings), model: "e5")])
        let texts = ["帮我订明天下午的会议室", "book a meeting room for tomorrow afternoon", "张伟的电话是多少", "what is Zhang Wei's phone number"]
        let vectors = try await service.embed(texts, within: Live.patience)
        let centring = MeanCentring(of: vectors)
        let centred = vectors.map { centring.apply($0) }
        #expect(Vector.cosine(centred[0], centred[1]) > Vector.cosine(centred[0], centred[3]))
        #expect(Vector.cosine(centred[2], centred[3]) > Vector.cosine(centred[2], centred[1]))
    }

    @Test("is spared long texts")
    func longText() async throws {
        let service = service([embeddingEndpoint(try #require(Live.embeddings), model: "e5")])
        // Whole, it would keep the server busy for many times as long.
        #expect(try await service.embed([String(repeating: "会议纪要。", count: 20_000)], within: Live.patience).count == 1)
    }

    @Test("answers from the cache in no time")
    func cached() async throws {
        let folder = try TemporaryFolder()
        let endpoint = embeddingEndpoint(try #require(Live.embeddings), model: "e5")
        let first = try await service([endpoint], cache: folder.url).embed(["缓存"], within: Live.patience)
        let again = service([embeddingEndpoint("http://127.0.0.1:1/v1", model: "e5")], cache: folder.url)
        #expect(try await again.embed(["缓存"], within: Live.patience) == first)
    }
}

@Suite("A real chat server", .ownThread, .serialized, .enabled(if: Live.chat != nil))
struct LiveChatTests {
    private func endpoint() throws -> ModelEndpoint {
        ModelEndpoint(name: "live", base: try #require(Live.chat), model: "smollm2", roles: [.fast], timeout: Live.patience)
    }

    @Test("answers in JSON that follows the schema")
    func schema() async throws {
        let endpoint = try endpoint()
        let request = ChatRequest([ChatMessage(.user, "Is this English or Chinese?")], format: .schema(name: "language", languageSchema), maxTokens: 32, timeout: Live.patience)
        let answer = try await service([endpoint]).complete(request)
        #expect(answer.structuredOutput == .schema)
        #expect(["zh", "en"].contains(answer.json?["language"]?.string))
        #expect(answer.usage.total > 0 && !answer.usage.isEstimate)
    }

    @Test("that is cut by the limit of tokens is recognised")
    func truncated() async throws {
        let schema = JSONSchema(["type": "object", "properties": ["text": ["type": "string", "minLength": 200]], "required": ["text"]])
        let request = ChatRequest([ChatMessage(.user, "Write a long story")], format: .schema(name: "story", schema), maxTokens: 8, timeout: Live.patience)
        let service = service([try endpoint()])
        #expect(await failure { _ = try await service.complete(request) } == "truncated")
    }

    @Test("streams word by word")
    func streams() async throws {
        let endpoint = try endpoint()
        var pieces = 0
        var whole: ChatAnswer?
        for try await event in service([endpoint]).stream(ChatRequest([ChatMessage(.user, "Count to five")], maxTokens: 12, timeout: Live.patience)) {
            switch event {
            case .text: pieces += 1
            case .finished(let answer): whole = answer
            }
        }
        #expect(pieces > 3)
        #expect(whole?.text.isEmpty == false && whole?.usage.isEstimate == false)
    }

    @Test("passes the check", .enabled(if: Live.isChatNamed))
    func check() async throws {
        let endpoint = try endpoint()
        let report = try await ModelCheck(service: service([endpoint])).run(endpoint)
        #expect(report.isUsable, "\(report.lines.joined(separator: "\n"))")
    }
}
