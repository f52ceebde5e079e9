@testable import Models
import Testing
import TestServers

@Suite("A chat model", .ownThread)
struct ChatTests {
    @Test("gets model, messages and key, and gives text and usage")
    func wholeAnswer() async throws {
        let server = try FaultyServer(body: completion("你好！"))
        let answer = try await service([chatEndpoint(server.base, key: "sk-secret-0123456789")]).complete(
            ChatRequest([ChatMessage(.system, "s"), ChatMessage(.user, "u")], maxTokens: 5, seed: 3))
        #expect(answer.text == "你好！")
        #expect(answer.usage == TokenUsage(prompt: 7, completion: 3))
        #expect(answer.model == "chat" && answer.finish == .stop)
        let request = try #require(server.requests.first)
        #expect(request.head.hasPrefix("POST /v1/chat/completions HTTP/1.1"))
        #expect(request.head.contains("Authorization: Bearer sk-secret-0123456789"))
        #expect(request.body == #"{"model":"m","messages":[{"role":"system","content":"s"},{"role":"user","content":"u"}],"max_tokens":5,"temperature":0,"seed":3}"#)
    }

    @Test("is asked over one connection again and again")
    func reuse() async throws {
        let server = try FaultyServer(body: completion("x"))
        let service = service([chatEndpoint(server.base)])
        for _ in 0..<4 { _ = try await service.complete(question) }
        #expect(server.connectionCount == 1)
    }

    @Test("gets the schema as response_format and its value is checked")
    func schema() async throws {
        let server = try FaultyServer(body: completion(#"{"language": "zh"}"#))
        let answer = try await service([chatEndpoint(server.base)]).complete(
            ChatRequest([ChatMessage(.user, "x")], format: .schema(name: "language", languageSchema)))
        #expect(answer.json?["language"] == "zh")
        #expect(answer.structuredOutput == .schema)
        #expect(server.requests[0].body.contains(#""response_format":{"type":"json_schema","json_schema":{"name":"language","schema":{"type":"object""#))
    }

    @Test("that does not know response_format gets the schema in the prompt, and from then on at once")
    func fallback() async throws {
        let server = try FaultyServer { request in
            if request.body.contains("response_format") {
                return [.send(response("400 Bad Request", body: #"{"error":{"message":"Unrecognized request argument: response_format"}}"#))]
            }
            return [.send(response(body: completion("```json\n{\"language\": \"en\"}\n```")))]
        }
        let service = service([chatEndpoint(server.base)])
        let request = ChatRequest([ChatMessage(.user, "x")], format: .schema(name: "language", languageSchema))
        let answer = try await service.complete(request)
        #expect(answer.json?["language"] == "en" && answer.structuredOutput == .prompt)
        #expect(server.requests.count == 3)
        #expect(server.requests[2].body.contains("JSON Schema"))
        _ = try await service.complete(request)
        #expect(server.requests.count == 4)
    }

    @Test("that refuses an optional field does not get it again", arguments: ["temperature", "thinking", "seed"])
    func droppedField(_ field: String) async throws {
        let server = try FaultyServer { request in
            let body = try? JSONParser.parse(request.body)
            if body?[field] != nil { return [.send(response("400 Bad Request", body: #"{"error":{"message":"unknown field '\#(field)'"}}"#))] }
            return [.send(response(body: completion("ok")))]
        }
        var traits = ProviderTraits()
        traits.extraChatFields = [.init("thinking", ["type": "disabled"])]
        let service = service([chatEndpoint(server.base, traits: traits)])
        var request = question
        request.seed = 1
        #expect(try await service.complete(request).text == "ok")
        #expect(try await service.complete(request).text == "ok")
        #expect(server.requests.count == 3)
    }

    @Test("that wants the other name for the limit of tokens gets it")
    func tokenLimit() async throws {
        let server = try FaultyServer { request in
            if request.body.contains(#""max_tokens""#) {
                return [.send(response("400 Bad Request", body: #"{"error":{"message":"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."}}"#))]
            }
            return [.send(response(body: completion("ok")))]
        }
        var request = question
        request.maxTokens = 9
        #expect(try await service([chatEndpoint(server.base)]).complete(request).text == "ok")
        #expect(server.requests[1].body.contains(#""max_completion_tokens":9"#))
    }

    @Test("does not lose the schema for good to a refusal that has another cause")
    func unrelatedRefusal() async throws {
        let server = try FaultyServer { request in
            if request.number < 2 { return [.send(response("400 Bad Request", body: #"{"error":{"message":"context length exceeded"}}"#))] }
            return [.send(response(body: completion(#"{"language":"zh"}"#)))]
        }
        var traits = ProviderTraits()
        traits.structuredOutput = [.schema, .prompt]
        let service = service([chatEndpoint(server.base, traits: traits)])
        let request = ChatRequest([ChatMessage(.user, "x")], format: .schema(name: "language", languageSchema))
        #expect(await failure { _ = try await service.complete(request) } == "rejected")
        #expect(try await service.complete(request).structuredOutput == .schema)
    }

    @Test("is believed only for what stands behind its thoughts", arguments: [
        ("<think>hm\n</think>\n\n好", "好"), ("\n<think></think>好", "好"), ("好<think>", "好<think>"), ("<think>never ends", ""),
    ])
    func thoughts(_ raw: String, _ text: String) {
        #expect(ChatWire.withoutThoughts(raw) == text)
    }

    @Test("may send its content in parts")
    func parts() throws {
        let body = #"{"choices":[{"message":{"content":[{"type":"text","text":"你"},{"type":"text","text":"好"}]},"finish_reason":"stop"}]}"#
        let answer = try ChatWire.answer(Array(body.utf8), endpoint: chatEndpoint("http://127.0.0.1:1/v1"), prompt: 2)
        #expect(answer.text == "你好")
        #expect(answer.usage == TokenUsage(prompt: 2, completion: 2, isEstimate: true))
    }

    @Test("gets a temperature within what its provider accepts", arguments: [(0.0, 0.01), (0.5, 0.5), (2.0, 1.0)])
    func temperature(_ wanted: Double, _ sent: Double) {
        var traits = ProviderTraits()
        traits.temperature = 0.01...1
        let request = ChatRequest([ChatMessage(.user, "x")], temperature: wanted)
        let body = ChatWire.body(request, chatEndpoint("http://127.0.0.1:1/v1", traits: traits), way: nil, adaptation: .init(), streams: false)
        #expect(body["temperature"]?.number == sent)
    }

    @Test("answers callers that cannot await")
    func waiting() throws {
        let server = try FaultyServer(body: completion("好"))
        let service = service([chatEndpoint(server.base)])
        #expect(try service.wait { try await service.complete(question).text } == "好")
    }

    @Test("gets its path before the query of its address")
    func query() async throws {
        let server = try FaultyServer(body: completion("x"))
        let endpoint = chatEndpoint(server.base + "?api-version=2024-10-21")
        _ = try await service([endpoint]).complete(question)
        #expect(server.requests[0].head.hasPrefix("POST /v1/chat/completions?api-version=2024-10-21 HTTP/1.1"))
    }
}
