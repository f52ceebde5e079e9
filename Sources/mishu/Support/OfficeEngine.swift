import Dialog
import Directory
import Generation
import Office
import Storage

/// Puts the engine of an office together.
enum OfficeEngine {
    static func make(domain: DomainSession, database: OfficeDatabase) -> DialogEngine {
        DialogEngine(EngineConfiguration(
            domain: domain.domain, model: domain.understanding.model, phrases: domain.understanding.phrases,
            renderer: ResponseRenderer(responses: domain.domain.responses), database: database,
            handlers: [MeetingHandler(), ContactHandler(), DocumentHandler(), QuestionHandler()],
            catalog: DirectoryCatalog(database), identities: DirectoryIdentities(),
            holidays: { try database.read { try DirectoryReader($0).holidayCalendar() } }))
    }
}
