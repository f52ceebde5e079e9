import Foundation

/// The machine's clock, waiting and dice, as values so that tests need not wait. It is not the office's clock.
struct ChannelClock: Sendable {
    var now: @Sendable () -> Date
    /// Waits for a number of seconds; throws when the task is cancelled.
    var sleep: @Sendable (Double) async throws -> Void
    /// 0 ..< 1.
    var jitter: @Sendable () -> Double

    static let machine = ChannelClock(
        now: { Date() },
        sleep: { try await Task.sleep(nanoseconds: UInt64(max(0, $0) * 1_000_000_000)) },
        jitter: { Double.random(in: 0..<1) })
}
