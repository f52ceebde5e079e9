import Synchronization

/// A token bucket a sender: `rate` messages a second, as many at once.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    /// More senders than an office has; beyond them the longest silent are forgotten.
    private static let capacity = 10_000

    private let rate: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter rate: messages a second; 0 for no limit.
    init(rate: Double) { self.rate = rate }

    /// Whether one more message is in order at an instant.
    func admits(_ sender: String, at now: ContinuousClock.Instant = .now) -> Bool {
        guard rate > 0 else { return true }
        let most = max(1, rate)
        return buckets.withLock { buckets in
            if buckets.count >= Self.capacity, buckets[sender] == nil {
                // A bucket that is full again says nothing.
                buckets = buckets.filter { Self.seconds(now - $0.value.at) * rate + $0.value.tokens < most }
                if buckets.count >= Self.capacity { return false }
            }
            var bucket = buckets[sender] ?? Bucket(tokens: most, at: now)
            bucket.tokens = min(most, bucket.tokens + max(0, Self.seconds(now - bucket.at)) * rate)
            bucket.at = now
            let isAdmitted = bucket.tokens >= 1
            if isAdmitted { bucket.tokens -= 1 }
            buckets[sender] = bucket
            return isAdmitted
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
