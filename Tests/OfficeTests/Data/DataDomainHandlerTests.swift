import DialogModel
import GRDB
import Storage
import Testing
import TimeExpressions

@testable import Dialog
@testable import Office

@Suite("A domain without Swift: its actions")
struct DataDomainHandlerTests {
    let data: DataOffice

    init() throws { data = try DataOffice() }

    @Test("without the yes there is a card, and nothing is written")
    func card() throws {
        let outcome = try data.perform("keys.lend", ["key_door": .text("101")])
        guard case .confirm(let say) = outcome.next else { throw SmallOffice.Failure(text: "no card") }
        #expect(say.values["fields"] == .list([["label": .name(zh: "门", en: "door"), "value": .text("101")]]))
        #expect(try data.rows("SELECT * FROM keys_loans") == [])
    }

    @Test("values are bound: what looks like SQL is kept as it was said", arguments: [
        "'); DROP TABLE keys_loans; --", "\" OR 1=1", ":me", "a''b", "?1", "{{id}}",
    ])
    func injection(text: String) throws {
        _ = try data.perform("keys.lend", ["key_door": .text(text)], yes: true)
        #expect(try data.rows("SELECT who, door FROM keys_loans") == [["G007", text]])
    }

    @Test("a turn that runs again writes once, and says the same")
    func idempotent() throws {
        let first = try data.perform("keys.lend", ["key_door": .text("101")], yes: true)
        let second = try data.perform("keys.lend", ["key_door": .text("101")], yes: true)
        #expect(first.effects == second.effects)
        #expect(first.effects.first?["id"] == .integer(1))
        #expect(try data.rows("SELECT count(*) FROM keys_loans") == [["1"]])
    }

    @Test("undo takes back what was written, once")
    func undo() throws {
        let written = try data.perform("keys.lend", ["key_door": .text("101")], yes: true)
        let record = try #require(written.undo)
        let back = try data.perform(record.action, key: "k2", yes: true, undo: record)
        #expect(back.effects.first?["undone"] == .bool(true))
        #expect(try data.rows("SELECT * FROM keys_loans") == [])
        let again = try data.perform(record.action, key: "k3", yes: true, undo: record)
        #expect(again.effects == [])
        #expect(again.say.map(\.response) == ["data_not_undone"])
    }

    @Test("undo runs again after a crash and tells the same")
    func undoAgain() throws {
        let record = try #require(try data.perform("keys.lend", ["key_door": .text("101")], yes: true).undo)
        let first = try data.perform(record.action, key: "k2", yes: true, undo: record)
        let second = try data.perform(record.action, key: "k2", yes: true, undo: record)
        #expect(first.effects == second.effects)
    }

    @Test("what cannot be undone any more is told, and stays")
    func undoTooLate() throws {
        let record = try #require(try data.perform("keys.lend", ["key_door": .text("101")], yes: true).undo)
        _ = try data.perform("keys.give_back", flow: "return_key", ["key_loan": .number(1)], key: "k2", yes: true)
        let late = try data.perform(record.action, key: "k3", yes: true, undo: record)
        #expect(late.effects == [])
        #expect(try data.rows("SELECT state FROM keys_loans") == [["back"]])
    }

    @Test("a write that meets nothing changes nothing: another's row, or one that is gone", arguments: ["G010", "G007"])
    func unchanged(sender: String) throws {
        _ = try data.perform("keys.lend", as: "G006", ["key_door": .text("101")], yes: true)
        let outcome = try data.perform("keys.give_back", flow: "return_key", as: sender, ["key_loan": .number(1)], key: "k2", yes: true)
        #expect(outcome.effects == [])
        #expect(outcome.say.map(\.response) == ["data_unchanged"])
        #expect(try data.rows("SELECT state FROM keys_loans") == [["out"]])
    }

    @Test("a broken constraint is told and leaves nothing behind")
    func constraint() throws {
        let day = SlotValue.time(.instant(.init(day: 20_530), grain: .day))
        _ = try data.perform("keys.lend", ["key_door": .text("1"), "key_day": day], yes: true)
        let outcome = try data.perform("keys.lend", ["key_door": .text("1"), "key_day": day], key: "k2", yes: true)
        #expect(outcome.say.map(\.response) == ["data_unchanged"])
        #expect(try data.rows("SELECT count(*) FROM domain_writes") == [["1"]])
    }

