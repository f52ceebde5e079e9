import Dialog
import DialogModel
import Directory
import Foundation
import Language
import Rehearsal
import Storage
import Synchronization

/// Makes dialogs for scripts, each on a fresh copy of its office, with the whole program behind them.
final class RehearsalHost: DialogHost {
    private let domain: DomainSession
    /// Offices that were imported once, by folder; scripts get copies.
    private let offices = Mutex<[String: OfficeDatabase]>([:])

    init(domain: DomainSession) {
        self.domain = domain
    }

    func makeDialog(office: String?, now: Date?, as sender: String?, locale: String?) throws -> any RehearsedDialog {
        let original = try database(office)
        let copy = try OfficeDatabase.copy(of: original)
        let engine = try OfficeEngine.make(domain: domain, database: copy)
        let ownNow = try copy.read { try DirectoryReader($0).company().now }
        guard let clock = now ?? ownNow.flatMap({ try? Date($0, strategy: .iso8601) }) else {
            throw CommandFailure.unusable("the script names no `now`, and its office none either: write `now: 2026-03-09T09:00:00+08:00`")
        }
        guard let speaker = try sender ?? engine.defaultSpeaker()?.employeeNo else {
            throw CommandFailure.unusable("the script's office has no people")
        }
        return OfficeRehearsal(
            engine: engine, database: copy, now: clock, sender: speaker,
            language: locale.flatMap { TextLanguage(rawValue: $0) })
    }

    private func database(_ office: String?) throws -> OfficeDatabase {
        let folder = try office.flatMap { $0 == "sample" ? nil : URL(fileURLWithPath: $0, isDirectory: true) } ?? Resources.sample
        return try offices.withLock { offices in
            if let known = offices[folder.path] { return known }
            let database = try OfficeDatabase.temporary(migrations: try Resources.migrations)
            let report = try OfficeFiles.reading { try OfficeImporter().run(folder, into: database) }
            if let problem = report.problems.first { throw CommandFailure.unusable("the office of a script: \(problem)") }
            offices[folder.path] = database
            return database
        }
    }
}
