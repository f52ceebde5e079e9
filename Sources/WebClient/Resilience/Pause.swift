import Dispatch
import Synchronization

/// Waiting that needs no thread of Swift's pool, so that it ends even while all of them are held.
public enum Pause {
    private enum Phase {
        case new, waiting(CheckedContinuation<Void, any Error>), over
    }

    private final class Box: Sendable {
        let phase = Mutex(Phase.new)

        /// Ends the wait; the first caller wins.
        func end(_ result: Result<Void, any Error>) {
            let waiting: CheckedContinuation<Void, any Error>? = phase.withLock { phase in
                defer { phase = .over }
                if case .waiting(let continuation) = phase { return continuation }
                return nil
            }
            waiting?.resume(with: result)
        }
    }

    /// - Throws: `CancellationError` as soon as the task is cancelled.
    public static func seconds(_ seconds: Double) async throws {
        try Task.checkCancellation()
        let box = Box()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let isOver = box.phase.withLock { phase in
                    if case .over = phase { return true }
                    phase = .waiting(continuation)
                    return false
                }
                if isOver { return continuation.resume(throwing: CancellationError()) }
                let nanoseconds = Int(min(max(0, seconds), 86_400) * 1_000_000_000)
                DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) { box.end(.success(())) }
            }
        } onCancel: {
            box.end(.failure(CancellationError()))
        }
    }
}
