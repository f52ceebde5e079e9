import Directory
import Foundation
import GRDB
import Storage
import Testing

@Suite("Writing to the calendar")
struct MeetingStoreTests {
    private func key(_ turn: Int, _ ordinal: Int = 0) -> WriteKey {
        WriteKey(conversation: "c", sender: "P2", turn: turn, ordinal: ordinal)
    }

    private func plan(_ title: String = "评审", rule: String? = nil) -> Meeting {
        Meeting(title: title, organizerNo: "P2", roomCode: "R2", start: instant("2026-03-11T10:00"),
                end: instant("2026-03-11T11:00"), timeZone: "Asia/Shanghai", rruleText: rule, attendees: [Attendee("P3")])
    }

    private func starts(_ db: Database, _ uid: String) throws -> [String] {
        try DirectoryReader(db).occurrences(from: instant("2026-03-01T00:00"), to: instant("2026-04-10T00:00"), uid: uid)
            .map { clock($0.start) }
    }

    @Test("booking the same key twice books once")
    func idempotent() throws {
        let database = try SmallOffice().database()
        let first = try database.turn(durable: true) { try MeetingStore($0).book(plan(), key: key(1)) }
        let second = try database.turn(durable: true) { try MeetingStore($0).book(plan("另一个"), key: key(1)) }
        #expect(first == second)
        #expect(first.kind == .booked)
        #expect(first.uid == key(1).uid)
        let other = try database.turn(durable: true) { try MeetingStore($0).book(plan(), key: key(1, 1)) }
        #expect(other.uid != first.uid)
        try database.read { (db: Database) throws in
            #expect(try DirectoryReader(db).meeting(first.uid)?.title == "评审")
            #expect(try DirectoryReader(db).meeting(first.uid)?.participants == ["P2", "P3"])
        }
    }

    @Test("a single meeting is moved, changed, cancelled, and all is undone")
    func single() throws {
        let database = try SmallOffice().database()
        try database.turn(durable: true) { (db: Database) throws in
            let store = MeetingStore(db), reader = DirectoryReader(db)
            let uid = try store.book(plan(), key: key(1)).uid
            let booked = try reader.meeting(uid)
            let moved = try store.move(uid, start: instant("2026-03-11T14:00"), end: instant("2026-03-11T15:00"), key: key(2))
            #expect(moved.kind == .moved)
            #expect(moved.occurrence.start == instant("2026-03-11T14:00"))
            #expect(try starts(db, uid) == ["2026-03-11 14:00"])
            let changed = try store.update(uid, edits: MeetingEdits(title: "终审", room: .clear, attendees: ["P3", "P4"]), key: key(3))
            #expect(changed.kind == .updated)
            #expect(changed.after.participants == ["P2", "P3", "P4"])
            #expect(changed.after.roomCode == nil)
            let cancelled = try store.cancel(uid, key: key(4))
            #expect(cancelled.kind == .cancelled)
            #expect(try starts(db, uid) == [])
            #expect(try store.undo(key(4), key: key(5)).kind == .booked)
            #expect(try reader.meeting(uid)?.title == "终审")
            // The meeting has a new revision now, so that an older write cannot be taken back over it.
            #expect(throws: MeetingStoreError.changedSince(uid: uid)) { try store.undo(key(3), key: key(6)) }
            #expect(try store.undo(key(5), key: key(7)).kind == .cancelled)
            #expect(booked?.sequence == 0)
        }
    }

    @Test("undoing a booking cancels it, undoing a move moves back")
    func undo() throws {
        let database = try SmallOffice().database()
        try database.turn(durable: true) { (db: Database) throws in
            let store = MeetingStore(db)
            let uid = try store.book(plan(), key: key(1)).uid
            _ = try store.move(uid, start: instant("2026-03-12T10:00"), end: instant("2026-03-12T10:30"), key: key(2))
            #expect(try store.undo(key(2), key: key(3)).kind == .moved)
            #expect(try starts(db, uid) == ["2026-03-11 10:00"])
            let again = try store.book(plan(), key: key(4))
            let undone = try store.undo(key(4), key: key(5))
            #expect(undone.kind == .cancelled)
            #expect(undone.uid == again.uid)
            #expect(try starts(db, again.uid) == [])
        }
    }

