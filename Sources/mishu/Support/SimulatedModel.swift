import DialogModel
import Foundation
import Models
import Rehearsal
import Understanding
import WebClient

/// The chat model of a script, behind everything that a real one has: masking, the prompt, time budget, breaker, grounding.
struct SimulatedModel: ModelTransport {
    let fixture: ModelFixture

    /// A script must not wait as long as a person may.
    private static let patience = 0.25

    static func assist(_ fixture: ModelFixture) throws -> any UtteranceAssist {
        var configuration = try ModelConfiguration(settings: [
            "MISHU_CHAT_URL": "http://127.0.0.1:9/v1", "MISHU_CHAT_MODEL": "simulated", "MISHU_CHAT_KEY": "none",
        ])
        configuration.assistTime = patience
        return try ModelSession.assist(ModelService(configuration, transport: SimulatedModel(fixture: fixture)))
    }

    func send(_ call: ModelCall) async throws -> ModelReply {
        switch fixture {
        case .down: throw WebError.cannotConnect(host: "127.0.0.1")
        case .error: return reply("{\"error\":{\"message\":\"out of memory\"}}", status: 500)
        case .garbage: return reply("<html>It works!</html>")
        case .slow:
            try await Task.sleep(for: .seconds(call.timeout))
            throw WebError.timedOut(host: "127.0.0.1")
        case .proposes(let proposals):
            let commands = proposals.map { ["command": $0.command, "name": $0.name, "value": $0.value] }
            let content = String(decoding: try JSONEncoder().encode(["commands": commands]), as: UTF8.self)
            let text = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
            return reply("""
                {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":\(text)}}],\
                "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
                """)
        }
    }

    func stream(_ call: ModelCall) async throws -> ModelReplyStream {
        let whole = try await send(call)
        let (stream, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        feed.yield(whole.body)
        feed.finish()
        return ModelReplyStream(head: whole.head, body: stream)
    }

    private func reply(_ body: String, status: Int = 200) -> ModelReply {
        ModelReply(head: ModelReplyHead(status: status, contentType: "application/json"), body: Array(body.utf8))
    }
}
