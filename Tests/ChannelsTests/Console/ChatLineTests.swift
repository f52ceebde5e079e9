import Channels
import DialogModel
import Testing

@Suite("A line of chat --json")
struct ChatLineTests {
    @Test("is a text or a payload, with defaults for the rest", arguments: [
        (#"{"text":"你好"}"#, ChatLine(text: "你好")),
        (#"{"text":"","sender":"E1","conversation":"c1"}"#, ChatLine(text: "", sender: "E1", conversation: "c1")),
        (#"{"payload":"/confirm"}"#, ChatLine(text: "", payload: "/confirm")),
        (#"{"text":"a\u0000b","more":[1]}"#, ChatLine(text: "a\0b")),
    ])
    func reads(_ line: String, _ expected: ChatLine) throws {
        #expect(try ChatLine(json: line.utf8) == expected)
    }

    @Test("is answered with an error otherwise", arguments: [
        ("", ChatLineError.notJSON(byte: 0)), ("hello", .notJSON(byte: 0)), ("[]", .notAnObject), ("\"text\"", .notAnObject), ("{}", .nothingSaid),
        (#"{"text":1}"#, .notAString("text")), (#"{"text":null}"#, .notAString("text")), (#"{"text":"a","sender":2}"#, .notAString("sender")),
    ])
    func refuses(_ line: String, _ error: ChatLineError) {
        #expect(throws: error) { try ChatLine(json: line.utf8) }
        #expect(error.json.text.hasPrefix("{\"error\":\""))
    }

    @Test("must be UTF-8")
    func encoding() {
        #expect(throws: ChatLineError.notUTF8) { try ChatLine(json: [0x7B, 0xFF, 0x7D]) }
    }
}
