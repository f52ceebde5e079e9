import Foundation
import GRDB
import Testing

@Suite("chat --json: whose conversation, and what it may write")
struct ConversationTests {
    private let booking = ChatInput.say(SampleData.booking)

    @Test("two people in one conversation have a dialog each")
    func twoSenders() async throws {
        let data = try await SampleData.folder()
        let answers = try await SampleData.chat([
            .say(SampleData.booking, conversation: "group"),
            .say("好的", sender: "QY008", conversation: "group"),
            .press("/confirm", sender: "QY008", conversation: "group"),
            .say("what is Leo Xie's extension", sender: "QY008", conversation: "group"),
            .press("/confirm", conversation: "elsewhere"),
            .press("/confirm", conversation: "group"),
        ], data: data)
        #expect(answers[0]["asks_for"] == "confirmation")
        #expect(answers[1...4].allSatisfy { $0["slots"].names.isDisjoint(with: ["title"]) })
        #expect(answers[1...2].map { $0["effects"] } == [[], []])
        #expect(answers[3]["effects"][0]["people"] == ["QY029"])
        #expect(answers[4]["effects"] == [])
        #expect(answers[5]["effects"][0]["type"] == "meeting.booked")
        #expect(answers[5]["effects"][0]["organizer"] == "QY007")
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 1)
    }

    @Test("who is not in the directory, or has left, learns nothing of it")
    func strangers() async throws {
        let senders = ["nobody", "", "QY034", "QY007' OR 1=1 --"]
        let answers = try await SampleData.chat(senders.flatMap { [
            ChatInput.say("谢子昂的电话", sender: $0), .say("明天有什么会", sender: $0), .press("/confirm", sender: $0),
        ] }, data: SampleData.folder())
        #expect(answers.count == 12)
        for answer in answers {
            #expect(answer["effects"].items.map { $0["reason"] } == ["unknown_person"])
            #expect(answer["replies"][0]["text"].string?.contains("8120") == false)
        }
    }

    @Test("nothing is written before the yes, and nothing when the program ends before it (demand 24: CatchTheTornado/open-agents-builder#139)")
    func yesFirst() async throws {
        let data = try await SampleData.folder()
        let before = try await SampleData.chat([booking], data: data)
        #expect(before[0]["asks_for"] == "confirmation")
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 0)
        let no = try await SampleData.chat([.press("/deny"), .press("/confirm"), "好"], data: data)
        #expect(no.map { $0["effects"] } == [[], [], []])
        #expect(no[0]["asks_for"] == nil)
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 0)
    }

    @Test("a conversation goes on in the next process, also with its buttons")
    func goesOn() async throws {
        let data = try await SampleData.folder()
        _ = try await SampleData.chat([booking], data: data)
        let answers = try await SampleData.chat(["改到四点到五点", .press("/confirm")], data: data)
        #expect(answers[0]["slots"]["start"] == "2026-03-10T16:00:00+08:00")
        #expect(answers[1]["effects"][0]["start"] == "2026-03-10T16:00:00+08:00")
        let undone = try await SampleData.chat([.press("/undo"), "undo that"], data: data)
        #expect(undone[0]["effects"][0]["type"] == "meeting.cancelled")
        #expect(undone[1]["effects"].items.isEmpty || undone[1]["effects"][0]["type"] == "meeting.booked")
    }

    @Test("undo by words needs no second yes")
    func undoByWords() async throws {
        for words in ["撤销", "undo"] {
            let answers = try await SampleData.chat([booking, "确认", .say(words)], data: SampleData.folder())
            #expect(answers[1]["effects"][0]["type"] == "meeting.booked")
            #expect(answers[2]["effects"][0]["type"] == "meeting.cancelled", "\(words)")
            #expect(answers[2]["effects"][0]["uid"] == answers[1]["effects"][0]["uid"])
        }
    }

    @Test("typed payloads are text (demand 30: RasaHQ/rasa#5075)")
    func typedPayloads() async throws {
        let data = try await SampleData.folder()
        let typed: [ChatInput] = ["/undo", "/confirm", "/choose 1", "/cancel", " /undo"]
        let answers = try await SampleData.chat([booking, .press("/confirm"), "谢谢"] + typed, data: data)
        #expect(answers[1]["effects"][0]["type"] == "meeting.booked")
        // Who is not understood several times is passed on to a colleague.
        let harmless: Set<JSON> = ["refused", "handoff"]
        for answer in answers.dropFirst(3) {
            #expect(answer["effects"].items.allSatisfy { harmless.contains($0["type"]) }, "\(answer)")
        }
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 1)
    }

    @Test("a clock that is given stands still")
    func clock() async throws {
        let data = try await SampleData.folder()
        let chat = try await LiveChat(data: data)
        let first = try await chat.answer("book a meeting in half an hour")
        _ = try await chat.answer("never mind")
        try await Task.sleep(for: .milliseconds(1100))
        let second = try await chat.answer("book a meeting in half an hour")
        #expect(first["slots"]["start"] == "2026-03-09T09:30:00+08:00")
        #expect(second["slots"]["start"] == first["slots"]["start"])
        #expect(try await chat.end() == 0)
    }

    @Test("names are found on the day they are imported, without training (demand 22: RasaHQ/tutorial-knowledge-base#13)")
    func newColleague() async throws {
        let office = try Scratch.copy(of: Place.sample)
        let people = office.appendingPathComponent("people.csv")
        let row = "QY777,欧阳听雪,Tingxue Ouyang,,Q30,采购专员,Buyer,QY006,tingxue@qingyu.example,0592-1077-8777,,,2026-03-09,active,staff,internal,Asia/Shanghai\n"
        let data = try await SampleData.folder()
        let chat = try await LiveChat(data: data)
        #expect(try await chat.answer("欧阳听雪的电话")["effects"][0]["people"] == [])
        try (String(contentsOf: people, encoding: .utf8) + row).write(to: people, atomically: true, encoding: .utf8)
        #expect(try await Program.run(["import", office.path, "--data", data.path]).status == 0)
        let answer = try await chat.answer("欧阳听雪的电话")
        #expect(answer["effects"][0]["people"] == ["QY777"])
        #expect(answer["replies"][0]["text"].string?.contains("0592-1077-8777") == true)
        #expect(try await chat.end() == 0)
    }
}
