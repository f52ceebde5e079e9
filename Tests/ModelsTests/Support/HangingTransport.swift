@testable import Models
import Synchronization
import WebClient

/// One model never answers, the others do at once; time passes only while the first one is waited for.
final class HangingTransport: ModelTransport {
    private let hanging: String
    private let seconds = Mutex(0.0)
    private let calls = Mutex<[(model: String, timeout: Double)]>([])

    init(_ hanging: String) {
        self.hanging = hanging
    }

    /// The models in the order in which they were asked, and the seconds that each was given.
    var asked: [(model: String, timeout: Double)] { calls.withLock { $0 } }

    var clock: ModelClock {
        var clock = ModelClock.machine(seed: 7)
        clock.monotonic = { self.seconds.withLock { $0 } }
        return clock
    }

    func send(_ call: ModelCall) async throws -> ModelReply {
        calls.withLock { $0.append((call.model, call.timeout)) }
        guard call.model == hanging else { return ModelReply(head: ModelReplyHead(status: 200), body: Array(completion("好").utf8)) }
        seconds.withLock { $0 += call.timeout }
        throw WebError.timedOut(host: call.model)
    }

    func stream(_ call: ModelCall) async throws -> ModelReplyStream { throw WebError.timedOut(host: call.model) }
}