    @Test("one occurrence is moved, changed and cancelled, the rest of the series stays")
    func occurrence() throws {
        let database = try SmallOffice().database()
        try database.turn(durable: true) { (db: Database) throws in
            let store = MeetingStore(db), uid = "series@small"
            let ninth = instant("2026-03-09T14:00")
            let moved = try store.move(uid, recurrenceStart: ninth, start: instant("2026-03-10T09:00"),
                                       end: instant("2026-03-10T10:00"), key: key(1))
            #expect(moved.kind == .moved)
            #expect(moved.occurrence.start == instant("2026-03-10T09:00"))
            #expect(moved.occurrence.rruleText == "FREQ=WEEKLY;BYDAY=MO")
            _ = try store.update(uid, recurrenceStart: ninth, edits: MeetingEdits(room: .set("R2")), key: key(2))
            let now = try DirectoryReader(db).occurrences(from: instant("2026-03-10T09:00"), to: instant("2026-03-10T10:00"), room: "R2")
            #expect(now.map(\.recurrenceStart) == [ninth])
            _ = try store.cancel(uid, recurrenceStart: instant("2026-03-23T14:00"), key: key(3))
            #expect(try starts(db, uid) == ["2026-03-02 14:00", "2026-03-10 09:00", "2026-03-17 15:00", "2026-03-30 14:00"])
            #expect(throws: MeetingStoreError.unknownOccurrence(uid: uid)) {
                try store.cancel(uid, recurrenceStart: instant("2026-03-23T14:00"), key: key(4))
            }
            let back = try store.undo(key(3), key: key(5))
            #expect(back.kind == .booked)
            #expect(back.occurrence.start == instant("2026-03-23T14:00"))
            #expect(try starts(db, uid).contains("2026-03-23 14:00"))
        }
    }

    @Test("a whole series moves with its weekdays and exceptions")
    func series() throws {
        let database = try SmallOffice().database()
        try database.turn(durable: true) { (db: Database) throws in
            let store = MeetingStore(db), uid = "series@small"
            let change = try store.move(uid, start: instant("2026-03-03T16:00"), end: instant("2026-03-03T17:00"), key: key(1))
            #expect(change.after.rruleText == "FREQ=WEEKLY;BYDAY=TU")
            #expect(try starts(db, uid) == ["2026-03-03 16:00", "2026-03-10 16:00", "2026-03-17 15:00", "2026-03-24 16:00",
                                            "2026-03-31 16:00"])
            _ = try store.cancel(uid, key: key(2))
            #expect(try starts(db, uid) == [])
        }
    }

    @Test("what cannot be is refused with a reason")
    func refusals() throws {
        let database = try SmallOffice().database()
        try database.turn(durable: true) { (db: Database) throws in
            let store = MeetingStore(db)
            var backwards = plan()
            backwards.end = backwards.start
            #expect(throws: MeetingStoreError.endsBeforeStart) { try store.book(backwards, key: key(1)) }
            #expect(throws: MeetingStoreError.unreadableRule("FREQ=OFTEN")) { try store.book(plan(rule: "FREQ=OFTEN"), key: key(1)) }
            #expect(throws: MeetingStoreError.unknownMeeting(uid: "none")) { try store.cancel("none", key: key(1)) }
            #expect(throws: MeetingStoreError.unknownWrite(key: key(9).description)) { try store.undo(key(9), key: key(10)) }
            _ = try store.cancel("single@small", key: key(2))
            #expect(throws: MeetingStoreError.alreadyCancelled(uid: "single@small")) { try store.cancel("single@small", key: key(3)) }
        }
    }

    @Test("a booked series and its changes survive export and import")
    func roundTrip() throws {
        let database = try SmallOffice().database()
        try database.turn(durable: true) { (db: Database) throws in
            let store = MeetingStore(db)
            let uid = try store.book(plan("双周, 会;议\n第二行", rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=5"), key: key(1)).uid
            _ = try store.move(uid, recurrenceStart: instant("2026-03-25T10:00"), start: instant("2026-03-26T10:00"),
                               end: instant("2026-03-26T12:00"), key: key(2))
            _ = try store.update("series@small", recurrenceStart: instant("2026-03-23T14:00"),
                                 edits: MeetingEdits(room: .clear, attendees: ["P3"]), key: key(3))
            _ = try store.cancel("series@small", recurrenceStart: instant("2026-03-30T14:00"), key: key(4))
        }
        try RoundTrip.check(database)
    }
}
