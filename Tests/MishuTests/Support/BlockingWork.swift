import Dispatch

/// Runs work that waits on a thread of its own: the threads of Swift's concurrency are as many as the cores, and the
/// tests of other targets need them.
func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
    }
}
