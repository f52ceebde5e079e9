import DialogModel
import Foundation
import Language
import Rehearsal
import Synchronization

/// A host whose dialogs answer by simple rules, to test the runner without the program.
final class FakeOffice: DialogHost {
    struct Opening: Hashable {
        var office: String?
        var now: Date?
        var sender: String?
        var locale: String?
    }

    private struct Trouble: Error, CustomStringConvertible {
        var description: String
    }

    private let made = Mutex<[Opening]>([])

    var openings: [Opening] { made.withLock { $0 } }

    func makeDialog(office: String?, now: Date?, as sender: String?, locale: String?) throws -> any RehearsedDialog {
        if sender == "E9999" { throw Trouble(description: "E9999 is not in the directory") }
        made.withLock { $0.append(Opening(office: office, now: now, sender: sender, locale: locale)) }
        return FakeDialog(owner: sender ?? "E0001")
    }
}

/// Books a room on `/confirm`, and echoes everything else.
final class FakeDialog: RehearsedDialog {
    private let owner: String
    private var booked = 0
    private var title: String?

    init(owner: String) {
        self.owner = owner
    }

    func send(text: String?, payload: String?, sender: String?) throws -> TurnResult {
        let speaker = sender ?? owner
        var result = TurnResult(conversation: "c", replies: [], language: text == "hello" ? .english : .chinese)
        switch (text, payload) {
        case ("silence", _): break
        case ("twice", _): result.replies = [Reply(text: "同样"), Reply(text: "同样")]
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

    func query(_ sql: String) throws -> [[JSONValue]] {
        if sql.contains("nothing") { return [] }
        if sql.contains("both") { return [[.integer(booked), .optional(title)]] }
        if sql.contains("many") { return [[.integer(1)], [.integer(2)]] }
        return [[.integer(booked)]]
    }
}

/// Runs one script against a fresh fake office.
func rehearse(_ yaml: String, updates: Bool = false) -> (suite: RehearsalSuite, report: RehearsalReport, office: FakeOffice) {
    let office = FakeOffice()
    let suite = RehearsalLoader.parse(yaml, file: "Dialogs/demo/user_tries.yml")
    return (suite, RehearsalRunner(host: office, updates: updates).run(suite.scripts), office)
}
