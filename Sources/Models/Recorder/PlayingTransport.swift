import Foundation
import Synchronization
import WebClient

/// Plays recorded traffic back: the same question gets the answers that it got, in their order, the last one again and again.
public final class PlayingTransport: ModelTransport {
    private let scrubber: SecretScrubber
    /// The answers still to give, by question.
    private let answers: Mutex<[String: [RecordedExchange.Outcome]]>

    public init(_ exchanges: [RecordedExchange], scrubber: SecretScrubber = SecretScrubber()) {
        self.scrubber = scrubber
        var answers: [String: [RecordedExchange.Outcome]] = [:]
        for exchange in exchanges { answers[exchange.question, default: []].append(exchange.outcome) }
        self.answers = Mutex(answers)
    }

    /// - Throws: ``ModelError/invalidSetting(name:problem:)`` that names the first line that is no exchange.
    public convenience init(file url: URL, scrubber: SecretScrubber = SecretScrubber()) throws {
        guard let data = FileManager.default.contents(atPath: url.path) else {
            throw ModelError.invalidSetting(name: "MISHU_MODEL_REPLAY", problem: .init(
                english: "\(url.path) cannot be read: check the path", chinese: "无法读取 \(url.path)：请检查路径"))
        }
        var exchanges: [RecordedExchange] = []
        for (index, line) in data.split(separator: 10, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            guard let exchange = RecordedExchange(line: String(decoding: line, as: UTF8.self)) else {
                throw ModelError.invalidSetting(name: "MISHU_MODEL_REPLAY", problem: .init(
                    english: "\(url.path):\(index + 1) is no recorded call: record the file again",
                    chinese: "\(url.path):\(index + 1) 不是录制的调用：请重新录制"))
            }
            exchanges.append(exchange)
        }
        self.init(exchanges, scrubber: scrubber)
    }

    public func send(_ call: ModelCall) async throws -> ModelReply {
        switch try next(call) {
        case .reply(let head, let body, _): return ModelReply(head: head, body: Array(body.utf8))
        case .failure(let name): throw WebError(recorded: name)
        }
    }

    public func stream(_ call: ModelCall) async throws -> ModelReplyStream {
        switch try next(call) {
        case .failure(let name): throw WebError(recorded: name)
        case .reply(let head, let body, _):
            let (stream, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
            // Event by event, as a server sends them.
            var rest = body[...]
            while let end = rest.firstRange(of: "\n\n") {
                feed.yield(Array(rest[..<end.upperBound].utf8))
                rest = rest[end.upperBound...]
            }
            if !rest.isEmpty { feed.yield(Array(rest.utf8)) }
            feed.finish()
            return ModelReplyStream(head: head, body: stream)
        }
    }

    private func next(_ call: ModelCall) throws -> RecordedExchange.Outcome {
        let question = RecordedExchange.question(call, scrubber)
        let outcome = answers.withLock { answers -> RecordedExchange.Outcome? in
            guard let waiting = answers[question], let first = waiting.first else { return nil }
            if waiting.count > 1 { answers[question] = Array(waiting.dropFirst()) }
            return first
        }
        guard let outcome else { throw ModelError.notRecorded(model: call.model) }
        return outcome
    }
}
