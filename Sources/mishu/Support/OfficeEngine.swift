import Dialog
import DialogModel
import Directory
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
        var configuration = EngineConfiguration(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: ResponseRenderer(domain.domain), database: database,
            handlers: try handlers ?? Self.handlers(domain.domain.slots),
            catalog: DirectoryCatalog(database), identities: DirectoryIdentities(),
            meetingTitles: { try database.read { try DirectoryReader($0).meetingTitles() } },
            holidays: { try database.read { try DirectoryReader($0).holidayCalendar() } },
            assist: assist, confidential: { sender in try database.read { try DirectoryReader($0).confidentialNames(for: sender) } })
        if let indexes { configuration.indexes = indexes }
        return DialogEngine(configuration)
    }

    /// From the next turn on, an engine goes by other domains.
    static func renew(_ engine: DialogEngine, domain: DomainSession) throws {
        engine.adopt(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: ResponseRenderer(domain.domain), handlers: try handlers(domain.domain.slots))
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
