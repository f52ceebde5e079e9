import Foundation
import Testing
import TestServers

/// A chat model that does its work: what the embedded model cannot read becomes commands, as far as the text bears them out.
@Suite("With a chat server that understands", .serialized)
struct AssistedDialogTests {
    private static let doubtful = "呃，小吕那边能不能腾个空，明天下午三点到四点碰一碰，叫“报价对接”"
    private static let english = "is Lü Siqi up for hashing out numbers tomorrow 3pm to 4pm, price sync you know"
    private static let secret = "问问13812345678或lin@example.com，2025 Export Sales Review咋回事来着，呜哇"

    private static let server = Task {
        typealias Server = ModelServers
        return try Server.chat([
            doubtful: [
                Server.command("startFlow", "book_meeting", "碰一碰"), Server.command("setSlot", "title", "报价对接"),
                Server.command("setSlot", "room", "月球厅"), Server.command("setSlot", "attendees", "无名氏"),
                Server.command("setSlot", "start", "后天上午九点"), Server.command("affirm"),
            ].joined(separator: ","),
            english: [
                Server.command("startFlow", "book_meeting", "hashing out numbers"), Server.command("setSlot", "title", "price sync"),
            ].joined(separator: ","),
            "zorp 呱呱 flarb": Server.command("affirm"),
        ])
    }

    private static func environment() async throws -> [String: String] { ModelServers.environment(chat: try await server.value) }

    @Test("a paraphrase becomes the right commands; what it does not say is dropped", arguments: [doubtful, english])
    func paraphrase(text: String) async throws {
        let answers = try await SampleData.chat([.say(text)], data: try await SampleData.folder(), environment: Self.environment())
        let answer = try #require(answers.first)
        let commands = answer["commands"].items
        #expect(commands.first?["command"] == "startFlow" && commands.first?["flow"] == "book_meeting")
        #expect(commands.first?["source"] == "model" && commands.first?["confidence"].double ?? 0 > 0.7)
        #expect(answer["intent"]["name"] == "book_meeting")
        #expect(answer["slots"]["start"] == "2026-03-10T15:00:00+08:00")
        #expect(answer["slots"]["room"] == nil)
        #expect(!commands.contains { $0["command"] == "affirm" })
        #expect(answer["effects"].items.isEmpty)
    }

    @Test("a yes of the model writes nothing")
    func affirms() async throws {
        let data = try await SampleData.folder()
        let answers = try await SampleData.chat([.say(SampleData.booking), "zorp 呱呱 flarb"], data: data, environment: Self.environment())
        #expect(answers.map { $0["asks_for"] } == ["confirmation", "confirmation"])
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 0)
    }

    @Test("one question a turn at most, and none about what is clear")
    func calls() async throws {
        let server = try ModelServers.chat([:])
        let inputs: [ChatInput] = ["你好", .say(SampleData.booking), "是的", "撤销"]
        _ = try await SampleData.chat(inputs, data: try await SampleData.folder(), environment: ModelServers.environment(chat: server))
        #expect(server.requests.isEmpty)
        _ = try await SampleData.chat(["flarb the wug"], data: try await SampleData.folder(), environment: ModelServers.environment(chat: server))
        #expect(server.requests.count == 1)
    }

    @Test("explain says why it was asked, what it took, and what of it counts")
    func explain() async throws {
        let data = try await SampleData.folder()
        let result = try await Program.run(
            ["explain", "--data", data.path, "--now", SampleData.now, Self.doubtful], environment: Self.environment())
        let lines = result.lines.filter { $0.hasPrefix("model: ") }
        #expect(lines.first?.contains("% sure") == true)
        #expect(lines.contains { $0.contains("chat asked") && $0.contains("7 + 3 tokens") })
        #expect(lines.contains { $0.hasPrefix("model: accepted startFlow book_meeting") })
        #expect(lines.contains { $0.hasPrefix("model: dropped setSlot room “月球厅”") })
    }

    @Test("recorded traffic plays the dialog again without a server, and holds no secret")
    func recorded() async throws {
        let file = Scratch.unused().path
        let inputs: [ChatInput] = [.say(Self.doubtful), .say(Self.secret, conversation: "other")]
        var environment = try await Self.environment()
        environment["MISHU_MODEL_RECORD"] = file
        let first = try await SampleData.chat(inputs, data: try await SampleData.folder(), environment: environment)
        environment["MISHU_MODEL_RECORD"] = nil
        environment["MISHU_MODEL_REPLAY"] = file
        environment["MISHU_CHAT_URL"] = "http://127.0.0.1:9/v1"
        let second = try await SampleData.chat(inputs, data: try await SampleData.folder(), environment: environment)
        #expect(first.map { $0.without("elapsed_us") } == second.map { $0.without("elapsed_us") })
        #expect(first.first?["commands"][0]["source"] == "model")
        let text = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
        #expect(text.split(separator: "\n").count == 2)
        for hidden in ["13812345678", "lin@example.com", "Export Sales Review", "0123456789abcdef"] { #expect(!text.contains(hidden)) }
    }
}