    @Test("a refusal blames its slot, which loses its value or gets the accepted one back")
    func refusal() throws {
        _ = try data.perform("keys.lend", as: "G006", ["key_door": .text("101")], yes: true)
        let refused = try data.perform("keys.check", ["key_door": .text("101")])
        #expect(refused.say.map(\.response) == ["keys_taken"])
        #expect(refused.slots.count == 1 && refused.slots[0].name == "key_door" && refused.slots[0].value == nil)
        let accepted = try data.perform("keys.check", ["key_door": .text("102")])
        let notes = Dictionary(uniqueKeysWithValues: accepted.notes.compactMap { note in note.value.map { (note.key, $0) } })
        let back = try data.perform("keys.check", ["key_door": .text("101")], notes: notes)
        #expect(back.slots.first?.value == .text("102"))
    }

    @Test("of one row it is taken, of several one is asked for, and only one's own are offered")
    func choose() throws {
        #expect(try data.perform("keys.find", flow: "return_key").say.map(\.response) == ["keys_none"])
        _ = try data.perform("keys.lend", ["key_door": .text("101")], key: "a", yes: true)
        _ = try data.perform("keys.lend", as: "G010", ["key_door": .text("102")], key: "b", yes: true)
        let one = try data.perform("keys.find", flow: "return_key")
        #expect(one.slots.first?.value == .number(1))
        _ = try data.perform("keys.lend", ["key_door": .text("103")], key: "c", yes: true)
        guard case .offer(let offer, _) = try data.perform("keys.find", flow: "return_key").next else { throw SmallOffice.Failure(text: "no offer") }
        #expect(offer.options.map(\.sets) == [["key_loan": .number(1)], ["key_loan": .number(3)]])
        // A row of somebody else that was put into the slot is not taken.
        guard case .offer = try data.perform("keys.find", flow: "return_key", ["key_loan": .number(2)]).next else { throw SmallOffice.Failure(text: "taken") }
    }

    @Test("a flow is refused to those who may not, before anything and again before the write", arguments: [("G007", false), ("G004", true)])
    func roles(sender: String, may: Bool) throws {
        let before = try data.perform("keys.prepare", flow: "staff_keys", as: sender)
        #expect(before.effects == (may ? [] : [.refused(.permission)]))
        let write = try data.perform("keys.lend", flow: "staff_keys", as: sender, ["key_door": .text("1")], yes: true)
        #expect(write.effects.first?.type == (may ? "flow.completed" : "refused"))
    }

    @Test("whom the speaker must stand above is looked up the whole line", arguments: [("G001", true), ("G004", true), ("G006", false), ("G010", false)])
    func managers(sender: String, may: Bool) throws {
        let person = SlotValue.entity(EntityReference(.person, "G007"))
        let outcome = try data.perform("keys.prepare", flow: "audit_keys", as: sender, ["key_person": person])
        #expect(outcome.effects == (may ? [] : [.refused(.permission)]))
    }

    @Test("the tables of a changed script are made anew while nothing was written, and are kept afterwards")
    func schemas() throws {
        let database = data.office.database
        let wider = DomainSchema(version: 1, file: "schema.sql", sql: DataOffice.schema.replacing("who TEXT", with: "note TEXT, who TEXT"))
        try DomainTables.apply(["keys": [wider]], to: database)
        #expect(try data.rows("SELECT count(*) FROM pragma_table_info('keys_loans')") == [["6"]])
        _ = try data.perform("keys.lend", ["key_door": .text("1")], yes: true)
        let again = DomainSchema(version: 1, file: "schema.sql", sql: DataOffice.schema)
        #expect(throws: DomainTables.Fault.self) { try DomainTables.apply(["keys": [again]], to: database) }
        #expect(try data.rows("SELECT count(*) FROM keys_loans") == [["1"]])
    }
}
