import Foundation
import Synchronization
import WebClient

/// One question to one model: retries, the breaker, and what was learned about the server.
final class ModelExchange: Sendable {
    /// A question as the server shall get it.
    struct Question: Sendable {
        /// Behind the base.
        var path: String
        var body: JSON
        /// How JSON is asked for.
        var way: StructuredOutput?
    }

    private static let maxAdaptations = 6

    let transport: any ModelTransport
    let clock: ModelClock
    let retry: RetryPolicy
    let metrics: ModelMetrics
    let breakers: BreakerBoard
    private let adaptations = Mutex<[String: EndpointAdaptation]>([:])

    init(transport: any ModelTransport, clock: ModelClock, retry: RetryPolicy, metrics: ModelMetrics, breakers: BreakerBoard) {
        self.transport = transport
        self.clock = clock
        self.retry = retry
        self.metrics = metrics
        self.breakers = breakers
    }

    /// Asks until there is an answer, a reason to give up, or no time left.
    ///
    /// - Parameters:
    ///   - deadline: an instant of the monotonic clock, in seconds.
    ///   - seconds: the whole budget, for the error's text.
    ///   - isWhole: whether an answer is the whole; else the caller tells the breaker how the rest went.
    ///   - ask: makes the question out of what is known of the server.
    ///   - receive: sends it and reads the answer.
    /// - Throws: ``ModelError`` or `CancellationError`.
    func run<Value: Sendable>(
        _ endpoint: ModelEndpoint, deadline: Double, seconds: Double, isWhole: Bool = true,
        ask: (EndpointAdaptation) -> Question, receive: (ModelCall, Question) async throws -> Value
    ) async throws -> Value {
        var adaptation = adaptations.withLock { $0[endpoint.name] } ?? EndpointAdaptation()
        var isLasting = true
        var hasViolated = false
        var adaptationCount = 0
        var attempts = 0
        while true {
            let remaining = deadline - clock.monotonic()
            guard remaining > 0.001 else { throw ModelError.timedOut(model: endpoint.name, seconds: seconds) }
            try Task.checkCancellation()
            try breakers.enter(endpoint.name, now: clock.monotonic())
            attempts += 1
            let question = ask(adaptation)
            do {
                let value = try await receive(ModelCall(endpoint, path: question.path, body: question.body, timeout: remaining), question)
                if isWhole { report(endpoint, nil) }
                if isLasting { adaptations.withLock { $0[endpoint.name] = adaptation } }
                return value
            } catch {
                let error = Self.mapped(error, endpoint, seconds: seconds)
                report(endpoint, error)
                guard let error = error as? ModelError else { throw error }
                switch error {
                case .rejected(_, let status, let message) where status == 400 || status == 422:
                    adaptationCount += 1
                    guard adaptationCount <= Self.maxAdaptations,
                          adaptation.learn(from: message, body: question.body, way: question.way, traits: endpoint.traits) else { throw error }
                case .schemaViolation:
                    // Once more with the schema in the prompt: the server may have ignored the field. Its next answer may be
                    // better, so nothing is learned for good.
                    guard let way = question.way, way != .prompt, !hasViolated else { throw error }
                    hasViolated = true
                    isLasting = false
                    adaptation.refused.insert(way)
                default:
                    guard let pause = pause(after: error, attempts: attempts), pause < deadline - clock.monotonic() else { throw error }
                    metrics.retried(endpoint.name)
                    try await clock.sleep(pause)
                }
            }
        }
    }

    /// Tells the breaker how a call ended; nil: well.
    func report(_ endpoint: ModelEndpoint, _ error: (any Error)?) {
        if breakers.report(endpoint.name, error, now: clock.monotonic()) { metrics.opened(endpoint.name) }
    }

    private func pause(after error: ModelError, attempts: Int) -> Double? {
        switch error {
        case .rateLimited(_, let seconds): retry.pause(after: .slowDown(seconds: seconds), attempts: attempts, jitter: clock.jitter())
        case .unreachable(_, let error) where error.isTransient: retry.pause(after: .transient, attempts: attempts, jitter: clock.jitter())
        case .unavailable, .interrupted: retry.pause(after: .transient, attempts: attempts, jitter: clock.jitter())
        default: nil
        }
    }

    /// - Throws: what a status of 300 and above means.
    func check(_ head: ModelReplyHead, body: [UInt8], _ endpoint: ModelEndpoint) throws(ModelError) {
        switch head.status {
        case 200..<300: return
        case 300..<400: throw .redirected(model: endpoint.name, status: head.status)
        case 401, 403: throw .unauthorized(model: endpoint.name, status: head.status)
        case 429:
            let seconds = head.retryAfter.flatMap { RetryPolicy.seconds(retryAfter: $0, now: clock.now()) }
            throw .rateLimited(model: endpoint.name, retryAfter: seconds)
        case 408, 500...: throw .unavailable(model: endpoint.name, status: head.status)
        default:
            let message = (try? JSONParser.parse(body)).flatMap { ChatWire.errorMessage($0) } ?? ""
            throw .rejected(model: endpoint.name, status: head.status, message: ChatWire.shortened(message, endpoint))
        }
    }

    static func mapped(_ error: any Error, _ endpoint: ModelEndpoint, seconds: Double) -> any Error {
        guard let error = error as? WebError else { return error }
        return switch error {
        case .timedOut: ModelError.timedOut(model: endpoint.name, seconds: seconds)
        case .tooLarge(_, let limit): ModelError.tooLarge(model: endpoint.name, limit: limit)
        default: ModelError.unreachable(model: endpoint.name, error)
        }
    }
}
