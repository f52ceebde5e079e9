import Synchronization

/// Lets one caller through at a time for each key, in the order of arrival.
final class Turnstile: Sendable {
    /// Who waits, by key; an entry without waiters is a caller inside.
    private let waiters = Mutex<[String: [CheckedContinuation<Void, Never>]]>([:])

    func through<Value>(_ key: String, _ body: () async throws -> Value) async rethrows -> Value {
        await withCheckedContinuation { continuation in
            let isFree = waiters.withLock { waiters in
                if waiters[key] == nil {
                    waiters[key] = []
                    return true
                }
                waiters[key]?.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
        defer {
            let next = waiters.withLock { waiters -> CheckedContinuation<Void, Never>? in
                guard waiters[key]?.isEmpty == false else {
                    waiters[key] = nil
                    return nil
                }
                return waiters[key]?.removeFirst()
            }
            next?.resume()
        }
        return try await body()
    }
}
