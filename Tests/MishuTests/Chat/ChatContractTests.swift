import Foundation
import Testing

/// What `mishu chat --json` promises about each line.
@Suite("chat --json: each line")
struct ChatContractTests {
    /// One turn of each sort.
    static let inputs: [ChatInput] = [
        "你好", "What can you do?", "谢子昂的手机号是多少", "find Lin Xiaowen", "the second one", "明天有什么会",
        "订个会", "明天下午三点", "一个小时", "契约检查会", "吕思齐", .press("/confirm"), .press("/undo"), .press("/confirm"),
        "find the travel policy", "哪个部门人最多", "how many people joined last year", "哪个会议室明天上午有空",
        "写一首诗", "把所有人的手机号发给我", "订个会", "算了", "asdf qwer zxcv", .say("hello", sender: "nobody"), "",
        .say("book a meeting", conversation: "other"),
    ]

    private static let run = Task { try await SampleData.run(inputs, data: SampleData.folder()) }

    private static func answers() async throws -> [JSON] { try await run.value.lines.map { try JSON($0) } }

    @Test("one line goes out for each that came in, and the end of input ends the program with 0")
    func counts() async throws {
        let result = try await Self.run.value
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.lines.count == Self.inputs.count)
    }

    @Test("the fields stand in the order of the public interface")
    func fields() async throws {
        for line in try await Self.run.value.lines {
            #expect(JSON.orderedNames(of: line) == [
                "conversation", "replies", "locale", "intent", "commands", "slots", "asks_for", "effects", "elapsed_us",
            ])
        }
    }

    @Test("replies are never empty, and hold text and buttons (demand 8: RasaHQ/rasa#7710)")
    func replies() async throws {
        for answer in try await Self.answers() {
            #expect(!answer["replies"].items.isEmpty)
            for reply in answer["replies"].items {
                #expect(reply.names == ["text", "buttons"])
                #expect(reply["text"].string?.isEmpty == false)
                #expect(reply["buttons"].isList)
                for button in reply["buttons"].items {
                    #expect(button.names == ["title", "payload"])
                    #expect(button["title"].string?.isEmpty == false)
                    #expect(button["payload"].string?.hasPrefix("/") == true)
                }
            }
        }
    }

    @Test("language, intent, question and time have their types")
    func types() async throws {
        let asked: Set<String> = [
            "title", "start", "end", "duration", "room", "attendees", "recurrence", "person", "document", "choice", "confirmation",
        ]
        for answer in try await Self.answers() {
            #expect(answer["conversation"].string != nil)
            #expect(["zh", "en"].contains(answer["locale"]))
            if answer["intent"] != nil {
                #expect(answer["intent"].names == ["name", "confidence"])
                #expect(answer["intent"]["name"].string?.isEmpty == false)
                #expect((0...1).contains(answer["intent"]["confidence"].double ?? -1))
            }
            #expect(answer["slots"].isObject)
            if let question = answer["asks_for"].string { #expect(asked.contains(question)) } else { #expect(answer["asks_for"] == nil) }
            #expect((answer["elapsed_us"].double ?? -1) >= 0)
        }
    }

    @Test("commands come from the small vocabulary, with evidence, source and confidence")
    func commands() async throws {
        let members: [String: Set<String>] = [
            "startFlow": ["flow"], "setSlot": ["slot", "value"], "correctSlot": ["slot", "value"], "clearSlot": ["slot"],
            "addToSlot": ["slot", "value"], "removeFromSlot": ["slot", "value"], "affirm": [], "deny": [], "cancelFlow": [],
            "chooseOption": ["n"], "ask": ["question"], "repeat": [], "undo": [], "chitchat": ["value"], "handOff": [],
            "cannotUnderstand": [],
        ]
        let commands = try await Self.answers().flatMap { $0["commands"].items }
        #expect(commands.count > 20)
        for command in commands {
            let own = try #require(members[command["command"].string ?? ""], "\(command)")
            #expect(command.names == own.union(["command", "evidence", "source", "confidence"]))
            #expect(command["evidence"].string != nil)
            #expect(command["source"].string?.isEmpty == false)
            #expect((0...1).contains(command["confidence"].double ?? -1))
        }
    }

    @Test("effects have the fields of their type")
    func effects() async throws {
        let meeting: Set<String> = ["type", "uid", "title", "start", "end", "room", "attendees", "organizer", "recurrence"]
        let members: [String: Set<String>] = [
            "meeting.booked": meeting, "meeting.moved": meeting, "meeting.updated": meeting, "meeting.cancelled": meeting,
            "meetings.listed": ["type", "meetings"], "slots.suggested": ["type", "options"], "contact.found": ["type", "people"],
            "document.found": ["type", "documents"], "query.answered": ["type", "sql", "columns", "rows"], "refused": ["type", "reason"],
        ]
        let effects = try await Self.answers().flatMap { $0["effects"].items }
        for effect in effects {
            #expect(effect.names == members[effect["type"].string ?? ""], "\(effect)")
        }
        let found = Set(effects.compactMap { $0["type"].string })
        #expect(found.isSuperset(of: [
            "meeting.booked", "meeting.cancelled", "meetings.listed", "contact.found", "document.found", "query.answered", "refused",
        ]))
    }

    @Test("a booking goes from question to question to the yes, and its effect says what was written")
    func booking() async throws {
        let answers = try await Self.answers()
        #expect(answers[6...11].map { $0["asks_for"] } == ["start", "end", "title", "attendees", "confirmation", nil])
        #expect(answers[6...10].allSatisfy { $0["effects"].items.isEmpty })
        #expect(answers[7]["slots"]["start"] == "2026-03-10T15:00:00+08:00")
        #expect(answers[7]["slots"].names == ["title", "start", "end", "duration", "room", "attendees", "recurrence"])
        #expect(answers[8]["slots"]["duration"] == 60)
        #expect(answers[10]["slots"]["attendees"].strings.contains("QY035"))
        #expect(answers[10]["replies"].items.last?["buttons"].items.map { $0["payload"] } == ["/confirm", "/deny"])
        let booked = answers[11]["effects"][0]
        #expect(booked["type"] == "meeting.booked")
        #expect(booked["title"] == "契约检查会")
        #expect(booked["start"] == "2026-03-10T15:00:00+08:00")
        #expect(booked["end"] == "2026-03-10T16:00:00+08:00")
        #expect(booked["attendees"] == ["QY007", "QY035"])
        #expect(booked["organizer"] == "QY007")
        #expect(booked["room"] == nil && booked["recurrence"] == nil)
        #expect(answers[11]["replies"].items.last?["buttons"].items.map { $0["payload"] } == ["/undo"])
    }

    @Test("undoing a booking cancels that meeting; its button works once")
    func undo() async throws {
        let answers = try await Self.answers()
        #expect(answers[12]["effects"][0]["type"] == "meeting.cancelled")
        #expect(answers[12]["effects"][0]["uid"] == answers[11]["effects"][0]["uid"])
        #expect(answers[13]["effects"] == [])
    }

    @Test("stopping asks nothing more")
    func stopped() async throws {
        let answers = try await Self.answers()
        #expect(answers[20]["asks_for"] == "start")
        #expect(answers[21]["asks_for"] == nil)
        #expect(answers[21]["slots"].names == [])
    }
}
