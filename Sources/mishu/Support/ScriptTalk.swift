import Dialog
import DialogModel
import Foundation
import Rehearsal

/// Opens a live talk at a point of a script: `chat --from FILE[:TURN]`, or `FILE:LINE:COLUMN` as a report names it.
struct ScriptTalk {
    let session: OfficeSession
    /// What was played to come there.
    let played: [PlayedTurn]

    init(_ place: String, settings: ConversationSettings) throws {
        let (path, point) = Self.parse(place)
        let suite: RehearsalSuite
        do {
            suite = try RehearsalLoader.load([URL(fileURLWithPath: path)])
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
        if let mistake = suite.diagnostics.first(where: { $0.severity == .error }) { throw CommandFailure.unusable(mistake.description) }
        guard let script = suite.scripts.first else { throw CommandFailure.unusable("\(path) holds no script: name another after --from") }
        let domain = try DomainSession.open(settings.domains)
        let dialog = try RehearsalHost(domain: domain).open(script.setting, conversation: OfficeSession.conversation)
        played = Replay.play(script, to: point, on: dialog)
        var settings = settings
        settings.now = dialog.now
        settings.language = settings.language ?? dialog.language
        guard let speaker = try dialog.engine.identity(employeeNo: dialog.sender) else {
            throw CommandFailure.unusable("\(path): nobody in the script's office has the number \(dialog.sender): write another after ‘as:’")
        }
        session = OfficeSession(
            settings: settings, database: dialog.database, engine: dialog.engine, domain: domain.domain, speaker: speaker, models: nil,
            isScratch: true)
    }

    private static func parse(_ place: String) -> (path: String, point: Replay.Point) {
        var parts = place.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var numbers: [Int] = []
        while parts.count > 1, numbers.count < 2, let last = parts.last, let number = Int(last), number > 0 {
            numbers.insert(number, at: 0)
            parts.removeLast()
        }
        let path = parts.joined(separator: ":")
        switch numbers.count {
        case 0: return (path, .end)
        case 1: return (path, .turn(numbers[0]))
        default: return (path, .line(numbers[0]))
        }
    }
}
