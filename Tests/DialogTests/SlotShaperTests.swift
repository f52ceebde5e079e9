import DialogModel
import Testing
import TimeExpressions

@testable import Dialog

@Suite("What becomes of a value for a slot of a domain without Swift")
struct SlotShaperTests {
    /// Monday, 9 March 2026, nine o'clock.
    private static let now = LocalDateTime("2026-03-09T09:00:00") ?? LocalDateTime(day: 0)

    private static let slots: [String: SlotDefinition] = {
        var from = SlotDefinition(name: "from", type: .date)
        from.notBefore = .today(plus: 0)
        var to = SlotDefinition(name: "to", type: .date)
        to.ends = "from"
        to.replaces = ["days"]
        var days = SlotDefinition(name: "days", type: .duration)
        days.unit = .days
        days.maximum = 30
        var count = SlotDefinition(name: "count", type: .number)
        (count.minimum, count.maximum) = (1, 9)
        var plate = SlotDefinition(name: "plate", type: .code)
        plate.patterns = [CodePattern("AA-9999"), CodePattern("A9+")]
        let note = SlotDefinition(name: "note", type: .text, maximumLength: 5)
        return Dictionary(uniqueKeysWithValues: [from, to, days, count, plate, note].map { ($0.name, $0) })
    }()

    private func shape(_ slot: String, _ value: SlotValue, _ words: String = "", having: [String: SlotValue] = [:]) -> SlotShaper.Shaped {
        let domain = Domain(slots: Self.slots)
        let flow = Flow(name: "f", domain: "d", description: [:], slots: ["from", "to", "days", "count", "plate", "note"], steps: [])
        return SlotShaper(domain: domain, flow: flow, frame: FlowFrame(flow: "f", slots: having), now: Self.now).shape(slot, value, words: words)
    }

    private func changes(_ shaped: SlotShaper.Shaped) -> [String: SlotValue?] {
        guard case .changes(let list) = shaped else { return [:] }
        return Dictionary(list.map { ($0.slot, $0.value) }, uniquingKeysWith: { $1 })
    }

    private func fault(_ shaped: SlotShaper.Shaped) -> String? {
        if case .refused(let say) = shaped { say.response } else { nil }
    }

    private static func day(_ text: String) -> SlotValue {
        .time(.instant(LocalDateTime(text + "T00:00:00") ?? LocalDateTime(day: 0), grain: .day))
    }

    @Test("a range fills the slot that begins it and the one that ends it")
    func range() {
        let week = SlotValue.time(.interval(from: LocalDateTime("2026-03-16T00:00:00") ?? Self.now, to: LocalDateTime("2026-03-19T00:00:00") ?? Self.now, grain: .day))
        let set = changes(shape("from", week))
        #expect(set["from"] == Self.day("2026-03-16") && set["to"] == Self.day("2026-03-18"))
    }

    @Test("an end said by its weekday lies behind the beginning")
    func weekday() {
        let set = changes(shape("to", Self.day("2026-03-13"), "Friday", having: ["from": Self.day("2026-03-16"), "days": .minutes(1440)]))
        #expect(set["to"] == Self.day("2026-03-20"))
        #expect(set["days"] == .some(nil), "the length is replaced by the end")
    }

    @Test("a correction by weekday stays in the week that was spoken of")
    func sameWeek() {
        #expect(changes(shape("from", Self.day("2026-03-10"), "周二", having: ["from": Self.day("2026-03-16")]))["from"] == Self.day("2026-03-17"))
    }

    @Test("what does not go is told with its reason, and changes nothing", arguments: [
        ("from", Self.day("2026-03-08"), "data_too_early"), ("to", Self.day("2026-03-10"), "data_end_before_start"),
        ("count", SlotValue.number(0), "data_too_small"), ("count", .number(10), "data_too_large"), ("days", .number(31), "data_too_large"),
        ("days", .minutes(31 * 1440), "data_too_large"), ("plate", .text("A-1"), "data_bad_form"), ("note", .text("123456"), "data_too_long"),
        ("from", .time(.instant(LocalDateTime(day: 0, secondOfDay: 3600), grain: .hour, dateGiven: false)), "data_not_a_day"),
    ])
    func refused(slot: String, value: SlotValue, response: String) {
        #expect(fault(shape(slot, value, "x", having: ["from": Self.day("2026-03-16")].filter { $0.key != slot })) == response)
    }

    @Test("numbers are read in the slot's unit, codes without blanks and in capitals")
    func forms() {
        #expect(changes(shape("days", .number(3)))["days"] == .minutes(3 * 1440))
        #expect(changes(shape("plate", .text("ab -1234")))["plate"] == .text("AB-1234"))
        #expect(changes(shape("plate", .text("k99")))["plate"] == .text("K99"))
    }
}
