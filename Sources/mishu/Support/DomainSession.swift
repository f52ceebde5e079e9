import DialogModel
import Foundation
import Office
import Understanding

/// The domains as they are used: validated, and trained or taken from the cache.
struct DomainSession: Sendable {
    let domain: Domain
    let understanding: TrainedUnderstanding
    let wasTrained: Bool

    /// Where trained models are kept; they hold nothing of the directory.
    static var cacheFolder: URL {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["XDG_CACHE_HOME"], !folder.isEmpty {
            return URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("mishu", isDirectory: true)
        }
        let home = environment["HOME"].map { URL(fileURLWithPath: $0, isDirectory: true) } ?? FileManager.default.homeDirectoryForCurrentUser
        return home.appendingPathComponent(".cache/mishu", isDirectory: true)
    }

    static var modelCache: ModelCache { ModelCache(directory: cacheFolder, programVersion: Version.text) }

    /// Loads the domains. Examples are read only when they must be trained on.
    static func open(_ folder: URL, retrain: Bool = false) throws -> DomainSession {
        let cache = modelCache
        let loaded = try load(folder, examples: false)
        if !retrain, let known = TrainedUnderstanding(stored: cache, for: loaded.domain) {
            try refuse(loaded.diagnostics + DomainSQLCheck.diagnostics(loaded), folder)
            return DomainSession(domain: loaded.domain, understanding: known, wasTrained: false)
        }
        let whole = try load(folder, examples: true)
        try refuse(try mistakes(whole), folder)
        Output.progress("training on \(whole.domain.examples.count) examples …")
        return DomainSession(
            domain: whole.domain, understanding: TrainedUnderstanding(training: whole.domain, cache: cache), wasTrained: true)
    }

    /// Every mistake in a folder of domains.
    static func check(_ folder: URL) throws -> [Diagnostic] {
        try mistakes(try load(folder, examples: true))
    }

    private static func mistakes(_ loaded: LoadedDomain) throws -> [Diagnostic] {
        (DomainValidator.validate(loaded, handlers: try OfficeEngine.vocabulary()) + DomainSQLCheck.diagnostics(loaded)).sorted()
    }

    /// The domains with their examples, checked, for cross-validation.
    static func examples(_ folder: URL) throws -> Domain { try whole(folder).domain }

    /// The same with the places where everything stands.
    static func whole(_ folder: URL) throws -> LoadedDomain {
        let whole = try load(folder, examples: true)
        try refuse(try mistakes(whole), folder)
        return whole
    }

    private static func load(_ folder: URL, examples: Bool) throws -> LoadedDomain {
        do {
            return try DomainLoader.load(folder, examples: examples)
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
    }

    private static func refuse(_ diagnostics: [Diagnostic], _ folder: URL) throws {
        let errors = diagnostics.filter { $0.severity == .error }
        guard let first = errors.first else { return }
        let more = errors.count > 1 ? " (and \(errors.count - 1) more: run mishu validate \(folder.relativePath))" : ""
        throw CommandFailure.unusable("\(first)\(more)")
    }
}
