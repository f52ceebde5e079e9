import Dialog
import DialogModel
import Directory
import Foundation
import Language
import Rehearsal
import Storage
import Synchronization
import Understanding

/// Makes dialogs for scripts, each on a fresh copy of its office, with the whole program behind them.
final class RehearsalHost: DialogHost {
    private let domain: DomainSession
    private let handlers: [any ActionHandler]
    /// Offices that were prepared once, by folder and shift; scripts get copies.
    private let offices = Mutex<[String: Office]>([:])

    /// An office as all dialogs on it begin.
    private struct Office: Sendable {
        var database: OfficeDatabase
        var indexes = EntityIndexCache()
        /// What its files give as `now`.
        var now: Date?
    }

    private let assist: (any UtteranceAssist)?

    /// - Parameter assist: models that help to understand, for dialogs with recorded traffic.
    init(domain: DomainSession, assist: (any UtteranceAssist)? = nil) throws {
        self.domain = domain
        self.assist = assist
        handlers = try OfficeEngine.handlers(domain.domain.slots)
    }

    func makeDialog(_ setting: DialogSetting) throws -> any RehearsedDialog { try open(setting) }

    /// The same with all that a live talk needs.
    ///
    /// - Parameter conversation: the name of the conversation; writes are keyed by it.
    func open(_ setting: DialogSetting, conversation: String = "script") throws -> OfficeRehearsal {
        let office = try office(setting.office, at: setting.now)
        let copy = try OfficeDatabase.copy(of: office.database)
        guard let now = setting.now ?? office.now else {
            throw CommandFailure.unusable("the script names no `now`, and its office none either: write `now: 2026-03-09T09:00:00+08:00`")
        }
        try OfficeFixtures(now: now).add(setting.fixtures, to: copy)
        let engine = try OfficeEngine.make(
            domain: domain, database: copy, handlers: handlers, indexes: office.indexes,
            assist: try setting.model.map(SimulatedModel.assist) ?? assist)
        guard let speaker = try setting.sender ?? engine.defaultSpeaker()?.employeeNo else {
            throw CommandFailure.unusable("the script's office has no people")
        }
        return OfficeRehearsal(
            engine: engine, database: copy, conversation: conversation, now: now, sender: speaker,
            language: setting.locale.flatMap { TextLanguage(rawValue: $0) })
    }

    private func office(_ name: String?, at now: Date?) throws -> Office {
        let folder = try name.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Resources.sample
        // The sample is moved by whole weeks to the script's clock, as it is for a talk.
        let weeks = try name == nil ? now.map { try OfficeImporter.weeksToShift(folder, to: $0) } ?? 0 : 0
        return try offices.withLock { offices in
            let key = "\(weeks) \(folder.path)"
            if let known = offices[key] { return known }
            let office = try prepare(folder, isSample: name == nil, weeks: weeks)
            offices[key] = office
            return office
        }
    }

    private func prepare(_ folder: URL, isSample: Bool, weeks: Int) throws -> Office {
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent(OfficeDatabase.fileName).path) {
            return Office(database: try OfficeFiles.reading {
                try OfficeDatabase.open(in: folder, migrations: try Resources.migrations, create: false)
            })
        }
        let database = try OfficeDatabase.temporary(migrations: try Resources.migrations)
        let report = try OfficeFiles.reading {
            try OfficeImporter(options: ImportOptions(isSample: isSample, shiftWeeks: weeks)).run(folder, into: database)
        }
        if let problem = report.problems.first { throw CommandFailure.unusable("the office of a script: \(problem)") }
        try OfficeEngine.makeTables(domain, database)
        let now = try database.read { try DirectoryReader($0).company().now }
        return Office(database: database, now: now.flatMap { try? Date($0, strategy: .iso8601) })
    }
}
