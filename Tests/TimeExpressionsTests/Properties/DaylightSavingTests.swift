import Foundation
import Testing
import TimeExpressions

@Suite("Clocks that are moved")
struct DaylightSavingTests {
    private func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

    @Test("A time in the gap is as far after it as it lies after the gap's beginning", arguments: [
        ("America/New_York", LocalDateTime(2026, 3, 8, 2, 30), LocalDateTime(2026, 3, 8, 3, 30), -4), ("Europe/London", LocalDateTime(2026, 3, 29, 1, 0), LocalDateTime(2026, 3, 29, 2, 0), 1),
        ("Europe/Berlin", LocalDateTime(2026, 3, 29, 2, 59, 59), LocalDateTime(2026, 3, 29, 3, 59, 59), 2),
    ])
    func gap(name: String, said: LocalDateTime, shown: LocalDateTime, offset: Int) throws {
        let zone = try zone(name)
        #expect(LocalDateTime(said.instant(in: zone), in: zone) == shown)
        #expect(said.instant(in: zone) == shown.instant(in: zone))
        #expect(zone.secondsFromGMT(for: said.instant(in: zone)) == offset * 3600)
    }

    @Test("A time that comes twice is the first", arguments: [
        ("America/New_York", LocalDateTime(2026, 11, 1, 1, 30), -4), ("Europe/London", LocalDateTime(2026, 10, 25, 1, 0), 1), ("Europe/Berlin", LocalDateTime(2026, 10, 25, 2, 59, 59), 2),
        ("Australia/Lord_Howe", LocalDateTime(2026, 4, 5, 1, 45), 11),
    ])
    func overlap(name: String, said: LocalDateTime, offset: Int) throws {
        let zone = try zone(name)
        let instant = said.instant(in: zone)
        #expect(LocalDateTime(instant, in: zone) == said)
        #expect(zone.secondsFromGMT(for: instant) == offset * 3600)
    }

    @Test("Every half hour of two years comes back from its instant, but for the gaps", arguments: [
        ("Asia/Shanghai", 0), ("America/New_York", 2), ("Europe/London", 2), ("Australia/Lord_Howe", 1), ("Asia/Kathmandu", 0), ("Pacific/Apia", 0),
    ])
    func roundTrip(name: String, missingAYear: Int) throws {
        let zone = try zone(name)
        var missing = 0
        for half in 0..<(730 * 48) {
            let time = LocalDateTime(2026, 1, 1).adding(seconds: half * 1800)
            let back = LocalDateTime(time.instant(in: zone), in: zone)
            if back == time { continue }
            missing += 1
            #expect(back > time && back.seconds(since: time) <= 3600)
        }
        #expect(missing == 2 * missingAYear)
    }

    @Test("Wall-clock arithmetic knows no daylight saving: a day later is the same time of day")
    func wallClock() throws {
        let zone = try zone("Europe/London")
        let evening = LocalDateTime(2026, 3, 28, 20, 0)
        #expect(evening.adding(days: 1).instant(in: zone).timeIntervalSince(evening.instant(in: zone)) == 23 * 3600)
    }
}
