import DialogModel
import Foundation
import Language
import Rehearsal
import Testing

@Suite("Writing scripts")
struct ScriptWriterTests {
    @Test("what was talked reads back as the script that passes on it")
    func roundTrip() {
        let texts = ["订周会", "- a: b #c", "yes", "12", "引号\"和\\反斜杠", "第一行\n第二行", "*星*", "/斜杠/", "", " 前后空格 "]
        let turns = texts.map { text in
            WrittenTurn(input: .text(text), replies: ["E0001：\(text)"], asksFor: nil)
        }
        let yaml = ScriptWriter.text(
            name: "记录: 一次", setting: DialogSetting(now: Date(timeIntervalSince1970: 1_773_018_000), sender: "E0007"),
            turns: Array(turns.dropFirst()))
        let suite = RehearsalLoader.parse(yaml, file: "x.yml")
        #expect(suite.diagnostics == [], "\(yaml)")
        #expect(suite.scripts.first?.turns.map(\.input) == texts.dropFirst().map { .text($0) })
        #expect(suite.scripts.first?.name == "记录: 一次")
        #expect(suite.scripts.first?.setting.now == Date(timeIntervalSince1970: 1_773_018_000))
        #expect(RehearsalRunner(host: FakeOffice()).run(suite.scripts).passed)
    }

    @Test("slots, effects and questions become checks; keys of new records do not")
    func checks() {
        let turns = [
            WrittenTurn(input: .text("订*周会"), asksFor: "end", slots: [.init("title", "*周会"), .init("room", .null)]),
            WrittenTurn(input: .press("/confirm"), clock: Date(timeIntervalSince1970: 1_773_021_600), effects: [
                Effect("meeting.booked", [.init("uid", "m7"), .init("title", "*周会"), .init("attendees", ["E0002", "E0001"]), .init("room", .null)]),
            ]),
        ]
        let yaml = ScriptWriter.text(name: "a", setting: DialogSetting(), turns: turns)
        #expect(!yaml.contains("m7"))
        let suite = RehearsalLoader.parse(yaml, file: "x.yml")
        #expect(suite.diagnostics == [], "\(yaml)")
        let report = RehearsalRunner(host: FakeOffice()).run(suite.scripts)
        #expect(report.passed, "\(yaml)\(report.text)")
        #expect(suite.scripts.first?.turns.last?.clock == .at(Date(timeIntervalSince1970: 1_773_021_600)))
    }

    // langgenius/dify#8626, #3765: the state is a fold over what happened.
    @Test("the events of a dialog are enough to write it as a script (demand 12: langgenius/dify#8626)")
    func export() {
        let domain = Domain(
            slots: ["title": SlotDefinition(name: "title", type: .text), "note": SlotDefinition(name: "note", type: .text, isShown: false)],
            flows: ["book": Flow(name: "book", domain: "d", description: [:], slots: ["title", "note"], steps: [])])
        let events: [Event] = [
            .heard(text: "before", payload: nil, at: 900), .said([Say("hi")], buttons: []),
            .heard(text: "订周会", payload: nil, at: 1000), .understood([], language: .english), .flowStarted("book"),
            .slotSet(flow: "book", slot: "title", value: .text("周会")), .slotSet(flow: "book", slot: "note", value: .text("x")),
            .asked("confirmation"), .said([Say("sure")], buttons: []),
            .heard(text: "", payload: "/confirm", at: 2000), .effect(Effect("meeting.booked", [.init("uid", "m1")])),
            .flowEnded("book", reason: .completed), .said([Say("done")], buttons: []),
        ]
        let export = ConversationExport(domain: domain, zone: .gmt) { say, locale, turn in "\(say.response) \(locale) \(turn)" }
        let (turns, now) = export.turns(of: events, after: 1)
        #expect(now == Date(timeIntervalSince1970: 1000))
        #expect(turns == [
            WrittenTurn(input: .text("订周会"), replies: ["sure en 2"], asksFor: "confirmation", slots: [.init("title", "周会")]),
            WrittenTurn(
                input: .press("/confirm"), clock: Date(timeIntervalSince1970: 2000), replies: ["done en 3"],
                effects: [Effect("meeting.booked", [.init("uid", "m1")])]),
        ])
    }

    @Test("a script is played up to a turn or a line, whatever differs")
    func replay() throws {
        let script = try #require(RehearsalLoader.parse("""
            name: a
            before: [{user: 一}]
            dialog:
              - user: 二
                says: 三
              - user: 四
              - user: 五
            """, file: "x.yml").scripts.first)
        func inputs(_ point: Replay.Point) -> [RehearsalTurn.Input] {
            Replay.play(script, to: point, on: FakeDialog(owner: "E1", now: .distantPast)).map(\.input)
        }
        #expect(inputs(.end) == [.text("一"), .text("二"), .text("四"), .text("五")])
        #expect(inputs(.turn(2)) == [.text("一"), .text("二")])
        #expect(inputs(.line(6)) == [.text("一"), .text("二"), .text("四")])
    }
}
