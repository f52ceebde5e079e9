import DialogModel
import Foundation
import Language
import Rehearsal
import Synchronization

/// A host whose dialogs answer by simple rules, to test the runner without the program.
final class FakeOffice: DialogHost {
    private struct Trouble: Error, CustomStringConvertible {
        var description: String
    }

    private let made = Mutex<[DialogSetting]>([])

    var openings: [DialogSetting] { made.withLock { $0 } }

    func makeDialog(_ setting: DialogSetting) throws -> any RehearsedDialog {
        if setting.sender == "E9999" { throw Trouble(description: "E9999 is not in the directory") }
        made.withLock { $0.append(setting) }
        let dialog = FakeDialog(owner: setting.sender ?? "E0001", now: setting.now ?? .distantPast)
        try dialog.add(setting.fixtures)
        return dialog
    }
}

/// Books a room on `/confirm`, and echoes everything else.
final class FakeDialog: RehearsedDialog {
    private let owner: String
    private var booked = 0
    private var title: String?

    var now: Date
    private var added: [Fixture] = []

    init(owner: String, now: Date) {
        self.owner = owner
        self.now = now
    }

    func add(_ fixtures: [Fixture]) throws {
        for row in fixtures.flatMap(\.rows) where row.text("title") == "impossible" { throw FixtureError(row, "no such room") }
        added += fixtures
    }

    func events() throws -> [Event] {
        [.understood([], language: .chinese), .flowStarted("book_meeting"), .said([Say("ask_end")], buttons: [])]
    }

    func send(_ input: RehearsalTurn.Input, sender: String?) throws -> TurnResult {
        let speaker = sender ?? owner
        let (text, payload): (String?, String?) = switch input {
        case .text(let text): (text, nil)
        case .press(let payload): (nil, payload)
        }
        var result = TurnResult(conversation: "c", replies: [], language: text == "hello" ? .english : .chinese)
        switch (text, payload) {
        case ("silence", _): break
        case ("twice", _): result.replies = [Reply(text: "同样"), Reply(text: "同样")]
        case ("when", _): result.replies = [Reply(text: "\(Int(now.timeIntervalSince1970))")]
        case ("added", _): result.replies = [Reply(text: "\(added.flatMap(\.rows).count) rows")]
        case ("slow", _): Thread.sleep(forTimeInterval: 0.05); result.replies = [Reply(text: "slow")]
        case (nil, "/confirm"):
            booked += 1
            result.replies = [Reply(text: "已预订", buttons: [Button(title: "撤销", payload: "/undo")])]
            result.effects = [Effect("meeting.booked", [
                .init("uid", .string("m\(booked)")), .init("title", .optional(title)), .init("start", "2026-03-10T15:00:00+08:00"),
                .init("attendees", ["E0002", "E0001"]), .init("room", .null),
            ])]
        case (let text?, _) where text.hasPrefix("订"):
            title = String(text.dropFirst())
            result.replies = [Reply(text: "《\(title ?? "")》几点结束？")]
            result.asksFor = "end"
            result.slots = [.init("title", .optional(title)), .init("start", "2026-03-10T15:00:00+08:00"), .init("room", .null)]
            result.intent = ScoredIntent(name: "book_meeting", confidence: 0.9)
            result.commands = [
                GroundedCommand(.startFlow("book_meeting"), evidence: "订", source: "intent"),
                GroundedCommand(.setSlot("title", .text(title ?? "")), evidence: title ?? "", source: "tagger"),
                GroundedCommand(.chooseOption(2), evidence: "", source: "pattern"),
            ]
        default:
            result.replies = [Reply(text: "\(speaker)：\(text ?? payload ?? "")")]
        }
        return result
    }

    func query(_ sql: String, _ values: [JSONValue]) throws -> QueryRows {
        func rows(_ rows: [[JSONValue]], _ columns: [String] = ["a"]) -> QueryRows { QueryRows(columns: columns, rows: rows) }
        if sql.contains("sqlite_schema") { return rows([["bookings"]]) }
        if sql.contains("pragma_table_info") { return rows([["id"], ["title"]]) }
        if sql.hasPrefix("SELECT *") {
            let all = (1...max(booked, 1)).prefix(booked).map { [JSONValue.integer($0), .optional(title)] }
            return rows(all.filter { row in values.allSatisfy { $0 == row[1] } }, ["id", "title"])
        }
        if sql.contains("nothing") { return rows([]) }
        if sql.contains("both") { return rows([[.integer(booked), .optional(title)]]) }
        if sql.contains("many") { return rows([[.integer(1)], [.integer(2)]]) }
        return rows([[.integer(booked)]])
    }
}

/// Runs one script against a fresh fake office.
func rehearse(_ yaml: String, updates: Bool = false) -> (suite: RehearsalSuite, report: RehearsalReport, office: FakeOffice) {
    let office = FakeOffice()
    let suite = RehearsalLoader.parse(yaml, file: "Dialogs/demo/user_tries.yml")
    return (suite, RehearsalRunner(host: office, updates: updates).run(suite.scripts), office)
}
