import Directory
import Foundation
import Testing

@Suite("The calendar of company A", .enabled(if: CompanyA.isThere))
struct CompanyACalendarTests {
    private func starts(_ title: String, _ from: String, _ to: String) throws -> [String] {
        try CompanyA.read { reader in
            try reader.occurrences(from: instant(from), to: instant(to)).filter { $0.title == title }.map { clock($0.start) }
        }
    }

    @Test("series are expanded in their own zone, with what is left out or moved", arguments: [
        ("总经理办公会", "2026-03-01", "2026-05-01", ["2026-03-10 09:30", "2026-04-14 09:30"]),
        ("产销协调会", "2026-03-01", "2026-05-01",
         ["2026-03-02 14:00", "2026-03-09 14:00", "2026-03-17 15:00", "2026-03-23 14:00", "2026-03-30 14:00",
          "2026-04-13 14:00", "2026-04-20 14:00", "2026-04-27 14:00"]),
        ("Europe - HQ weekly call", "2026-03-01", "2026-05-01",
         ["2026-03-05 16:00", "2026-03-12 16:00", "2026-03-19 16:00", "2026-03-26 16:00", "2026-04-02 15:00",
          "2026-04-09 15:00", "2026-04-16 15:00", "2026-04-23 15:00", "2026-04-30 15:00"]),
        ("North America stand-up", "2026-03-01", "2026-03-26",
         ["2026-03-04 09:00", "2026-03-11 08:00", "2026-03-18 08:00", "2026-03-25 08:00"]),
        ("韩国市场双周会", "2026-03-01", "2026-05-01",
         ["2026-03-06 14:00", "2026-03-20 14:00", "2026-04-03 14:00", "2026-04-17 14:00"]),
        ("汉诺威展会线上联络会", "2026-03-01", "2026-05-01", ["2026-03-17 16:00"]),
        ("安全生产委员会", "2026-02-16", "2026-05-01", ["2026-02-27", "2026-03-27", "2026-04-24"]),
        ("预算执行分析会", "2026-03-01", "2026-06-01", ["2026-03-25 10:00", "2026-04-25 10:00"]),
        ("YS-700 sprint review", "2026-02-16", "2026-05-01",
         ["2026-02-27 15:30", "2026-03-13 15:30", "2026-03-27 15:30", "2026-04-10 15:30", "2026-04-24 15:30"]),
    ])
    func series(title: String, from: String, to: String, expected: [String]) throws {
        let found = try starts(title, from, to)
        #expect(found.count == expected.count)
        for (start, prefix) in zip(found, expected) { #expect(start.hasPrefix(prefix)) }
    }

    @Test("a room is free where its occurrence was moved, and taken where it went")
    func movedRoom() throws {
        try CompanyA.read { reader in
            #expect(try reader.occurrences(from: instant("2026-03-16T14:00"), to: instant("2026-03-16T15:30"), room: "A202") == [])
            let moved = try reader.occurrences(from: instant("2026-03-17T15:00"), to: instant("2026-03-17T16:00"), room: "A203")
            #expect(moved.map(\.title) == ["产销协调会"])
            #expect(moved.first?.recurrenceStart == instant("2026-03-16T14:00"))
            #expect(try reader.occurrences(from: instant("2026-03-13T00:00"), to: instant("2026-03-14T00:00"), room: "B401")
                .map { clock($0.start) } == ["2026-03-13 15:30"])
        }
    }

    @Test("cancelled meetings take nothing, and are listed only when asked")
    func cancelled() throws {
        try CompanyA.read { reader in
            let from = instant("2026-03-19T16:00"), to = instant("2026-03-19T17:00")
            let taken = try reader.occurrences(from: from, to: to, room: "A305")
            #expect(taken == [])
            let all = try reader.occurrences(from: from, to: to, room: "A305", includingCancelled: true)
            #expect(all.map(\.title) == ["部门团建讨论"])
        }
    }

