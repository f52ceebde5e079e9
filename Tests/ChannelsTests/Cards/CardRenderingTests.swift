@testable import Channels
import DialogModel
import Testing

@Suite("Cards on each channel")
struct CardRenderingTests {
    private let card = Card(
        lead: "Li Na has left.", title: "Please confirm <b>", fields: [.init(label: "Room", value: "A1 *x*")], notes: ["⚠ Late."],
        table: .init(columns: ["Name", "Phone"], rows: [["Ann", "8001"], ["Bob", ""]]),
        image: .init(url: "https://maps.example/3.png", text: "Map"), closing: "Shall I?")

    private var reply: Reply {
        Reply(text: "Please confirm <b>\nRoom: A1 *x*\nShall I?", buttons: [Button(title: "Confirm", payload: "/confirm")], card: card)
    }

    private func message(_ platform: Platform) -> InboundMessage {
        InboundMessage(platform: platform, keys: [], user: "U1", content: .text("x"), address: ReplyAddress(chat: "C1", isGroup: false))
    }

    private func blocks(_ json: JSONValue) throws -> [JSONValue] {
        guard case .array(let blocks)? = json["blocks"] else { throw ChatLineError.notAnObject }
        return blocks
    }

    @Test("Slack gets a header, fields, sections and an image in plain text, the whole text for notifications, and the buttons last")
    func slack() throws {
        let posts = SlackRenderer(hooksBase: "https://hooks.slack.com").render([reply], to: message(.slack))
        let json = try JSONParser.parse(Array(#require(posts.first).body.utf8))
        let blocks = try blocks(json)
        #expect(posts.count == 1)
        #expect(json["text"] == "Please confirm &lt;b&gt;\nRoom: A1 *x*\nShall I?")
        #expect(blocks.map { $0["type"]?.stringValue } == ["section", "header", "section", "section", "image", "context", "section", "actions"])
        #expect(blocks[1]["text"]?["text"] == "Please confirm &lt;b&gt;")
        #expect(blocks[2]["fields"]?.text.contains("Room\\nA1 *x*") == true)
        #expect(blocks[3]["text"]?["text"] == "1. Ann · 8001\n2. Bob")
        #expect(!json.text.contains("mrkdwn\":true") && !json.text.contains("\"mrkdwn\"}"))
    }

    @Test("what is longer than Slack takes of a part goes as text", arguments: [151, 400])
    func slackLimits(length: Int) throws {
        let title = String(repeating: "t", count: length)
        let posts = SlackRenderer(hooksBase: "").render([Reply(text: title, card: Card(title: title))], to: message(.slack))
        #expect(try JSONParser.parse(Array(#require(posts.first).body.utf8))["blocks"] == nil)
    }

    @Test("eleven fields are two sections, as a section takes ten")
    func slackFields() throws {
        let card = Card(title: "T", fields: (1...11).map { .init(label: "L\($0)", value: "V") })
        let json = try JSONParser.parse(Array(#require(SlackRenderer(hooksBase: "").render([Reply(text: "T", card: card)], to: message(.slack)).first).body.utf8))
        #expect(try blocks(json).map { $0["type"]?.stringValue } == ["header", "section", "section"])
    }

    @Test("Feishu gets a card with header, texts and a table, all of it plain")
    func feishu() throws {
        let posts = FeishuRenderer().render([reply], to: message(.feishu))
        let json = try JSONParser.parse(Array(#require(posts.first).body.utf8))
        let content = try JSONParser.parse(Array(#require(json["content"]?.stringValue).utf8))
        #expect(json["msg_type"] == "interactive")
        #expect(content["header"]?["title"]?["content"] == "Please confirm <b>")
        guard case .array(let elements)? = content["body"]?["elements"] else { throw ChatLineError.notAnObject }
        #expect(elements.map { $0["tag"]?.stringValue } == ["div", "div", "table", "div", "div", "div", "button"])
        #expect(elements[1]["text"]?["content"] == "Room: A1 *x*")
        #expect(elements[2]["rows"]?.text == #"[{"c0":"Ann","c1":"8001"},{"c0":"Bob","c1":""}]"#)
        #expect(!content.text.contains("markdown") && !content.text.contains("lark_md"))
    }

    @Test("a card that is too large for Feishu goes as text")
    func feishuLimit() throws {
        let text = String(repeating: "字", count: 5000)
        let posts = FeishuRenderer().render([Reply(text: text, card: Card(title: "T", closing: text))], to: message(.feishu))
        #expect(try posts.allSatisfy { try JSONParser.parse(Array($0.body.utf8))["msg_type"] == "text" })
    }

    @Test("programs get the card beside the text, and no key where there is none")
    func json() {
        #expect(ChatJSON.reply(reply, cards: true)["card"]?["fields"]?.text == #"[{"label":"Room","value":"A1 *x*"}]"#)
        #expect(ChatJSON.reply(reply)["card"] == nil)
        #expect(ChatJSON.reply(reply)["text"]?.stringValue == reply.text)
        #expect(ChatJSON.reply(Reply(text: "a"), cards: true)["card"] == nil)
    }
}
