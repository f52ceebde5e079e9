/// Starts one worker a conversation, so that a conversation's messages are taken in order and none waits for another's.
actor ConversationQueues {
    private enum State {
        case working
        /// Something came while the worker was perhaps just leaving.
        case workingAndSignalled
    }

    private let work: @Sendable (String) async -> Void
    private var states: [String: State] = [:]
    private var tasks: [String: Task<Void, Never>] = [:]
    private var waiters: [CheckedContinuation<Void, Never>] = []

    /// - Parameter work: takes what waits in a conversation until nothing is left.
    init(work: @escaping @Sendable (String) async -> Void) { self.work = work }

    /// There is something to do in a conversation.
    func signal(_ conversation: String) {
        if states[conversation] != nil {
            states[conversation] = .workingAndSignalled
            return
        }
        states[conversation] = .working
        tasks[conversation] = Task { [work] in
            repeat { await work(conversation) } while self.goesOn(conversation)
        }
    }

    /// Returns when no conversation is being worked on.
    func idle() async {
        if states.isEmpty { return }
        await withCheckedContinuation { waiters.append($0) }
    }

    /// Stops what waits; what is kept in the inbox is taken up at the next start.
    func cancel() {
        for conversation in tasks.keys.sorted() { tasks[conversation]?.cancel() }
    }

    private func goesOn(_ conversation: String) -> Bool {
        if states[conversation] == .workingAndSignalled, !Task.isCancelled {
            states[conversation] = .working
            return true
        }
        states[conversation] = nil
        tasks[conversation] = nil
        if states.isEmpty {
            for waiter in waiters { waiter.resume() }
            waiters = []
        }
        return false
    }
}
