import Dialog
import DialogModel
import Foundation
import Language
import Questions
import Testing
@testable import Office

struct QuestionHandlerTests {
    private let office: SmallOffice
    private let handler: QuestionHandler

    init() throws {
        office = try SmallOffice.shared()
        handler = QuestionHandler(questions: try OfficeQuestions(schemas: SmallOffice.root.appendingPathComponent("Schemas")))
    }

    private func ask(_ question: String, as sender: String = "G007", language: TextLanguage = .chinese) throws -> ActionOutcome {
        try office.perform("questions.answer", as: sender, ["question": .text(question)], text: question, flow: "question",
                           language: language, handler: handler)
    }

    @Test("A count is said, and stands in the effect with its SQL", arguments: [
        ("公司有多少员工", TextLanguage.chinese), ("how many employees are there", .english),
    ])
    func count(question: String, language: TextLanguage) throws {
        let outcome = try ask(question, language: language)
        #expect(outcome.say.map(\.response) == ["questions_count"])
        #expect(outcome.say.first?.values["count"] == .number(10))
        let effect = try #require(outcome.effects.first)
        #expect(effect.type == "query.answered")
        #expect(effect["rows"] == .array([.array([.integer(10)])]))
        #expect(effect["sql"]?.stringValue?.hasPrefix("SELECT COUNT(*)") == true)
    }

    @Test("What is not understood gives nothing at all", arguments: ["今天中午吃什么", "how tall is the tower", ""])
    func nothing(question: String) throws {
        let outcome = try ask(question)
        #expect(outcome.say.isEmpty)
        #expect(outcome.effects.isEmpty)
    }

    @Test("Contact details of everybody are refused, also to hr", arguments: ["列出所有人的手机号", "list everybody's email"])
    func bulk(question: String) throws {
        let outcome = try ask(question, as: "G003")
        #expect(outcome.effects == [.refused(.policy)])
        #expect(outcome.say.map(\.response) == ["questions_bulk"])
    }

    @Test("Who is not in the directory gets nothing of it")
    func stranger() throws {
        let outcome = try ask("公司有多少员工", as: "G999")
        #expect(outcome.effects == [.refused(.unknownPerson)])
    }

    @Test("The SQL is shown to those who ask for it")
    func sql() throws {
        let outcome = try office.perform("questions.answer", as: "G007", ["question": .text("公司有多少员工")], text: "公司有多少员工？给我看 SQL",
                                         flow: "question", handler: handler)
        #expect(outcome.say.map(\.response) == ["questions_count", "questions_sql"])
    }

    @Test("Every response that is said is in the domain, in both languages")
    func responses() {
        for name in ["questions_count", "questions_value", "questions_rows", "questions_superlative", "questions_none", "questions_bulk", "questions_sql", "questions_unknown_sender"] {
            #expect(office.domain.responses[name]?.count == 2)
        }
    }
}
