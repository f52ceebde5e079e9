import Synchronization
import WebClient

/// One circuit breaker for each model.
final class BreakerBoard: Sendable {
    private let model: CircuitBreaker
    private let breakers = Mutex<[String: CircuitBreaker]>([:])

    /// - Parameter model: a closed breaker with the settings that all shall have.
    init(_ model: CircuitBreaker) { self.model = model }

    /// Asks for leave to call.
    ///
    /// - Throws: ``ModelError/resting(model:seconds:)``.
    func enter(_ name: String, now: Double) throws(ModelError) {
        let wait = change(name) { $0.enter(now: now) }
        if let wait { throw .resting(model: name, seconds: wait) }
    }

    /// Reports how the call ended; nil: well.
    ///
    /// - Returns: whether this opened the breaker.
    func report(_ name: String, _ error: (any Error)?, now: Double) -> Bool {
        change(name) { breaker in
            guard let error else {
                breaker.succeeded()
                return false
            }
            guard let error = error as? ModelError else {
                breaker.abandoned(now: now)
                return false
            }
            if error.countsAgainstServer { return breaker.failed(now: now) }
            // The server answered, and said no.
            if case .rateLimited = error { breaker.abandoned(now: now) } else { breaker.succeeded() }
            return false
        }
    }

    func state(_ name: String) -> CircuitBreaker.State { change(name) { $0.state } }

    private func change<Value: Sendable>(_ name: String, _ body: (inout CircuitBreaker) -> Value) -> Value {
        breakers.withLock { body(&$0[name, default: model]) }
    }
}
