import Foundation
import GRDB
import Testing

@Suite("Recording and playing dialogs")
struct RehearsalCommandTests {
    @Test("/save writes the talk so far as a script that passes (demand 35: RasaHQ/rasa#6796)", arguments: [
        ["明天下午三点到四点跟吕思齐开会，主题：报价对接", "改到五点", "好"],
        ["Book a meeting tomorrow from 3 to 4 pm with Leo Xie, title supplier call", "yes", "undo that"],
    ])
    func save(lines: [String]) async throws {
        let folder = try Scratch.folder()
        let data = try await SampleData.folder()
        let input = lines + ["/save talk", "/save talk", "/save"]
        let chat = try await Program.run(
            ["chat", "--data", data.path, "--now", SampleData.now], input: Data(input.joined(separator: "\n").utf8), in: folder)
        #expect(chat.status == 0)
        #expect(chat.output.contains("talk.yml"))
        #expect(chat.errors.contains("talk.yml exists"))
        let test = try await Program.run(["test", "talk.yml"], in: folder)
        #expect(test.status == 0, "\(test.output)\(test.errors)")
        #expect(test.output.contains("1 scripts, 3 turns: 1 passed"))
        let text = try String(contentsOf: folder.appendingPathComponent("talk.yml"), encoding: .utf8)
        #expect(text.contains("type: meeting.booked"))
        #expect(text.contains("now: 2026-03-09T09:00:00+08:00"))
        // Nothing of other people's talks goes into the copy of the office.
        let saved = data.appendingPathComponent("saved/talk")
        if FileManager.default.fileExists(atPath: saved.path) {
            #expect(try SampleData.database(saved) { try Int.fetchOne($0, sql: "SELECT count(*) FROM dialogs") } == 0)
        }
    }

    @Test("a talk goes on from a turn of a script, and the script's office stays as it was", arguments: ["1", "5:5"])
    func from(point: String) async throws {
        let script = try Scratch.file("""
            name: a
            now: 2026-03-09T09:00:00+08:00
            as: QY007
            dialog:
              - user: 明天下午三点到四点跟吕思齐开会，主题：报价对接
                asks: confirmation
              - user: 算了

            """, named: "a.yml")
        let place = script.path + ":" + point
        let data = Scratch.unused()
        let chat = try await Program.run(
            ["chat", "--data", data.path, "--from", place], input: Data("好\n/why all\n".utf8), in: try Scratch.folder())
        #expect(chat.status == 0, "\(chat.errors)")
        #expect(chat.output.hasPrefix("› 明天下午三点到四点跟吕思齐开会，主题：报价对接\n"))
        #expect(chat.output.contains("已预订"))
        #expect(chat.output.contains("policy: "))
        #expect(!chat.output.contains("› 算了"))
        #expect(!FileManager.default.fileExists(atPath: data.path))
        let json = try await Program.run(["chat", "--json", "--from", place], input: Data("{\"text\":\"好\"}\n".utf8))
        #expect(try JSON(try #require(json.lines.first))["effects"][0]["type"].string == "meeting.booked")
    }

    @Test("coverage and a page of what was said come with the results")
    func reports() async throws {
        let page = try Scratch.folder().appendingPathComponent("page.html")
        let result = try await Program.run(
            ["test", Place.dialogs.appendingPathComponent("corrections").path, "--coverage", "--html", page.path])
        #expect(result.status == 0)
        #expect(result.output.contains("coverage\n  flows  "))
        #expect(result.output.contains("never exercised: "))
        let html = try String(contentsOf: page, encoding: .utf8)
        #expect(html.contains("class=\"user\""))
        #expect(html.contains("never exercised"))
    }

    // RasaHQ/rasa#7751, #7710; CatchTheTornado/open-agents-builder#139, #151.
    @Test("simulated users find no dead end, no loop and nothing written unasked (demands 8, 24)", arguments: ["zh", "en"])
    func simulate(locale: String) async throws {
        let first = try await Program.run(["simulate", "--seed", "41", "--count", "24", "--locale", locale])
        #expect(first.status == 0, "\(first.output)")
        #expect(first.output.contains("24 dialogs"))
        #expect(first.output.contains("book_meeting"))
    }

    @Test("the same seed gives the same dialogs in two processes (demand 37: SimGus/Chatette#58, rodrigopivi/Chatito#45)")
    func determinism() async throws {
        func run() async throws -> [String] {
            let result = try await Program.run(["simulate", "--seed", "7", "--count", "20"])
            return Array(result.lines.dropLast())
        }
        #expect(try await run() == run())
    }
}
