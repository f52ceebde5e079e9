import Dialog
import DialogModel
import Directory
import Foundation
import Language
import Storage
import Understanding

/// What a review needs: the list, the domains with their places, and a model that reads.
struct ReviewDesk {
    let words: ReviewWords
    let entries: [ReviewEntry]
    private let database: OfficeDatabase
    private let folder: URL

    /// - Throws: where there is no data directory.
    static func open(_ settings: ConversationSettings) throws -> ReviewDesk {
        let database = try OfficeSession.database(settings, create: false)
        let (entries, locale) = try OfficeFiles.reading {
            try database.read { (try ReviewStore($0).entries(), try DirectoryReader($0).company().locale) }
        }
        let language = settings.language ?? SystemLanguage.current ?? TextLanguage(rawValue: locale) ?? .chinese
        return ReviewDesk(words: ReviewWords(language: language), entries: entries, database: database, folder: settings.domains)
    }

    /// The domains, checked, with what reads the texts and the groups in which they are shown.
    func workshop() throws -> ReviewWorkshop {
        let loaded = try DomainSession.whole(folder)
        let reader = ReviewReader(domain: loaded.domain, model: try DomainSession.open(folder).understanding.model)
        return ReviewWorkshop(loaded: loaded, reader: reader, clusters: ReviewClustering.clusters(entries, reader: reader))
    }

    func remove(_ entries: [ReviewEntry]) throws {
        guard !entries.isEmpty else { return }
        try OfficeFiles.reading { try database.turn(durable: true) { try ReviewStore($0).remove(entries.map(\.id)) } }
    }

    func clear() throws -> Int {
        try OfficeFiles.reading { try database.turn(durable: true) { try ReviewStore($0).clear() } }
    }

    /// Writes examples into the domains' files; where these are no longer valid then, they stay as they were.
    ///
    /// - Returns: the files, as they are to be shown.
    func write(_ examples: [Example], _ loaded: LoadedDomain) throws -> [String] {
        let writer = ExampleWriter(loaded, folder: folder)
        do {
            let changes = try writer.changes(adding: examples)
            try writer.write(changes)
            if let error = try DomainSession.check(folder).first(where: { $0.severity == .error }) {
                writer.undo(changes)
                throw CommandFailure.failed("nothing was written: with the new examples \(error)")
            }
            return changes.map(\.file.relativePath)
        } catch let error as ExampleWritingError {
            throw CommandFailure.failed("nothing was written: \(error)")
        }
    }
}
