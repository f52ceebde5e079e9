import DialogModel
import Testing
import TimeExpressions

@testable import Dialog

@Suite("SlotMerger: what a slot holds after more was said")
struct SlotMergerTests {
    private let merger = SlotMerger(time: TimeRecognizer())
    private func person(_ number: String) -> Mention {
        Mention(text: number, kind: .person, candidates: [EntityReference(.person, number)])
    }

    @Test("a time of day completes a day that was said before")
    func completes() {
        let day = SlotValue.time(.instant(LocalDateTime(2026, 3, 10), grain: .day))
        let clock = SlotValue.time(.instant(LocalDateTime(2026, 3, 9, 15), grain: .minute, dateGiven: false))
        guard case .time(.instant(let time, _, _)) = merger.set(clock, over: day) else {
            Issue.record("no instant")
            return
        }
        #expect(time == LocalDateTime(2026, 3, 10, 15))
    }

    @Test("adding keeps who is there, and nobody comes twice")
    func adds() {
        let old = SlotValue.entities([EntityReference(.person, "1")])
        let new = merger.add(.mentions([person("2"), person("1")]), to: old)
        #expect(new == .mentions([person("1"), person("2")]))
    }

    @Test("removing one leaves the others (demand 7: RasaHQ/rasa#6958)")
    func removes() {
        let old = SlotValue.mentions([person("1"), person("2")])
        #expect(merger.remove(.mentions([person("2")]), from: old) == .mentions([person("1")]))
        #expect(merger.remove(.mentions([person("3")]), from: old) == old)
    }

    @Test("removing the last leaves nothing")
    func removesLast() {
        #expect(merger.remove(.mentions([person("1")]), from: .mentions([person("1")])) == nil)
    }
}
