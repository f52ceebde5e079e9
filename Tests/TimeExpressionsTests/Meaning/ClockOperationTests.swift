import Language
import Testing
@testable import TimeExpressions

// Said on Monday, 9 March 2026, at 10:00.
@Suite struct ClockOperationTests {
    private let office = Speaker(language: .chinese)
    private let english = Speaker()
    private let recognizers = Speaker(.recognizers)
    private let duckling = Speaker(.duckling, at: LocalDateTime(2013, 2, 12, 4, 30))

    @Test("A bare hour is in working hours, as said, or the next", arguments: [
        (3, "2026-03-09T15:00?", "2026-03-10T03:00?", "2013-02-12T15:00?"), (9, "2026-03-10T09:00?", "2026-03-10T09:00?", "2013-02-12T09:00?"),
    ])
    func bareHour(hour: Int, working: String, said: String, next: String) {
        #expect(office.value(office.clock(hour)) == working)
        #expect(recognizers.value(recognizers.clock(hour)) == said)
        #expect(duckling.value(duckling.clock(hour)) == next)
    }

    @Test("The other half of the day is the second reading")
    func otherHalf() {
        #expect(recognizers.readings(recognizers.clock(11)) == ["2026-03-09T11:00?", "2026-03-09T23:00?"])
        #expect(office.readings(office.clock(15)) == ["2026-03-09T15:00?"])
    }

    @Test("Minutes past and to the hour", arguments: [
        (Operation.past, 30, 2, "2026-03-09T14:30?"), (.past, 15, 9, "2026-03-10T09:15?"), (.to, 5, 8, "2026-03-10T07:55?"), (.to, 15, 1, "2026-03-09T12:45?"),
    ])
    func pastTo(operation: Operation, minutes: Int, hour: Int, expected: String) {
        #expect(office.value(office.make(operation, .code(minutes), office.clock(hour))) == expected)
    }

    @Test("A quarter to noon is in the morning")
    func toNoon() {
        #expect(office.value(office.make(.to, .code(15), office.make(.named, .code(12)))) == "2026-03-09T11:45?")
        #expect(office.value(office.make(.past, .code(20), office.pm(3))) == "2026-03-09T15:20?")
    }

    @Test("Compact figures", arguments: [(1030, 4, "2026-03-09T10:30?"), (330, 3, "2026-03-09T15:30?"), (1830, 4, "2026-03-09T18:30?")])
    func compact(figures: Int, width: Int, expected: String) {
        #expect(office.value(office.make(.compact, .figures(figures, width: width))) == expected)
    }

    @Test("What no clock shows is none")
    func impossible() {
        #expect(office.clock(25) == nil)
        #expect(office.clock(3, 60) == nil)
        #expect(office.make(.compact, .figures(1275)) == nil)
        #expect(office.make(.halfDay, office.clock(15), .code(0)) == nil)
    }

    @Test("A part of the day says the half", arguments: [(PartOfDay.evening, 8, "2026-03-10T20:00"), (.morning, 8, "2026-03-10T08:00"), (.evening, 1, "2026-03-11T01:00"), (.noon, 1, "2026-03-10T13:00")])
    func parts(part: PartOfDay, hour: Int, expected: String) {
        let moment = office.make(.join, office.make(.join, office.make(.day, .code(1)), office.part(part)), office.clock(hour))
        #expect(office.value(moment) == expected)
    }

    @Test("Today at three, said at five past, is three in the afternoon", arguments: ["office", "duckling"])
    func todayLater(name: String) throws {
        let speaker = Speaker(try #require(Conventions(named: name)), at: LocalDateTime(2026, 3, 9, 8, 30))
        #expect(speaker.value(speaker.make(.join, speaker.make(.day, .code(0)), speaker.clock(8))) == "2026-03-09T20:00")
    }

    @Test("Parts of the day by the conventions", arguments: [
        ("office", "2026-03-09T18:00..2026-03-09T22:00?"), ("recognizers", "2026-03-09T16:00..2026-03-09T20:00?"), ("duckling", "2026-03-09T18:00..2026-03-10T00:00?"),
    ])
    func evening(name: String, expected: String) throws {
        let speaker = Speaker(try #require(Conventions(named: name)))
        #expect(speaker.value(speaker.part(.evening)) == expected)
    }

    @Test("Early and late are halves of a part")
    func edges() {
        #expect(recognizers.value(recognizers.make(.edgePart, .code(4), recognizers.part(.afternoon))) == "2026-03-09T14:00..2026-03-09T16:00?")
        let lastNight = duckling.make(.edgePart, .code(4), duckling.make(.partOn, .code(PartOfDay.night.rawValue), .code(-1)))
        #expect(duckling.value(lastNight) == "2013-02-11T21:00..2013-02-12T00:00")
    }

    @Test("Duckling's Chinese mornings begin at four")
    func chineseMorning() {
        let speaker = Speaker(.duckling, language: .chinese)
        #expect(speaker.value(speaker.part(.morning)) == "2026-03-10T04:00..2026-03-10T12:00?" || speaker.value(speaker.part(.morning)) == "2026-03-09T04:00..2026-03-09T12:00?")
        #expect(duckling.value(duckling.part(.morning)) == "2013-02-12T00:00..2013-02-12T12:00?")
    }

    @Test("The weekend has two days for a time of day")
    func weekend() {
        let moment = office.make(.join, office.unit(.weekend, 0), office.pm(5))
        #expect(office.readings(moment) == ["2026-03-14T17:00", "2026-03-15T17:00"])
    }
}
