import DialogModel
import Generation
import Storage
import TimeExpressions
import Understanding

/// What an engine is made of.
public struct EngineConfiguration: Sendable {
    public var domain: Domain
    public var model: NLUModel
    /// Whole utterances that steer the dialog, as the domains' examples have them.
    public var phrases: PhraseBook
    public var renderer: ResponseRenderer
    public var database: OfficeDatabase
    public var handlers: [any ActionHandler]
    /// The names of the office's things; read again when another process has changed the directory.
    public var catalog: any EntityCatalog
    public var identities: any IdentityResolver
    /// Shared by engines over copies of one office.
    public var indexes = EntityIndexCache()
    /// Calls services for domains; nil: such actions come to nothing.
    public var callOutside: (@Sendable (OutsideCall) async -> OutsideAnswer)?
    /// The domain with the words of choices that stand in the office's own tables; read together with the titles.
    public var choices: (@Sendable (Domain) throws -> Domain)?
    /// Titles of meetings that everybody may know; read again when a meeting was written.
    public var meetingTitles: @Sendable () throws -> [String]
    /// Days off and make-up days; read together with the catalogue.
    public var holidays: @Sendable () throws -> HolidayCalendar
    /// Models that help to understand; nil: the embedded one alone.
    public var assist: (any UtteranceAssist)?
    /// What must not reach a model in words that an employee (by number) types or is shown, such as titles of confidential papers.
    public var confidential: @Sendable (String) throws -> [String]

    public init(
        domain: Domain, model: NLUModel, phrases: PhraseBook, renderer: ResponseRenderer, database: OfficeDatabase,
        handlers: [any ActionHandler], catalog: any EntityCatalog, identities: any IdentityResolver,
        meetingTitles: @escaping @Sendable () throws -> [String], holidays: @escaping @Sendable () throws -> HolidayCalendar,
        assist: (any UtteranceAssist)? = nil, confidential: @escaping @Sendable (String) throws -> [String] = { _ in [] }
    ) {
        self.domain = domain
        self.model = model
        self.phrases = phrases
        self.renderer = renderer
        self.database = database
        self.handlers = handlers
        self.catalog = catalog
        self.identities = identities
        self.meetingTitles = meetingTitles
        self.holidays = holidays
        self.assist = assist
        self.confidential = confidential
    }
}
