import Foundation
import WebClient
@testable import Models
import TestServers

/// Seconds that no call on loopback takes, however busy the machine is: for tests in which time does not matter.
let ample = 60.0

/// A service over one or several servers.
func service(
    _ endpoints: [ModelEndpoint], log: LogRecord = LogRecord(), tokensADay: Int? = nil, retry: RetryPolicy = RetryPolicy(maxAttempts: 3, base: 0.01, cap: 20),
    breaker: CircuitBreaker = CircuitBreaker(threshold: 50), cache: URL? = nil, budgetFile: URL? = nil, answerLimit: Int = 1 << 20
) -> ModelService {
    ModelService(
        ModelConfiguration(roster: ModelRoster(endpoints), tokensADay: tokensADay), transport: WebTransport(limit: answerLimit),
        options: .init(cacheFolder: cache, budgetFile: budgetFile, retry: retry, breaker: breaker, clock: .machine(seed: 7), logger: log.logger,
                       answerLimit: answerLimit))
}

func chatEndpoint(
    _ base: String, name: String = "chat", roles: Set<ModelRole> = [.fast], key: String? = nil, traits: ProviderTraits = ProviderTraits()
) -> ModelEndpoint {
    ModelEndpoint(name: name, base: base, model: "m", key: key.flatMap { ModelKey($0) }, roles: roles, traits: traits, timeout: ample)
}

func embeddingEndpoint(_ base: String, name: String = "embeddings", model: String = "e") -> ModelEndpoint {
    ModelEndpoint(name: name, base: base, model: model, roles: [.embedding], timeout: ample)
}

let question = ChatRequest([ChatMessage(.user, "你好 hello")], timeout: ample)

let languageSchema = JSONSchema([
    "type": "object", "properties": ["language": ["type": "string", "enum": ["zh", "en"]]], "required": ["language"],
    "additionalProperties": false,
])

/// The body of a whole answer.
func completion(_ text: String, finish: String = "stop", usage: Bool = true) -> String {
    var fields: [JSON.Field] = [.init("choices", [[
        "index": 0, "finish_reason": .string(finish), "message": ["role": "assistant", "content": .string(text)],
    ]])]
    if usage { fields.append(.init("usage", ["prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10])) }
    return JSON.object(fields).text
}

/// The body of an answer with vectors.
func vectors(_ vectors: [[Double]]) -> String {
    JSON.object([
        .init("data", .array(vectors.enumerated().map { ["index": .number(Double($0)), "embedding": .array($1.map { .number($0) })] })),
        .init("usage", ["prompt_tokens": 4, "total_tokens": 4]),
    ]).text
}

/// The texts that an embeddings request asks for.
func inputs(_ request: FaultyServer.Request) -> [String] {
    (try? JSONParser.parse(request.body))?["input"]?.array?.compactMap(\.string) ?? []
}

/// One event of a chat stream.
func chunk(_ text: String, finish: String? = nil) -> String {
    let reason: JSON = finish.map { .string($0) } ?? .null
    return "data: " + (["choices": [["index": 0, "delta": ["content": .string(text)], "finish_reason": reason]]] as JSON).text + "\n\n"
}

/// An empty folder that is removed when the value goes.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("models-\(UInt64.random(in: 0 ... .max))", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// Waits until something holds, at most for the ample time; whether it does.
func eventually(_ condition: () -> Bool) async throws -> Bool {
    let start = ContinuousClock.now
    while !condition(), ContinuousClock.now - start < .seconds(ample) { try await Task.sleep(for: .milliseconds(5)) }
    return condition()
}

/// The kind of the error that a call ends with; `cancelled`, or nil when it ends well.
func failure(_ body: () async throws -> Void) async -> String? {
    do {
        try await body()
        return nil
    } catch let error as ModelError {
        return error.kind
    } catch {
        return "cancelled"
    }
}
