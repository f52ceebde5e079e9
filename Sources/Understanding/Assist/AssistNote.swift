import Models

/// Words about calls of models, for the trace.
enum AssistNote {
    /// Without keys, prompts or answers.
    static func reason(_ error: any Error) -> String {
        guard let error = error as? ModelError else { return "cancelled" }
        return "\(error.kind) (\(error.reason.english))"
    }

    static func milliseconds(since began: ContinuousClock.Instant) -> Int {
        let (seconds, attoseconds) = (ContinuousClock.now - began).components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
