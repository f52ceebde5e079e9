import Foundation

/// From a platform's user to the employee number: identity file, cache, then the platform's e-mail address.
///
/// Hits are kept for an hour, misses for a minute; look-ups of one user at the same time are one call.
actor PersonResolver {
    private struct Entry {
        var employeeNo: String?
        /// Until when it holds.
        var expiry: Date
    }

    private static let hitLifetime = 3600.0, missLifetime = 60.0, capacity = 10_000

    private let identities: IdentityFile
    private let responder: any TurnResponder
    private let clock: ChannelClock
    private var cache: [String: Entry] = [:]
    private var lookups: [String: Task<String?, any Error>] = [:]

    init(identities: IdentityFile, responder: any TurnResponder, clock: ChannelClock) {
        self.identities = identities
        self.responder = responder
        self.clock = clock
    }

    /// - Parameter email: asks the platform; nil for somebody who is not known there or not of this company.
    /// - Returns: nil when nobody of the directory is meant, or they have left.
    func employeeNo(
        of message: InboundMessage, email: @escaping @Sendable () async throws -> String?
    ) async throws -> String? {
        for user in [message.user] + message.otherIDs {
            guard let number = identities.employeeNo(message.platform, user: user) else { continue }
            return try await responder.isKnown(employeeNo: number) ? number : nil
        }
        let key = message.platform.rawValue + "\n" + message.user
        if let entry = cache[key], entry.expiry > clock.now() {
            guard let number = entry.employeeNo else { return nil }
            // Somebody may have left within the hour.
            return try await responder.isKnown(employeeNo: number) ? number : nil
        }
        if let running = lookups[key] { return try await running.value }
        let lookup = Task { [responder] () throws -> String? in
            guard let address = try await email(), !address.isEmpty else { return nil }
            return try await responder.employeeNo(email: address)
        }
        lookups[key] = lookup
        defer { lookups[key] = nil }
        let number = try await withTaskCancellationHandler { try await lookup.value } onCancel: { lookup.cancel() }
        if cache.count >= Self.capacity { cache = [:] }
        let lifetime = number == nil ? Self.missLifetime : Self.hitLifetime
        cache[key] = Entry(employeeNo: number, expiry: clock.now().addingTimeInterval(lifetime))
        return number
    }
}
