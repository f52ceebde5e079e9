import Testing
@testable import TimeExpressions

@Suite("Changing a rule")
struct RecurrenceChangeTests {
    private static func rule(_ text: String) -> RecurrenceRule { RecurrenceRule(rfc5545: text) ?? RecurrenceRule(.daily) }

    @Test("what another rule leaves open stays", arguments: [
        ("FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("FREQ=WEEKLY;UNTIL=20270630T235959;BYDAY=TU", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;UNTIL=20270630T235959;BYDAY=MO"),
        ("FREQ=WEEKLY;COUNT=8;BYDAY=TU", "FREQ=MONTHLY", "FREQ=MONTHLY;COUNT=8"),
        ("FREQ=WEEKLY;COUNT=8;BYDAY=TU", "FREQ=WEEKLY;UNTIL=20270630T235959", "FREQ=WEEKLY;UNTIL=20270630T235959;BYDAY=TU"),
    ])
    func amended(standing: String, said: String, expected: String) {
        #expect(Self.rule(standing).amended(by: Self.rule(said)).description == expected)
    }

    @Test("a rule on another day keeps how often it recurs", arguments: [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"), ("FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=2TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=12"), ("FREQ=DAILY", "FREQ=DAILY"),
    ])
    func onDays(standing: String, expected: String) {
        #expect(Self.rule(standing).onDays([LocalDateTime(2026, 3, 12)]).description == expected)
    }

    @Test("a series that is over still tells its first day")
    func first() {
        #expect(Self.rule("FREQ=WEEKLY;UNTIL=20200101T000000;BYDAY=TU").first(from: LocalDateTime(2026, 11, 25, 14)) == LocalDateTime(2026, 12, 1, 14))
    }
}
