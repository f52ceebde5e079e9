/// Keeps calls from a server that fails again and again (M. Nygard, "Release It!", circuit breaker). Pure: instants are
/// parameters, in seconds of a clock that never goes back.
///
/// Legal transitions: closed → open after `threshold` failures in a row; open → half open when `coolDown` has passed, for
/// one trial call; half open → closed when the trial succeeds, → open when it fails, for twice as long, up to `maxCoolDown`.
public struct CircuitBreaker: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Calls pass; so many have failed in a row.
        case closed(failures: Int)
        /// No call passes before the instant.
        case open(until: Double)
        /// One trial call is under way, since the instant.
        case halfOpen(since: Double)
    }

    /// Failures in a row that open the breaker; at least 1.
    public var threshold: Int
    /// Seconds that the breaker stays open the first time.
    public var coolDown: Double
    /// Seconds that no time of being open exceeds.
    public var maxCoolDown: Double
    public private(set) var state = State.closed(failures: 0)
    private var nextCoolDown: Double

    public init(threshold: Int = 5, coolDown: Double = 5, maxCoolDown: Double = 120) {
        self.threshold = max(1, threshold)
        self.coolDown = coolDown
        self.maxCoolDown = max(coolDown, maxCoolDown)
        nextCoolDown = coolDown
    }

    /// Asks for leave to call. Who gets it reports back by ``succeeded()``, ``failed(now:)`` or ``abandoned(now:)``.
    ///
    /// - Returns: nil when the call may pass, else the seconds after which to ask again.
    public mutating func enter(now: Double) -> Double? {
        switch state {
        case .closed: return nil
        case .open(let until):
            guard now >= until else { return until - now }
            state = .halfOpen(since: now)
            return nil
        case .halfOpen(let since):
            // A trial that never reported back must not keep the breaker shut for good.
            guard now >= since + maxCoolDown else { return max(0, min(coolDown, since + maxCoolDown - now)) }
            state = .halfOpen(since: now)
            return nil
        }
    }

    public mutating func succeeded() {
        state = .closed(failures: 0)
        nextCoolDown = coolDown
    }

    /// - Returns: whether this failure opened the breaker.
    @discardableResult
    public mutating func failed(now: Double) -> Bool {
        switch state {
        case .closed(let failures) where failures + 1 < threshold:
            state = .closed(failures: failures + 1)
            return false
        case .closed, .halfOpen:
            state = .open(until: now + nextCoolDown)
            nextCoolDown = min(maxCoolDown, nextCoolDown * 2)
            return true
        case .open: return false
        }
    }

    /// The call ended without saying anything about the server: it was cancelled.
    public mutating func abandoned(now: Double) {
        if case .halfOpen = state { state = .open(until: now) }
    }
}
