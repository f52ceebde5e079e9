import DialogModel
import Foundation
import Rehearsal
import Testing

@Suite("The shipped dialogs")
struct ShippedDialogTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Dialogs")

    @Test("all can be read")
    func readable() throws {
        let suite = try RehearsalLoader.load([Self.folder])
        #expect(suite.diagnostics.map(\.description) == [])
        #expect(Set(suite.scripts.map(\.file)).count >= 45)
    }

    @Test("the clock of each is fixed")
    func fixedClock() throws {
        let loose = try RehearsalLoader.load([Self.folder]).scripts.filter { $0.setting.now == nil }
        #expect(loose.map(\.file) == [])
    }

    @Test("each pattern of conversation is rehearsed in both languages", arguments: [
        "happy_path", "corrections", "cancellations", "digressions", "disambiguation", "chitchat", "permissions",
        "not_understood", "references", "several_requests", "fallback_questions", "bad_input",
    ])
    func bothLanguages(pattern: String) throws {
        let scripts = try RehearsalLoader.load([Self.folder.appendingPathComponent(pattern)]).scripts
        let chinese = scripts.filter { script in
            script.turns.contains { turn in
                if case .text(let text) = turn.input { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } } else { false }
            }
        }
        #expect(!chinese.isEmpty)
        #expect(chinese.count < scripts.count)
    }
}
