import Dialog
import DialogModel
import Directory
import Foundation
import Language
import Models
import Storage
import TimeExpressions

/// An office that is open for talk: its database, the engine and who is talking.
struct OfficeSession: Sendable {
    let settings: ConversationSettings
    let database: OfficeDatabase
    let engine: DialogEngine
    let domain: Domain
    /// Who talks where no sender is named.
    let speaker: Identity
    /// Models beside the embedded one; nil where none is configured.
    let models: ModelService?
    /// The office is a copy that goes away with the talk.
    var isScratch = false

    /// The conversation where none is named.
    static let conversation = "default"

    /// Opens the data directory, making it from the sample office where there is none.
    static func open(_ settings: ConversationSettings) throws -> OfficeSession {
        // The grammar of times is read while the rest is opened.
        Task.detached(priority: .userInitiated) { TimeRecognizer.prepare() }
        let domain = try DomainSession.open(settings.domains)
        let database = try database(settings, create: true)
        try SampleOffice.prepare(database, settings)
        let zone = try database.read { try DirectoryReader($0).company().timeZone }
        let models = try ModelSession.open(settings.environment, zone: TimeZone(identifier: zone))
        let engine = try OfficeEngine.make(domain: domain, database: database, assist: try models.map(ModelSession.assist))
        let session = OfficeSession(
            settings: settings, database: database, engine: engine, domain: domain.domain, speaker: try speaker(settings.sender, engine),
            models: models)
        if let models { VectorTraining(models: models, domain: domain, folder: settings.domains).start { engine.use($0) } }
        return session
    }

    static func database(_ settings: ConversationSettings, create: Bool) throws -> OfficeDatabase {
        do {
            // What is said in an office is nobody else's business: the folder is its owner's alone.
            if create, !FileManager.default.fileExists(atPath: settings.data.path) {
                try? FileManager.default.createDirectory(
                    at: settings.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            return try OfficeDatabase.open(in: settings.data, migrations: try Resources.migrations, create: create)
        } catch let error as StorageError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }

    private static func speaker(_ number: String?, _ engine: DialogEngine) throws -> Identity {
        if let number {
            guard let identity = try engine.identity(employeeNo: number) else {
                throw CommandFailure.unusable("nobody who works here has the number \(number): give another after --as")
            }
            return identity
        }
        guard let identity = try engine.defaultSpeaker() else {
            throw CommandFailure.unusable("the office has no people yet: run mishu import DIR first")
        }
        return identity
    }

    // MARK: Talk

    func respond(
        text: String = "", payload: String? = nil, sender: String? = nil, conversation: String = OfficeSession.conversation
    ) throws -> TurnResult {
        try engine.respondNow(to: message(text, payload, sender, conversation))
    }

    func explain(text: String) throws -> TurnResult {
        try engine.explain(message(text, nil, nil, Self.conversation))
    }

    private func message(_ text: String, _ payload: String?, _ sender: String?, _ conversation: String) -> Message {
        Message(
            text: text, payload: payload, sender: sender ?? speaker.employeeNo, conversation: conversation,
            now: settings.clock(), language: settings.language)
    }

    /// The zone in which a sender's times are shown.
    func zone(of sender: String?) -> TimeZone {
        guard let sender, sender != speaker.employeeNo else { return speaker.zone }
        return (try? engine.identity(employeeNo: sender))?.zone ?? speaker.zone
    }

    /// Where the lines typed in the terminal are kept.
    var historyFile: URL { settings.data.appendingPathComponent("history") }

    // MARK: About the talk

    /// What there is to say, in the language of the talk.
    func help(after last: TurnResult?) throws -> TurnResult {
        try respond(text: language(after: last) == .chinese ? "帮助" : "help")
    }

    /// Why the last answer of the talk is what it is, a line each.
    func explanation(after last: TurnResult?) throws -> [String] {
        let language = language(after: last)
        let events = try last?.events ?? engine.lastTurn(conversation: Self.conversation, sender: speaker.employeeNo)
        let now = LocalDateTime(settings.clock(), in: speaker.zone)
        return events.isEmpty ? [engine.words("nothing_said_yet", language: language, now: now)]
            : engine.explanation(of: events, language: language, now: now)
    }

    /// The language that is wanted, else that of the last answer, of the system, of the company.
    private func language(after last: TurnResult?) -> TextLanguage {
        settings.language ?? last?.language ?? SystemLanguage.current ?? speaker.language
    }
}
