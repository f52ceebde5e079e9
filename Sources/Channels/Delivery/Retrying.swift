import WebClient

/// Repeats a call as ``RetryPolicy`` says.
struct Retrying: Sendable {
    var policy: RetryPolicy
    var clock: ChannelClock

    /// - Throws: the last ``DeliveryError`` when no further try is due, `CancellationError`, or what is no delivery error.
    func run<Value>(_ call: () async throws -> Value) async throws -> Value {
        var attempts = 0
        while true {
            attempts += 1
            do {
                return try await call()
            } catch let error as DeliveryError {
                guard case .again(let failure) = error.kind,
                      let pause = policy.pause(after: failure, attempts: attempts, jitter: clock.jitter()) else { throw error }
                try await clock.sleep(pause)
            }
        }
    }
}
