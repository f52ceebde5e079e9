import Foundation

/// When a failed request is tried again. Pure: the clock and the dice are parameters.
public struct RetryPolicy: Hashable, Sendable {
    /// How a try failed.
    public enum Failure: Hashable, Sendable {
        /// Status 5xx, time-out, refused or broken connection.
        case transient
        /// The other side asks for a pause, with the seconds that it asked for.
        case slowDown(seconds: Double?)
    }

    /// Tries in all, the first included; at least 1.
    public var maxAttempts: Int
    /// Seconds after the first failure; doubled after each further one.
    public var base: Double
    /// Seconds that no pause exceeds.
    public var cap: Double

    public init(maxAttempts: Int = 5, base: Double = 0.5, cap: Double = 60) {
        self.maxAttempts = max(1, maxAttempts)
        self.base = base
        self.cap = cap
    }

    /// Seconds to wait before the next try; nil when there shall be none.
    ///
    /// - Parameters:
    ///   - attempts: tries made so far, at least 1.
    ///   - jitter: 0 ..< 1; spreads the tries of several senders over a further quarter of the pause.
    public func pause(after failure: Failure, attempts: Int, jitter: Double) -> Double? {
        guard attempts < maxAttempts else { return nil }
        switch failure {
        case .transient:
            return min(cap, base * Double(sign: .plus, exponent: min(attempts - 1, 30), significand: 1) * (1 + jitter / 4))
        case .slowDown(let seconds):
            guard let seconds, seconds.isFinite else { return 1 }
            return min(cap, max(0, seconds))
        }
    }

    /// The seconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3): a number, or a date; nil for neither.
    public static func seconds(retryAfter header: String, now: Date) -> Double? {
        let text = header.trimmingCharacters(in: .whitespaces)
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return Double(text) }
        return HTTPDate.parse(text).map { max(0, $0.timeIntervalSince(now)) }
    }
}
