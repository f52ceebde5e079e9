import Dialog
import DialogModel
import Directory
import Generation
import Office
import Storage
import Understanding

/// Puts the engine of an office together.
enum OfficeEngine {
    static func make(domain: DomainSession, database: OfficeDatabase) -> DialogEngine {
        let handlers = handlers(domain.domain.slots)
        return DialogEngine(EngineConfiguration(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: ResponseRenderer(responses: domain.domain.responses), database: database,
            handlers: handlers,
            catalog: DirectoryCatalog(database), identities: DirectoryIdentities(),
            holidays: { try database.read { try DirectoryReader($0).holidayCalendar() } }))
    }

    static func handlers(_ slots: [String: SlotDefinition]) -> [any ActionHandler] {
        [MeetingHandler(), ContactHandler(slots: slots), DocumentHandler(slots: slots), QuestionHandler()]
    }

    /// What the program itself carries out and says, for the validation of domains.
    static var vocabulary: DomainValidator.Handlers {
        .init(actions: Set(handlers([:]).flatMap(\.actions)))
    }
}
