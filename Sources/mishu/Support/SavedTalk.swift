import Dialog
import DialogModel
import Directory
import Foundation
import Generation
import Language
import Rehearsal
import Storage
import TimeExpressions

/// Keeps what is needed to save a talk in the terminal as a scripted dialog: how many turns there were before it, and the
/// office as it was before the talk changed it.
final class SavedTalk {
    private let session: OfficeSession
    private let turnsBefore: Int
    /// The sample as it came with the program: a script needs no office of its own.
    private let isSample: Bool
    private var officeBefore: OfficeDatabase?

    init(session: OfficeSession) throws {
        self.session = session
        let speaker = session.speaker.employeeNo
        (turnsBefore, isSample) = try session.database.read { database in
            (try ConversationStore(database).lastTurn(conversation: OfficeSession.conversation, sender: speaker),
             try OfficeImporter.isUntouchedSample(database))
        }
    }

    /// Keeps a copy of the office before the first turn that may change it.
    func keepOffice(before last: TurnResult?) throws {
        guard officeBefore == nil, !isSample else { return }
        let mayChange = last?.asksFor == "confirmation" || last?.replies.last?.buttons.contains { $0.payload == "/undo" } ?? false
        if mayChange { officeBefore = try OfficeDatabase.copy(of: session.database) }
    }

    /// Writes the talk so far into `NAME.yml`, and, unless the office is the sample, the office as it was into the data
    /// directory, without anybody's conversations.
    ///
    /// - Returns: what was written, for the person who asked for it.
    func save(_ name: String) throws(CommandFailure) -> String {
        let file = URL(fileURLWithPath: name.hasSuffix(".yml") || name.hasSuffix(".yaml") ? name : name + ".yml")
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw .unusable("\(file.relativePath) 已经有了，换个名字。\(file.relativePath) exists: choose another name")
        }
        do {
            let (turns, now) = try writtenTurns()
            guard !turns.isEmpty else { throw CommandFailure.unusable("还没有说过话。Nothing was said yet: talk first, then save") }
            let setting = DialogSetting(
                office: try office(file.deletingPathExtension().lastPathComponent)?.path, now: now, sender: session.speaker.employeeNo,
                locale: session.settings.language?.rawValue)
            let title = file.deletingPathExtension().lastPathComponent
            let text = ScriptWriter.text(name: title, setting: setting, turns: turns, zone: session.speaker.zone)
            guard FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]) else {
                throw CommandFailure.unusable("\(file.relativePath) 写不进去，换个地方。\(file.relativePath) cannot be written: choose another place")
            }
            let shown = file.relativePath
            return "已存为 \(shown)（\(turns.count) 轮），重放：mishu test \(shown)\n"
                + "Saved as \(shown), \(turns.count) turns; play it with mishu test \(shown)"
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw .unusable(String(describing: error))
        }
    }

    private func writtenTurns() throws -> (turns: [WrittenTurn], now: Date?) {
        let domain = session.domain
        let renderer = ResponseRenderer(domain)
        let zone = session.speaker.zone
        let events = try session.database.read {
            try ConversationStore($0).events(conversation: OfficeSession.conversation, sender: session.speaker.employeeNo)
        }
        let now = session.settings.clock()
        let export = ConversationExport(domain: domain, zone: zone) { say, locale, turn in
            renderer.render(say, language: TextLanguage(rawValue: locale) ?? .chinese, now: .init(now, in: zone), turn: turn)
        }
        return export.turns(of: events, after: turnsBefore)
    }

    /// The folder of the office that a script is played on; nil: the sample.
    private func office(_ name: String) throws -> URL? {
        if isSample { return nil }
        let folder = session.settings.data.appendingPathComponent("saved", isDirectory: true)
            .appendingPathComponent(name, isDirectory: true).standardizedFileURL
        let file = folder.appendingPathComponent(OfficeDatabase.fileName)
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw CommandFailure.unusable("\(folder.path) 已经有了，换个名字。\(folder.path) exists: choose another name")
        }
        let talks = ["review", "turns", "dialogs", "outbox", "inbox", "inbox_keys"]
        let copy = try OfficeDatabase.copy(of: officeBefore ?? session.database, to: file, emptying: talks)
        try copy.close()
        return folder
    }
}
