@testable import Directory
import Foundation
import Testing

@Suite("Calendar files")
struct CalendarFileTests {
    @Test("folded lines are joined octet by octet, even inside a character")
    func unfolding() {
        var bytes = Array("SUMMARY:会议".utf8)
        bytes.insert(contentsOf: [0x0D, 0x0A, 0x20], at: 9)
        let lines = ContentLine.unfolded(bytes + Array("\r\nUID:1\r\n".utf8))
        #expect(lines.map(\.text) == ["SUMMARY:会议", "UID:1"])
        #expect(lines.map(\.line) == [1, 3])
    }

    @Test("long lines are folded at 75 octets and read back the same", arguments: [
        "SUMMARY:" + String(repeating: "产销协调会", count: 20), "SUMMARY:" + String(repeating: "x", count: 300), "SHORT:1",
    ])
    func folding(text: String) {
        let folded = ContentLine.folded(text)
        for line in folded.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(ContentLine.unfolded(Array(folded.utf8)).map(\.text) == [text])
    }

    @Test("text is escaped and read back", arguments: ["a, b; c\\d\ne", "普通", ""])
    func escaping(text: String) throws {
        let line = try #require(ContentLine("SUMMARY:" + ContentLine.escaped(text), line: 1))
        #expect(line.unescaped == text)
    }

    @Test("parameters may be quoted")
    func parameters() throws {
        let line = try #require(ContentLine("ATTENDEE;CN=\"Li; Na: x\";PARTSTAT=ACCEPTED:mailto:a@b.example", line: 7))
        #expect(line.name == "ATTENDEE")
        #expect(line.parameter("CN") == "Li; Na: x")
        #expect(line.parameter("PARTSTAT") == "ACCEPTED")
        #expect(line.value == "mailto:a@b.example")
        #expect(ContentLine("no colon", line: 1) == nil)
    }

    @Test("lengths", arguments: [("PT1H30M", 5400), ("P1D", 86_400), ("P2W", 1_209_600), ("PT15S", 15), ("PT", nil), ("1H", nil), ("P1X", nil)])
    func durations(text: String, seconds: Int?) {
        #expect(CalendarTime.duration(text) == seconds)
    }

    @Test("a zone that the file does not define is defined by its changes of offset")
    func zones() throws {
        let start = instant("2026-03-01T10:00", "Europe/Berlin")
        let meeting = Meeting(uid: "u", title: "t", organizerNo: nil, start: start, end: start.addingTimeInterval(3600), timeZone: "Europe/Berlin")
        let text = CalendarWriter(people: [:], stamp: start).text([meeting], header: [])
        #expect(text.contains("TZID:Europe/Berlin"))
        #expect(text.contains("DTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200"))
        #expect(text.contains("DTSTART;TZID=Europe/Berlin:20260301T100000"))
        #expect(text.contains("DTSTAMP:20260301T090000Z"))
    }
}
