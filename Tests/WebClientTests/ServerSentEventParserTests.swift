import Testing
import WebClient

@Suite("Server-sent events")
struct ServerSentEventParserTests {
    private func events(_ text: String, pieces: Int) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser()
        let bytes = Array(text.utf8)
        var events: [ServerSentEvent] = []
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            events += try parser.feed(Array(bytes[start..<min(bytes.count, start + pieces)]))
        }
        return events
    }

    @Test("are the same however the bytes are cut", arguments: [1, 2, 3, 7, 1000])
    func cuts(_ pieces: Int) throws {
        let text = "\u{FEFF}data: 你好\n\n: comment\nevent: done\r\nid: 7\r\ndata:a\r\ndata: b\r\n\r\ndata\rdata\r\r"
        #expect(try events(text, pieces: pieces) == [
            ServerSentEvent(data: "你好"), ServerSentEvent(name: "done", data: "a\nb", id: "7"), ServerSentEvent(data: "\n", id: "7"),
        ])
    }

    @Test("without data are none", arguments: ["event: x\n\n", "\n\n\n", ": only\n\n", "id: 1\n\n"])
    func noData(_ text: String) throws {
        #expect(try events(text, pieces: 5).isEmpty)
    }

    @Test("that are not ended do not count")
    func unfinished() throws {
        var parser = ServerSentEventParser()
        #expect(try parser.feed(Array("data: half\n".utf8)).isEmpty)
        #expect(parser.isWithinEvent)
    }

    @Test("of an endless line are refused")
    func bounded() {
        var parser = ServerSentEventParser(limit: 100)
        #expect(throws: ServerSentEventParser.EventTooLarge(limit: 100)) { try parser.feed([UInt8](repeating: 65, count: 101)) }
    }
}
