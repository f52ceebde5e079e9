import Foundation

/// An access token of a platform: fetched when first needed, kept in memory, renewed five minutes before it ends, with one
/// fetch at a time however many wait.
actor AccessToken {
    struct Grant: Sendable {
        var token: String
        /// Seconds from now.
        var lifetime: Double
    }

    private static let margin = 300.0

    private let clock: ChannelClock
    private let fetch: @Sendable () async throws -> Grant
    private var current: (token: String, renewal: Date)?
    private var running: Task<Grant, any Error>?

    init(clock: ChannelClock, fetch: @escaping @Sendable () async throws -> Grant) {
        self.clock = clock
        self.fetch = fetch
    }

    /// The token, fetched if need be.
    func value() async throws -> String {
        if let current, current.renewal > clock.now() { return current.token }
        if let running { return try await running.value.token }
        let task = Task { [fetch] in try await fetch() }
        running = task
        defer { running = nil }
        let grant = try await task.value
        // A token that lives shorter than the margin is good for half its life.
        let lifetime = max(grant.lifetime - Self.margin, grant.lifetime / 2)
        current = (grant.token, clock.now().addingTimeInterval(lifetime))
        return grant.token
    }

    /// The platform has refused a token: the next value is a new one.
    func discard(_ token: String) {
        if current?.token == token { current = nil }
    }
}
