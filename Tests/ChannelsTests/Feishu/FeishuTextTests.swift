@testable import Channels
import DialogModel
import Testing

@Suite("Feishu's text")
struct FeishuTextTests {
    @Test("has names for mentions and nothing for the bot's")
    func mentions() {
        let mentions = [
            InboundMessage.Mention(key: "@_user_1", id: "ou_bot", name: "Mishu"), .init(key: "@_user_10", id: "ou_2", name: "张伟"),
        ]
        #expect(FeishuText.plain("@_user_1 问 @_user_10 几点", mentions: mentions, bot: "ou_bot") == "问 @张伟 几点")
    }

    private func render(_ reply: Reply, isGroup: Bool, thread: String? = nil) throws -> [(target: String, json: JSONValue, content: JSONValue)] {
        let message = InboundMessage(
            platform: .feishu, keys: [], user: "ou_1", content: .text("x"),
            address: ReplyAddress(chat: "oc_1", isGroup: isGroup, thread: thread, message: "om_1"))
        return try FeishuRenderer().render([reply], to: message).map {
            let json = try JSONParser.parse(Array($0.body.utf8))
            return ($0.target, json, try JSONParser.parse(Array((json["content"]?.stringValue ?? "").utf8)))
        }
    }

    @Test("mentions nobody and links nowhere by itself")
    func escaped() throws {
        let post = try #require(render(Reply(text: #"<at user_id="all">x</at> [a](http://b)"#), isGroup: false).first)
        #expect(post.target == "/open-apis/im/v1/messages?receive_id_type=chat_id" && post.json["receive_id"] == "oc_1")
        let text = try #require(post.content["text"]?.stringValue)
        #expect(!text.contains("<at") && !text.contains("</at") && !text.contains("]("))
        #expect(text.filter { $0 != "\u{200B}" } == #"<at user_id="all">x</at> [a](http://b)"#)
    }

    @Test("is a card where there are buttons, quoting the message in a group")
    func card() throws {
        let post = try #require(render(Reply(text: "订吗？<at id=all>", buttons: [Button(title: "确认", payload: "/confirm")]), isGroup: true, thread: "omt").first)
        #expect(post.target == "/open-apis/im/v1/messages/om_1/reply" && post.json["reply_in_thread"] == true)
        #expect(post.json["msg_type"] == "interactive" && post.content["schema"] == "2.0")
        guard case .array(let elements)? = post.content["body"]?["elements"] else { throw ChatLineError.notAnObject }
        #expect(elements.first?["text"]?.text == #"{"tag":"plain_text","content":"订吗？<at id=all>"}"#)
        #expect(elements.last?["behaviors"]?.text == #"[{"type":"callback","value":{"payload":"/confirm"}}]"#)
    }

    @Test("is split, with the card last")
    func split() throws {
        let posts = try render(Reply(text: String(repeating: "一二三四五六七八九。", count: 1000), buttons: [Button(title: "a", payload: "/a")]), isGroup: false)
        #expect(posts.count > 1)
        #expect(posts.map { $0.json["msg_type"]?.stringValue } == Array(repeating: "text", count: posts.count - 1) + ["interactive"])
        #expect(posts.allSatisfy { ($0.json["content"]?.stringValue?.utf8.count ?? 99_999) < 30_000 })
    }
}
