import DialogModel
import Foundation
import GRDB
import Generation
import Language
import Storage
import TimeExpressions
import Understanding

@testable import Dialog

/// A whole engine over the small domain of ``Stage``, for what concerns many dialogs.
struct EngineStage {
    let database: OfficeDatabase
    let engine: DialogEngine
    static let domain: Domain = {
        var domain = (try? Stage().domain) ?? Domain()
        domain.intents = [
            "book": Intent(name: "book", flow: "book"), "find": Intent(name: "find", flow: "find"),
            "cancel": Intent(name: "cancel", command: "cancelFlow"), "affirm": Intent(name: "affirm", command: "affirm"),
        ]
        let texts: [(String, [String])] = [
            ("book", ["book it", "please book something", "I want to book"]), ("find", ["find him", "look somebody up", "who is it"]),
            ("cancel", ["stop", "never mind"]), ("affirm", ["yes", "ok"]),
        ]
        domain.examples = texts.flatMap { intent, examples in
            examples.map { Example(text: $0, intent: intent, language: .english, spans: []) }
        }
        domain.responses = ["ask_title": [.english: ["Title?"]], "cancelled": [.english: ["Stopped."]], "summary": [.english: ["Sure?"]]]
        return domain
    }()
    private static let model = NLUModel.train(domain: domain)

    /// - Parameter callOutside: what services answer.
    init(
        over database: OfficeDatabase? = nil, desk: any ActionHandler = FakeDesk(),
        callOutside: (@Sendable (OutsideCall) async -> OutsideAnswer)? = nil
    ) throws {
        let database = try database ?? Stage().database
        self.database = database
        var configuration = EngineConfiguration(
            domain: Self.domain, model: Self.model, phrases: PhraseBook(domain: Self.domain), renderer: ResponseRenderer(Self.domain),
            database: database, handlers: [desk], catalog: NoNames(), identities: Anybody(), meetingTitles: { [] },
            holidays: { HolidayCalendar() })
        configuration.callOutside = callOutside
        engine = DialogEngine(configuration)
    }

    func message(_ text: String, _ conversation: String) -> Message {
        Message(text: text, sender: "E1", conversation: conversation, now: Date(timeIntervalSince1970: 0), language: .english)
    }

    /// What was heard in a conversation, in the order in which it is stored.
    func heard(_ conversation: String) throws -> [String] {
        try database.read { try ConversationStore($0).events(conversation: conversation, sender: "E1") }.compactMap {
            if case .heard(let text, _, _) = $0 { text } else { nil }
        }
    }
}

/// An office in which nothing has a name.
private struct NoNames: EntityCatalog {
    func entries() throws -> [CatalogEntry] { [] }
}

/// Everybody works here.
private struct Anybody: IdentityResolver {
    private func identity(_ number: String) -> Identity {
        Identity(employeeNo: number, name: number, englishName: nil, zone: .gmt, language: .english, role: "staff")
    }

    func person(employeeNo: String, _ database: Database) throws -> Identity? { identity(employeeNo) }
    func person(email: String, _ database: Database) throws -> Identity? { nil }
    func defaultSpeaker(_ database: Database) throws -> Identity? { identity("E1") }
}
