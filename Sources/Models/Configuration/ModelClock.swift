import Foundation
import WebClient

/// Time and chance as the model calls see them; tests pass their own.
public struct ModelClock: Sendable {
    /// The instant in UTC; decides which day's budget is charged.
    public var now: @Sendable () -> Date
    /// Seconds of a clock that never goes back.
    public var monotonic: @Sendable () -> Double
    /// Waits for a number of seconds; throws when the task is cancelled.
    public var sleep: @Sendable (Double) async throws -> Void
    /// 0 ..< 1.
    public var jitter: @Sendable () -> Double

    public init(
        now: @escaping @Sendable () -> Date, monotonic: @escaping @Sendable () -> Double,
        sleep: @escaping @Sendable (Double) async throws -> Void, jitter: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.monotonic = monotonic
        self.sleep = sleep
        self.jitter = jitter
    }

    /// The machine's clock.
    ///
    /// - Parameter seed: makes the jitter of retries repeatable; nil: another one each time.
    public static func machine(seed: UInt64? = nil) -> ModelClock {
        let jitter = seed.map { SeededJitter(seed: $0) } ?? SeededJitter()
        let start = ContinuousClock.now
        return ModelClock(
            now: { Date() },
            monotonic: {
                let elapsed = start.duration(to: .now).components
                return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
            },
            sleep: { try await Pause.seconds($0) }, jitter: { jitter.next() })
    }
}
