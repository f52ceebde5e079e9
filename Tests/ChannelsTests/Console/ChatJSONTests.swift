@testable import Channels
import DialogModel
import Foundation
import Language
import Testing
import TimeExpressions

@Suite("A turn as JSON")
struct ChatJSONTests {
    private let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt

    @Test("has the fields of the public interface, in its order")
    func fields() {
        let result = TurnResult(
            conversation: "c1", replies: [Reply(text: "订吗？", buttons: [Button(title: "确认", payload: "/confirm")])],
            language: .chinese, intent: ScoredIntent(name: "book_meeting", confidence: 0.971_234),
            commands: [
                GroundedCommand(
                    .setSlot("start", .time(.instant(LocalDateTime(2026, 3, 10, 15), grain: .hour))), evidence: "明天下午三点", source: "time"),
            ],
            slots: [.init("start", "2026-03-10T15:00:00+08:00"), .init("room", .null)], asksFor: "end",
            effects: [.refused(.policy)], elapsed: 412)
        #expect(ChatJSON.object(result, zone: zone).text == """
            {"conversation":"c1","replies":[{"text":"订吗？","buttons":[{"title":"确认","payload":"/confirm"}]}],"locale":"zh",\
            "intent":{"name":"book_meeting","confidence":0.9712},"commands":[{"command":"setSlot","slot":"start",\
            "value":"2026-03-10T15:00:00+08:00","evidence":"明天下午三点","source":"time","confidence":1}],\
            "slots":{"start":"2026-03-10T15:00:00+08:00","room":null},"asks_for":"end",\
            "effects":[{"type":"refused","reason":"policy"}],"elapsed_us":412}
            """)
    }

    @Test("writes what each command holds", arguments: [
        (Command.startFlow("book_meeting"), #""flow":"book_meeting""#), (.clearSlot("room"), #""slot":"room""#),
        (.chooseOption(2), #""n":2"#), (.ask("几点？"), #""question":"几点？""#),
        (.addToSlot("attendees", .entities([EntityReference(.person, "E0002")])), #""slot":"attendees","value":["E0002"]"#),
        (.setSlot("room", .entity(EntityReference(.room, "A301"))), #""slot":"room","value":"A301""#),
        (.setSlot("duration", .minutes(90)), #""value":90"#),
        (.setSlot("recurrence", .recurrence(RecurrenceRule(.weekly))), #""value":"FREQ=WEEKLY""#),
        (.setSlot("day", .time(.instant(LocalDateTime(2026, 3, 10), grain: .day))), #""value":"2026-03-10""#),
    ])
    func commands(_ command: Command, _ part: String) {
        let text = ChatJSON.command(GroundedCommand(command, evidence: "e", source: "s", confidence: 0.5), zone: zone).text
        #expect(text.hasPrefix("{\"command\":\"\(command.name)\","))
        #expect(text.contains(part))
        #expect(text.hasSuffix(#""evidence":"e","source":"s","confidence":0.5}"#))
    }
}
