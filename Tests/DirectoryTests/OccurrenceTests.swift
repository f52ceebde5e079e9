import Directory
import Foundation
import GRDB
import Storage
import Testing

@Suite("Occurrences")
struct OccurrenceTests {
    private func series(_ zone: String, _ start: String, minutes: Int = 60, rule: String, allDay: Bool = false) -> Meeting {
        let begin = instant(start, zone)
        return Meeting(uid: "u", title: "t", organizerNo: nil, start: begin, end: begin.addingTimeInterval(TimeInterval(minutes * 60)),
                       timeZone: zone, isAllDay: allDay, rruleText: rule)
    }

    @Test("a series keeps its wall clock through changes to summer time")
    func summerTime() {
        let meeting = series("Europe/Berlin", "2026-03-20T09:00", rule: "FREQ=WEEKLY")
        let found = meeting.occurrences(from: instant("2026-03-20T00:00"), to: instant("2026-04-05T00:00"))
        #expect(found.map { clock($0.start, "Europe/Berlin").suffix(5) } == ["09:00", "09:00", "09:00"])
        #expect(found.map { clock($0.start).suffix(5) } == ["16:00", "16:00", "15:00"])
    }

    @Test("whole days stay whole days through changes to summer time")
    func wholeDays() {
        let meeting = series("Europe/Berlin", "2026-03-27T00:00", minutes: 1440, rule: "FREQ=DAILY;COUNT=4", allDay: true)
        let found = meeting.occurrences(from: instant("2026-03-01T00:00"), to: instant("2026-05-01T00:00"))
        #expect(found.map { clock($0.end, "Europe/Berlin") } == ["2026-03-28 00:00", "2026-03-29 00:00", "2026-03-30 00:00", "2026-03-31 00:00"])
    }

    @Test("an end in UTC, and a count, end a series", arguments: [
        ("FREQ=DAILY;UNTIL=20260311T010000Z", 3), ("FREQ=DAILY;UNTIL=20260311T005959Z", 2), ("FREQ=DAILY;COUNT=4", 4),
    ])
    func ends(rule: String, count: Int) {
        let meeting = series("Asia/Shanghai", "2026-03-09T09:00", rule: rule)
        let found = meeting.occurrences(from: instant("2026-03-01T00:00"), to: instant("2027-03-01T00:00"))
        #expect(found.count == count)
        #expect(meeting.lastEnd == found.last?.end)
    }

    @Test("spans are half open: what touches does not overlap", arguments: [
        ("2026-03-09T09:00", "2026-03-09T10:00", 0), ("2026-03-09T11:00", "2026-03-09T12:00", 0),
        ("2026-03-09T09:00", "2026-03-09T10:01", 1), ("2026-03-09T10:59", "2026-03-09T12:00", 1),
        ("2026-03-09T10:15", "2026-03-09T10:30", 1), ("2026-03-09T12:00", "2026-03-09T09:00", 0),
    ])
    func touching(from: String, to: String, count: Int) throws {
        let found = try SmallOffice().database().read { (db: Database) throws in
            try DirectoryReader(db).occurrences(from: instant(from), to: instant(to))
        }
        #expect(found.count == count)
    }

    @Test("people of one occurrence only count for that one")
    func peopleOfOne() throws {
        try SmallOffice().database().read { (db: Database) throws in
            let reader = DirectoryReader(db)
            let third = try reader.occurrences(from: instant("2026-03-10T00:00"), to: instant("2026-03-31T00:00"), people: ["P3"])
            #expect(third.map { clock($0.start) } == ["2026-03-23 14:00", "2026-03-30 14:00"])
            let head = try reader.occurrences(from: instant("2026-03-10T00:00"), to: instant("2026-03-24T00:00"), people: ["P1"])
            #expect(head.map { clock($0.start) } == ["2026-03-17 15:00", "2026-03-23 14:00"])
        }
    }

    @Test("conflicts are what takes the people's time or the room, but for the meeting itself")
    func conflicts() throws {
        try SmallOffice().database().read { (db: Database) throws in
            let reader = DirectoryReader(db)
            let from = instant("2026-03-09T10:30"), to = instant("2026-03-09T14:30")
            #expect(try reader.conflicts(from: from, to: to, people: ["P3"], room: nil).map(\.uid) == ["single@small", "series@small"])
            #expect(try reader.conflicts(from: from, to: to, people: ["P1"], room: nil).map(\.uid) == ["series@small"])
            #expect(try reader.conflicts(from: from, to: to, people: [], room: "R1", excluding: "single@small").map(\.uid) == ["series@small"])
            #expect(try reader.conflicts(from: from, to: to, people: ["P5"], room: "R3") == [])
        }
    }
}
