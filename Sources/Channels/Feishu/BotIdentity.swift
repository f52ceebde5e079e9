/// The bot's own id, asked for once.
actor BotIdentity {
    private let fetch: @Sendable () async throws -> String
    private var known: String?

    init(fetch: @escaping @Sendable () async throws -> String) { self.fetch = fetch }

    func id() async throws -> String {
        if let known { return known }
        let id = try await fetch()
        known = id
        return id
    }
}
