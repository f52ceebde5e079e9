import Synchronization

/// Lets the turns of one dialog pass one after the other, in the order in which they came; those of others go on meanwhile.
/// For turns that wait for a model before they are carried out.
final class DialogOrder: Sendable {
    /// The end of one turn, which the next one waits for.
    private final class Turn: Sendable {
        private struct State {
            var isOver = false
            var next: CheckedContinuation<Void, Never>?
        }

        private let state = Mutex(State())

        func end() {
            let next = state.withLock { state in
                state.isOver = true
                defer { state.next = nil }
                return state.next
            }
            next?.resume()
        }

        /// - Precondition: only one waits.
        func ended() async {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if !state.isOver { state.next = continuation }
                    return state.isOver
                }
                if isOver { continuation.resume() }
            }
        }
    }

    private struct Dialog: Hashable {
        var conversation: String
        var sender: String?
    }

    private let last = Mutex<[Dialog: Turn]>([:])

    /// Runs an operation when all that came before it in the same dialog have ended. Its place is taken before the first
    /// suspension.
    func inTurn<Value: Sendable>(
        conversation: String, sender: String?, _ operation: () async throws -> Value
    ) async throws -> Value {
        let dialog = Dialog(conversation: conversation, sender: sender)
        let turn = Turn()
        let previous = last.withLock { $0.updateValue(turn, forKey: dialog) }
        defer {
            last.withLock { if $0[dialog] === turn { $0[dialog] = nil } }
            turn.end()
        }
        await previous?.ended()
        return try await operation()
    }
}
