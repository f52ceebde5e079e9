import Dialog
import DialogModel
import Directory
import Foundation
import Generation
import Office
import Questions
import Storage
import Understanding

/// Puts the engine of an office together.
enum OfficeEngine {
    /// - Parameters:
    ///   - handlers: those of another engine of the same domains; nil: new ones.
    ///   - indexes: names that were read for another engine count where they are the same.
    ///   - assist: models that help to understand.
    static func make(
        domain: DomainSession, database: OfficeDatabase, handlers: [any ActionHandler]? = nil, indexes: EntityIndexCache? = nil,
        assist: (any UtteranceAssist)? = nil
    ) throws -> DialogEngine {
        let renderer = ResponseRenderer(domain.domain)
        let data = try dataHandler(domain, renderer, database)
        var configuration = EngineConfiguration(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: renderer, database: database,
            handlers: try (handlers ?? Self.handlers(domain.domain.slots)) + [data],
            catalog: DirectoryCatalog(database), identities: DirectoryIdentities(),
            meetingTitles: { try database.read { try DirectoryReader($0).meetingTitles() } },
            holidays: { try database.read { try DirectoryReader($0).holidayCalendar() } },
            assist: assist, confidential: { sender in try database.read { try DirectoryReader($0).confidentialNames(for: sender) } })
        configuration.choices = choices(domain, database)
        configuration.callOutside = caller(domain)
        if let indexes { configuration.indexes = indexes }
        return DialogEngine(configuration)
    }

    /// From the next turn on, an engine goes by other domains.
    static func renew(_ engine: DialogEngine, domain: DomainSession, database: OfficeDatabase) throws {
        let renderer = ResponseRenderer(domain.domain)
        let data = try dataHandler(domain, renderer, database)
        engine.adopt(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: renderer, handlers: try handlers(domain.domain.slots) + [data],
            choices: choices(domain, database), callOutside: caller(domain))
    }

    /// What carries out the actions of domains without Swift. What its functions know is one office's: each engine has its own.
    private static func dataHandler(
        _ domain: DomainSession, _ renderer: ResponseRenderer, _ database: OfficeDatabase
    ) throws -> DataDomainHandler {
        try makeTables(domain, database)
        let handler = DataDomainHandler(
            domain: domain.domain, renderer: renderer, environment: { ProcessInfo.processInfo.environment[$0] })
        try handler.install(in: database)
        return handler
    }

    /// Fills in choices that stand in tables; nil where none do.
    private static func choices(_ domain: DomainSession, _ database: OfficeDatabase) -> (@Sendable (Domain) throws -> Domain)? {
        guard domain.domain.slots.values.contains(where: { $0.valuesFrom != nil }) else { return nil }
        return { domain in try database.read { try DomainChoices.filled(domain, $0) } }
    }

    /// Calls services; nil where no domain does.
    private static func caller(_ domain: DomainSession) -> (@Sendable (OutsideCall) async -> OutsideAnswer)? {
        guard domain.domain.actions.values.contains(where: { if case .http = $0.work { true } else { false } }) else { return nil }
        let caller = OutsideCaller()
        return { await caller.call($0) }
    }

    /// Makes the tables of domains without Swift.
    static func makeTables(_ domain: DomainSession, _ database: OfficeDatabase) throws {
        do {
            try DomainTables.apply(domain.domain.schemas, to: database)
        } catch let fault as DomainTables.Fault {
            throw CommandFailure.unusable(String(describing: fault))
        }
    }

    static func handlers(_ slots: [String: SlotDefinition]) throws -> [any ActionHandler] {
        let questions = try SQLFiles.reading { try OfficeQuestions(schemas: try Resources.folder("Schemas")) }
        return [MeetingHandler(slots: slots), ContactHandler(slots: slots), DocumentHandler(slots: slots), QuestionHandler(questions: questions)]
    }

    /// What the program itself carries out and says, for the validation of domains.
    static func vocabulary() throws -> DomainValidator.Handlers {
        .init(
            actions: Set(try handlers([:]).flatMap(\.actions)), responses: EngineResponses.names.union(OfficeResponses.names),
            labels: ["old_start"])
    }
}
