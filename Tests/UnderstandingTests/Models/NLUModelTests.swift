import DialogModel
import Foundation
import Language
import Testing
import TimeExpressions
@testable import Understanding

@Suite("The model that is trained from examples")
struct NLUModelTests {
    private static let model = NLUModel.train(domain: TestOffice.domain)

    @Test("intents are told apart in both languages, with names of a directory that training never saw", arguments: [
        ("沈芳的邮箱", "contact"), ("email of Fanny", "contact"), ("订后天下午两点的会议室", "book"), ("book a room on Monday", "book"),
        ("把十点的会改到十一点", "move"), ("move my 2pm meeting to 5pm", "move"), ("hello", "greet"), ("您好", "greet"),
    ])
    func intents(text: String, intent: String) {
        let found = Self.model.intents(for: TestOffice.analyze(text))
        #expect(found.first?.name == intent)
        #expect(abs(found.reduce(0) { $0 + $1.confidence } - 1) < 1e-4)
    }

    @Test("the tagger tells the old time from the new one", arguments: ["把十点的会改到十一点", "move my 2pm meeting to 5pm"])
    func oldAndNew(text: String) {
        let analysis = TestOffice.analyze(text)
        #expect(Self.model.slots(for: analysis, intent: "move").map(\.label) == ["old_start", "start"])
    }

    @Test("free text is tagged by its place")
    func freeText() {
        let analysis = TestOffice.analyze("约沈芳周五上午开复盘会")
        let spans = Self.model.slots(for: analysis, intent: "book")
        #expect(spans.contains { $0.label == "attendees" && $0.range == 1..<3 })
        #expect(spans.contains { $0.label == "start" })
    }

    @Test("training twice gives the same bytes")
    func deterministic() {
        #expect(NLUModel.train(domain: TestOffice.domain).encoded() == Self.model.encoded())
    }

    @Test("a model survives being stored")
    func coding() throws {
        let data = Self.model.encoded()
        let read = try NLUModel(encoded: data)
        #expect(read.encoded() == data)
        let analysis = TestOffice.analyze("沈芳的邮箱")
        #expect(read.intents(for: analysis) == Self.model.intents(for: analysis))
        #expect(read.slots(for: analysis, intent: "contact") == Self.model.slots(for: analysis, intent: "contact"))
    }

    @Test("bytes that are no model are refused")
    func refusesGarbage() {
        let data = Self.model.encoded()
        #expect(throws: NLUModelError.self) { try NLUModel(encoded: Data()) }
        #expect(throws: NLUModelError.self) { try NLUModel(encoded: data.dropLast(9)) }
        var changed = data
        changed[data.count / 2] ^= 1
        #expect(throws: NLUModelError.damaged) { try NLUModel(encoded: changed) }
    }

    @Test("a model of no examples knows nothing and is never in scope")
    func empty() {
        let model = NLUModel.train([], slots: [:])
        let intents = model.intents(for: TestOffice.analyze("沈芳的邮箱"))
        #expect(intents.isEmpty)
        #expect(!model.isInScope(intents))
    }

    @Test("what is out of scope by its intent is not in scope")
    func scope() {
        #expect(!Self.model.isInScope([ScoredIntent(name: "out_of_scope", confidence: 1)]))
        #expect(Self.model.isInScope([ScoredIntent(name: "book", confidence: 1)]))
    }

    @Test("RasaHQ/rasa#10554: somebody who joins today is understood without training again")
    func newcomer() {
        let newcomer = CatalogEntry(reference: EntityReference(.person, "P900"), text: "卫青禾", form: .name)
        let analyzer = Analyzer(domain: TestOffice.domain, entities: EntityIndex(entries: TestOffice.entries + [newcomer]), time: .init())
        let analysis = analyzer.analyze("卫青禾的电话是多少", reference: TestOffice.reference, previous: nil, fallback: .chinese)
        #expect(Self.model.intents(for: analysis).first?.name == "contact")
        #expect(Self.model.slots(for: analysis, intent: "contact").first?.range == 0..<3)
    }
}
