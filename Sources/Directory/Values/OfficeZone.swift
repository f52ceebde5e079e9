import Foundation
import Synchronization
import TimeExpressions

/// Converts between instants and the wall clock of a time zone.
public struct OfficeZone: Hashable, Sendable {
    /// IANA name.
    public let identifier: String
    private let zone: TimeZone

    /// Nil where the system knows no zone of that name.
    public init?(_ identifier: String) {
        guard let zone = Self.zone(identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    /// Coordinated universal time.
    public static let utc = OfficeZone(identifier: "UTC", zone: .gmt)

    /// The zone of that name, else UTC.
    public static func named(_ identifier: String) -> OfficeZone { OfficeZone(identifier) ?? .utc }

    private init(identifier: String, zone: TimeZone) {
        self.identifier = identifier
        self.zone = zone
    }

    /// What the clock on the wall shows at an instant.
    public func local(_ date: Date) -> LocalDateTime { LocalDateTime(date, in: zone) }

    /// The instant of a wall-clock time (RFC 5545, section 3.3.5): of two the earlier; one that a change to summer time
    /// leaves out is read with the offset before the change.
    public func date(_ local: LocalDateTime) -> Date { local.instant(in: zone) }

    /// The instants at which the zone's offset changes in a half-open span, with the offsets before and after in seconds.
    func transitions(from: Date, to: Date) -> [(at: Date, before: Int, after: Int)] {
        var result: [(at: Date, before: Int, after: Int)] = []
        var current = from
        while let next = zone.nextDaylightSavingTimeTransition(after: current), next > current, next < to {
            let before = zone.secondsFromGMT(for: next.addingTimeInterval(-1)), after = zone.secondsFromGMT(for: next)
            if before != after { result.append((next, before, after)) }
            current = next
        }
        return result
    }

    /// Seconds east of UTC at an instant.
    func offset(at date: Date) -> Int { zone.secondsFromGMT(for: date) }

    // Making a zone reads its rules; the few that an office uses are kept.
    private static let zones = Mutex<[String: TimeZone]>([:])

    private static func zone(_ identifier: String) -> TimeZone? {
        zones.withLock { zones in
            if let zone = zones[identifier] { return zone }
            guard !identifier.isEmpty, let zone = TimeZone(identifier: identifier) else { return nil }
            zones[identifier] = zone
            return zone
        }
    }
}
