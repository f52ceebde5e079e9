import DialogModel
import Testing

@testable import Dialog

@Suite("A turn: commands in, replies and effects out")
struct TurnRunTests {
    private let title = Command.setSlot("title", .text("x"))
    private let people = Command.setSlot("people", .entities([EntityReference(.person, "E2")]))

    @Test("slots are asked for one at a time, then the summary waits for a yes")
    func collects() throws {
        var stage = try Stage()
        #expect(try stage.turn(.startFlow("book")).asksFor == "title")
        #expect(try stage.turn(title).asksFor == "people")
        #expect(try stage.turn(people).asksFor == "confirmation")
    }

    @Test("nothing is written before the yes, and once after it")
    func writesAfterYes() throws {
        var stage = try Stage()
        #expect(try stage.turn(.startFlow("book"), title, people).effects.isEmpty)
        let yes = try stage.turn(.affirm)
        #expect(yes.effects.map(\.type) == ["booked"])
        #expect(yes.replies.last?.buttons.map(\.payload) == ["/undo"])
        #expect(try stage.turn(.affirm).effects.isEmpty)
    }

    @Test("a change at the summary shows it again; the old yes does not count (demand 6: RasaHQ/rasa#9006)")
    func changes() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"), title, people)
        let changed = try stage.turn(.correctSlot("title", .text("y")))
        #expect(changed.asksFor == "confirmation")
        #expect(changed.effects.isEmpty)
        #expect(try stage.turn(.affirm).effects.map(\.type) == ["booked"])
    }

    @Test("no ends the request without a write")
    func denies() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"), title, people)
        let no = try stage.turn(.deny)
        #expect(no.effects.isEmpty)
        #expect(no.asksFor == nil)
        #expect(stage.state.frames.isEmpty)
    }

    @Test("declining an optional slot leaves it empty and goes on; a required one is asked again")
    func declines() throws {
        var stage = try Stage()
        #expect(try stage.turn(.startFlow("book")).asksFor == "title")
        #expect(try stage.turn(.deny).asksFor == "title")
        _ = try stage.turn(title)
        #expect(try stage.turn(.deny).asksFor == "confirmation")
    }

    @Test("a question in the middle is answered, and the open question put again once (demand 8: RasaHQ/rasa#7751)")
    func digression() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"))
        let digression = try stage.turn(.startFlow("find"))
        #expect(digression.effects.map(\.type) == ["found"])
        #expect(digression.asksFor == "title")
        let text = digression.replies.map(\.text).joined(separator: "\n")
        #expect(text.split(separator: "\n").count { $0.contains("ask_title") } == 1)
    }

    @Test("two requests in one turn: the read is answered at once, the write asks (demand 10: RasaHQ/rasa#374)")
    func severalRequests() throws {
        var stage = try Stage()
        let both = try stage.turn(.startFlow("book"), title, .startFlow("find"))
        #expect(both.effects.map(\.type) == ["found"])
        #expect(both.asksFor == "people")
    }

    @Test("a second write waits until the first is decided (demand 11: RasaHQ/rasa#2107)")
    func queue() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"), title, people, .startFlow("book"), .setSlot("title", .text("second")))
        let yes = try stage.turn(.affirm)
        #expect(yes.effects.map(\.type) == ["booked"])
        #expect(yes.asksFor == "people")
        #expect(stage.state.frame?.slots["title"] == .text("second"))
    }

    @Test("a choice by number sets what the option says")
    func chooses() throws {
        var stage = try Stage()
        let list = try stage.turn(.startFlow("find"), .setSlot("name", .text("many")))
        #expect(list.asksFor == "choice")
        #expect(list.replies.last?.buttons.map(\.payload) == ["/choose 1", "/choose 2"])
        #expect(try stage.turn(.chooseOption(2)).effects.map(\.type) == ["found"])
    }

    @Test("a number that is not in the list keeps the question open")
    func wrongChoice() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("find"), .setSlot("name", .text("many")))
        #expect(try stage.turn(.chooseOption(7)).asksFor == "choice")
    }

    @Test("undo takes back the last write without asking, and only once")
    func undoes() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"), title, people)
        _ = try stage.turn(.affirm)
        #expect(try stage.turn(.undo).effects.map(\.type) == ["unbooked"])
        #expect(try stage.turn(.undo).effects.isEmpty)
    }

    @Test("each write of a dialog has a key of its own")
    func keys() throws {
        var stage = try Stage()
        var keys: [String?] = []
        for _ in 0..<2 {
            _ = try stage.turn(.startFlow("book"), title, people)
            keys.append(try stage.turn(.affirm).effects.first?["key"]?.stringValue)
        }
        #expect(Set(keys.compactMap { $0 }).count == 2)
    }

    @Test("three misses differ, and the third says that it is beyond us")
    func misses() throws {
        var stage = try Stage()
        #expect(try stage.turn(.cannotUnderstand).effects.isEmpty)
        #expect(try stage.turn(.cannotUnderstand).effects.isEmpty)
        #expect(try stage.turn(.cannotUnderstand).effects.first?["reason"] == "out_of_scope")
    }

    @Test("a flow that goes round in circles ends in a sentence")
    func circles() throws {
        var stage = try Stage()
        let turn = try stage.turn(.startFlow("circle"))
        #expect(!turn.replies.isEmpty)
        #expect(stage.state.frames.isEmpty)
    }

    @Test("whatever commands come in whatever order, a reply is never empty and a write never unasked (demand 8: RasaHQ/rasa#7710)")
    func invariants() throws {
        let commands: [Command] = [
            .startFlow("book"), title, people, .affirm, .deny, .cancelFlow, .undo, .chooseOption(1), .startFlow("find"),
            .setSlot("name", .text("many")), .repeatLast, .cannotUnderstand, .clearSlot("people"), .chitchat("greet"), .handOff,
        ]
        for first in commands {
            for second in commands {
                var stage = try Stage()
                for command in [first, second, .affirm] {
                    let waited = stage.state.asksFor == "confirmation"
                    let turn = try stage.turn(command)
                    #expect(!turn.replies.isEmpty && turn.replies.allSatisfy { !$0.text.isEmpty })
                    if turn.effects.contains(where: { $0.type == "booked" }) { #expect(waited && command == .affirm) }
                }
            }
        }
    }
}
