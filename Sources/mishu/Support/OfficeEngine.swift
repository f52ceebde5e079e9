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
    static func make(domain: DomainSession, database: OfficeDatabase) throws -> DialogEngine {
        let handlers = try handlers(domain.domain.slots)
        return DialogEngine(EngineConfiguration(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: ResponseRenderer(responses: domain.domain.responses), database: database,
            handlers: handlers,
            catalog: DirectoryCatalog(database), identities: DirectoryIdentities(),
            meetingTitles: { try database.read { try DirectoryReader($0).meetingTitles() } },
            holidays: { try database.read { try DirectoryReader($0).holidayCalendar() } }))
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