    @Test("a person's day: what blocks it, whole days, organisers included")
    func days() throws {
        try CompanyA.read { reader in
            let friday = try reader.occurrences(from: instant("2026-03-13T00:00"), to: instant("2026-03-14T00:00"), people: ["E0110"])
            #expect(friday.filter(\.blocks).map(\.title) == ["CE认证设计评审"])
            let april = try reader.occurrences(from: instant("2026-04-01T00:00"), to: instant("2026-05-01T00:00"), people: ["E0004"])
            let trip = try #require(april.first { $0.isAllDay })
            #expect(clock(trip.start) == "2026-04-18 00:00")
            #expect(clock(trip.end) == "2026-04-25 00:00")
            let thursday = try reader.occurrences(from: instant("2026-03-12T00:00"), to: instant("2026-03-13T00:00"), people: ["E0047"])
            #expect(thursday.map { clock($0.start).suffix(5) } == ["09:00", "10:30", "14:00", "15:00"])
        }
    }

    @Test("who has the most meetings in a week")
    func busiest() throws {
        try CompanyA.read { reader in
            var counts: [String: Int] = [:]
            for occurrence in try reader.occurrences(from: instant("2026-03-09T00:00"), to: instant("2026-03-14T00:00")) {
                for person in occurrence.participants { counts[person, default: 0] += 1 }
            }
            let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
            #expect(most?.key == "E0047")
            #expect(most?.value == 9)
        }
    }

    @Test("a colleague sees of private meetings only that they are there")
    func privateMeetings() throws {
        try CompanyA.read { reader in
            let colleague = try #require(try reader.person("E0084")), admin = try #require(try reader.person("E0039"))
            let week = try reader.occurrences(from: instant("2026-03-09T00:00"), to: instant("2026-03-14T00:00"), people: ["E0001"])
            let seen = week.map { Permissions.sees($0, viewer: colleague) ? $0.title : "busy" }
            #expect(seen == ["总经理办公会", "busy", "busy"])
            #expect(week.map { Permissions.sees($0, viewer: admin) } == [true, false, false])
        }
    }

    @Test("free rooms with seats and equipment for a person")
    func freeRooms() throws {
        try CompanyA.read { reader in
            let person = try #require(try reader.person("E0084"))
            let line = try reader.departmentLine(of: person.departmentCode)
            let taken = Set(try reader.occurrences(from: instant("2026-03-12T14:00"), to: instant("2026-03-12T15:00")).compactMap(\.roomCode))
            let rooms = try reader.rooms().filter { room in
                room.capacity >= 8 && room.equipment.contains("视频会议") && !taken.contains(room.code)
                    && Permissions.mayBook(room, person: person, departments: line)
            }
            #expect(rooms.map(\.code) == ["A201", "A202", "A203", "A508", "A601", "A1001", "B401"])
        }
    }

    @Test("who may change which meeting")
    func changing() throws {
        try CompanyA.read { reader in
            let meetings = try reader.meetings().filter { $0.status != .cancelled }
            let people = try reader.allPeople()
            let production = try #require(meetings.first { $0.title == "产销协调会" })
            #expect(people.filter { Permissions.mayChange(production, by: $0) }.map(\.employeeNo).sorted() == ["E0003", "E0039", "E0164"])
            let assistant = try #require(try reader.person("E0218"))
            let titles = Set(meetings.filter { Permissions.mayChange($0, by: assistant) && $0.organizerNo != "E0218" }.map(\.title))
            #expect(titles.isSuperset(of: ["海外月会", "销售漏斗复盘"]))
        }
    }

    @Test("who may book the rooms that are not for everyone")
    func booking() throws {
        try CompanyA.read { reader in
            func mayBook(_ code: String) throws -> [String] {
                let room = try #require(try reader.room(code))
                return try reader.allPeople().filter {
                    Permissions.mayBook(room, person: $0, departments: try reader.departmentLine(of: $0.departmentCode))
                }.map(\.employeeNo)
            }
            let boardroom = try mayBook("A1201"), laboratory = try mayBook("B303")
            #expect(boardroom == ["E0001", "E0002", "E0003", "E0004", "E0016", "E0104", "E0142", "E0196", "E0218", "E0222"])
            #expect(laboratory.count == 74)
        }
    }
}
