@testable import Channels
import DialogModel
import Testing

@Suite("Slack's text")
struct SlackTextTests {
    @Test("is undone: tokens first, then entities", arguments: [
        ("<@UBOT> who is on duty?", "who is on duty?"), ("a &amp;lt; b &lt;c&gt;", "a &lt; b <c>"), ("ask <@U2|zhao>", "ask @zhao"),
        ("<#C1|general> <!here>", "#general @here"), ("<http://a.example/x?y=1|the page>", "the page"), ("<http://a.example>", "http://a.example"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"), ("1 < 2", "1 < 2"), ("明天<@UBOT>三点", "明天 三点"), ("&lt;@UBOT&gt;", "<@UBOT>"),
    ])
    func plain(_ raw: String, _ text: String) { #expect(SlackText.plain(raw, bot: "UBOT") == text) }

    private func render(_ reply: Reply, responseURL: String? = nil, thread: String? = nil) throws -> [(target: String, json: JSONValue)] {
        let message = InboundMessage(
            platform: .slack, keys: [], user: "U1", content: .text("x"),
            address: ReplyAddress(chat: "C1", isGroup: true, thread: thread, responseURL: responseURL))
        return try SlackRenderer(hooksBase: "https://hooks.slack.com").render([reply], to: message).map {
            ($0.target, try JSONParser.parse(Array($0.body.utf8)))
        }
    }

    @Test("is written so that nothing is interpreted")
    func escaped() throws {
        let posts = try render(Reply(text: "<!channel> & *x*", buttons: [Button(title: "确认", payload: "/confirm")]), thread: "1.2")
        let json = try #require(posts.first?.json)
        #expect(json["text"] == "&lt;!channel&gt; &amp; *x*")
        #expect(json["mrkdwn"] == false && json["thread_ts"] == "1.2" && json["channel"] == "C1")
        guard case .array(let blocks)? = json["blocks"], case .array(let elements)? = blocks.last?["elements"] else {
            throw ChatLineError.notAnObject
        }
        #expect(blocks.first?["text"]?["type"] == "plain_text")
        #expect(elements.first?["value"] == "/confirm" && elements.first?["style"] == "primary" && elements.first?["action_id"] == "mishu:0")
    }

    @Test("is split, with the buttons under the last part")
    func split() throws {
        let posts = try render(Reply(text: String(repeating: "一二三四五六七八九。\n", count: 700), buttons: [Button(title: "a", payload: "/a")]))
        #expect(posts.count > 1)
        #expect(posts.allSatisfy { ($0.json["text"]?.stringValue?.utf16.count ?? 9999) <= 3000 })
        #expect(posts.map { $0.json["blocks"] != nil } == posts.indices.map { $0 == posts.count - 1 })
    }

    @Test("lists the buttons that do not fit by number")
    func manyButtons() throws {
        let buttons = (1...27).map { Button(title: "title \($0)", payload: "/choose \($0)") }
        let json = try #require(render(Reply(text: "which?", buttons: buttons)).first?.json)
        #expect(json["text"]?.stringValue?.hasSuffix("which?\n26. title 26\n27. title 27") == true)
    }

    @Test("goes to an address out of a payload only below the configured base", arguments: [
        ("https://hooks.slack.com/commands/1", "https://hooks.slack.com/commands/1"), ("https://evil.example/x", "chat.postEphemeral"),
        ("https://hooks.slack.com.evil.example/x", "chat.postEphemeral"), ("http://hooks.slack.com/x", "chat.postEphemeral"), ("", "chat.postEphemeral"),
    ])
    func responseURL(_ url: String, _ target: String) throws {
        #expect(try render(Reply(text: "x"), responseURL: url).map(\.target) == [target])
    }
}
