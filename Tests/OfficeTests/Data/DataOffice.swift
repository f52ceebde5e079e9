import DialogModel
import Directory
import Foundation
import GRDB
import Generation
import Language
import Storage
import TimeExpressions

@testable import Dialog
@testable import Office

/// The invented office with one domain without Swift in it: keys that are borrowed.
struct DataOffice {
    let office: SmallOffice
    let domain: Domain
    let loaded: LoadedDomain
    let handler: DataDomainHandler

    init(domain text: String = Self.keys, schema: String = Self.schema, environment: [String: String] = [:]) throws {
        office = try SmallOffice()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("data-domain-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let home = folder.appendingPathComponent("keys")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try text.write(to: home.appendingPathComponent("domain.yml"), atomically: true, encoding: .utf8)
        try schema.write(to: home.appendingPathComponent("schema.sql"), atomically: true, encoding: .utf8)
        loaded = try DomainLoader.load(folder)
        domain = loaded.domain
        handler = DataDomainHandler(
            domain: domain, renderer: ResponseRenderer(responses: [:]), environment: { environment[$0] })
        try DomainTables.apply(domain.schemas, to: office.database)
        try handler.install(in: office.database)
    }

    /// Has the handler carry out an action, as the engine would.
    func perform(
        _ action: String, flow: String = "borrow_key", as sender: String = "G007", _ slots: [String: SlotValue] = [:],
        results: [String: SlotValue] = [:], notes: [String: String] = [:], key: String = "k1", yes: Bool = false, undo: UndoRecord? = nil,
        answers: [String: OutsideAnswer] = [:]
    ) throws -> ActionOutcome {
        try office.database.turn(durable: false) { db in
            var frame = FlowFrame(flow: flow, slots: slots)
            frame.results = results
            frame.notes = notes
            let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
            return try handler.perform(action, ActionContext(
                database: db, sender: sender, frame: frame, state: DialogState(), text: "", language: .english, now: SmallOffice.now, zone: zone,
                localNow: LocalDateTime(SmallOffice.now, in: zone), idempotencyKey: key, permit: yes ? WritePermit() : nil, undo: undo,
                answers: answers))
        }
    }

    func rows(_ sql: String) throws -> [[String]] {
        try office.database.read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) ?? "NULL" }
            }
        }
    }

    static let schema = """
        CREATE TABLE keys_loans (id INTEGER PRIMARY KEY, who TEXT NOT NULL, door TEXT NOT NULL, day TEXT, state TEXT NOT NULL DEFAULT 'out',
          UNIQUE (door, day));
        """

    static let keys = """
        domain: keys
        slots:
          key_door: {type: text, label: {zh: 门, en: door}}
          key_day: {type: date, label: {zh: 日期, en: day}}
          key_loan: {type: record, shown: false}
          key_person: {type: person}
        flows:
          borrow_key:
            slots: [key_door, key_day]
            steps: [{collect: key_door}, {call: check}, {confirm: lend}, {write: lend}]
          return_key:
            slots: [key_loan]
            steps: [{call: find}, {confirm: give_back}, {write: give_back}]
          audit_keys:
            slots: [key_person]
            allow: {manager_of: key_person}
            steps: [{call: check}]
          staff_keys:
            slots: [key_door]
            allow: {profile: role, is: [manager, admin]}
            steps: [{confirm: lend}, {write: lend}]
        actions:
          check:
            read: SELECT count(*) AS lent, max(who) AS holder FROM keys_loans WHERE door = :key_door AND state = 'out'
            returns: {lent: number, holder: person}
            refuse:
              - {when: {result: lent, at_least: 1}, slot: key_door, say: keys_taken}
          lend:
            write: INSERT INTO keys_loans (who, door, day) VALUES (:me, :key_door, :key_day) RETURNING id
            undo: DELETE FROM keys_loans WHERE id = :id AND state = 'out'
          find:
            read: SELECT id, door FROM keys_loans WHERE who = :me AND state = 'out' ORDER BY id
            choose: {slot: key_loan, value: id, title: keys_row, ask: ask_key_loan}
            empty: keys_none
          give_back:
            write: UPDATE keys_loans SET state = 'back' WHERE id = :key_loan AND who = :me AND state = 'out'
            undo: UPDATE keys_loans SET state = 'out' WHERE id = :key_loan
        """
}
