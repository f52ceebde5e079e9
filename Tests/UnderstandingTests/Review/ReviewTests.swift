import DialogModel
import Language
import Testing

@testable import Understanding

@Suite("Reviewed texts: groups, examples, effect")
struct ReviewTests {
    private static let model = NLUModel.train(domain: domain)
    private static let domain: Domain = {
        var domain = TestOffice.domain
        domain.intents = Dictionary(uniqueKeysWithValues: Set(domain.examples.map(\.intent)).sorted().map { ($0, Intent(name: $0, flow: $0)) })
        domain.flows["contact"] = Flow(name: "contact", domain: "test", description: [:], slots: ["person", "attribute"], steps: [])
        domain.flows["book"] = Flow(name: "book", domain: "test", description: [:], slots: ["start", "attendees", "title", "room"], steps: [])
        return domain
    }()
    private static let reader = ReviewReader(domain: domain, model: model)

    private static func entry(_ id: Int64, _ text: String, count: Int = 1, asked: String? = nil, meant: String? = nil) -> ReviewEntry {
        ReviewEntry(
            id: id, text: text, language: LanguageDetector.language(of: text, previous: nil), asked: asked, reasons: [.unsure], meant: meant,
            count: count)
    }

    private static let entries = [
        entry(1, "{person}的电话"), entry(2, "{person}的电话号码是多少", count: 3), entry(3, "what is the phone of {person}"),
        entry(4, "order a pizza for lunch"), entry(5, "订明天下午三点的会议室"), entry(6, "{person}的电话", asked: "title"),
    ]

    @Test("alike texts are together in whatever language, the largest group first; answers are apart")
    func clusters() throws {
        let clusters = ReviewClustering.clusters(Self.entries, reader: Self.reader)
        let first = try #require(clusters.first)
        #expect(first.count >= 4)
        #expect(first.entries.first?.id == 2)
        #expect(first.suggestions.first?.name == "contact")
        let together = clusters.first { $0.entries.contains { $0.id == 1 } }
        #expect(together?.entries.contains { $0.id == 2 } == true)
        #expect(together?.entries.contains { [4, 5, 6].contains($0.id) } == false)
        #expect(clusters.flatMap(\.entries).count == Self.entries.count)
    }

    @Test("groups do not depend on the order of the list")
    func deterministic() {
        let clusters = ReviewClustering.clusters(Self.entries, reader: Self.reader)
        #expect(ReviewClustering.clusters(Self.entries.reversed(), reader: Self.reader) == clusters)
        #expect(ReviewClustering.clusters(Self.entries, reader: ReviewReader(domain: Self.domain, model: Self.model)) == clusters)
    }

    @Test("what people said they had meant is suggested first")
    func meant() {
        let clusters = ReviewClustering.clusters([Self.entry(1, "order a pizza", meant: "book")], reader: Self.reader)
        #expect(clusters.first?.suggestions.contains { $0.name == "book" && $0.confidence >= 0.5 } == true)
    }

    @Test("placeholders become invented words, two people two names, and spans move with them", arguments: [
        ("和[{person}](attendees)、[{person}](attendees)[明天三点](start)开[{title}](title)", TextLanguage.chinese),
        ("set up [{title}](title) with [{person}](attendees) and [{person}](attendees) [tomorrow](start)", .english),
        ("发到{email}或打{number}，{document}", .chinese), ("mail {email} or ring {number} about {document}", .english),
    ])
    func fills(source: String, language: TextLanguage) throws {
        let example = try Self.reader.example(source, intent: "book", language: language)
        #expect(!example.text.contains("{"))
        let scalars = Array(example.text.unicodeScalars)
        let words = example.spans.map { SpanCandidate.words(scalars, $0.start..<$0.end) }
        #expect(Set(words).count == words.count)
        #expect(!words.contains { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") })
        #expect(try Self.reader.example(source, intent: "book", language: language) == example)
        let (_, spans) = try ExampleAnnotation.parse(source)
        #expect(example.spans.map(\.label) == spans.map(\.label))
    }

    @Test("a placeholder that the person does not know of stays as it is written")
    func unknown() throws {
        #expect(try Self.reader.example("a {thing} here", intent: "book", language: .english).text == "a {thing} here")
    }

    @Test("the suggested marks are read back as the same text, placeholders labelled whole", arguments: entries)
    func annotated(entry: ReviewEntry) throws {
        for intent in ["contact", "book"] {
            let (text, spans) = try ExampleAnnotation.parse(Self.reader.annotated(entry, intent: intent))
            #expect(text == entry.text)
            let scalars = Array(text.unicodeScalars)
            for span in spans {
                let words = SpanCandidate.words(scalars, span.start..<span.end)
                #expect(words.count { $0 == "{" } == words.count { $0 == "}" })
            }
        }
    }

    @Test("words of objection", arguments: [
        ("no, I meant Friday", true), ("不是这个意思", true), ("不对，是明天", true), ("that's wrong", true), ("我说的是王芳", true), ("Not that", true),
        ("notify Ann", false), ("book a room", false), ("知道了", false), ("note this down", false), ("把不锈钢的报价发我", false),
    ])
    func objections(text: String, expected: Bool) {
        #expect(Objections.found(in: text) == expected)
    }

    @Test("the effect: what was read wrongly without the new examples and rightly with them")
    func effect() {
        let added = ["hum a tune for me", "hum something", "please hum a song", "hum a little", "could you hum for us"].map {
            Example(text: $0, intent: "out_of_scope", language: .english, spans: [])
        }
        let trial = ReviewTrial(Self.domain, adding: added, on: [NLULine(text: "hum a melody please", intent: "out_of_scope"), NLULine(text: "你好", intent: "greet")])
        #expect(trial.before[.english]?.total == 1)
        #expect(trial.after[.english]?.right == 1)
        #expect(trial.before[.chinese] == trial.after[.chinese])
        #expect(trial.additions.count == 5)
        #expect(trial.additions.allSatisfy { $0.after == "out_of_scope" })
        for change in trial.changes { #expect(change.before != change.after) }
    }

    @Test("cross-validation reads every example once by models that have not seen it")
    func crossValidation() {
        let trial = ReviewTrial(Self.domain, adding: [Example(text: "hum a tune", intent: "out_of_scope", language: .english, spans: [])], folds: 2)
        #expect(TextLanguage.allCases.reduce(0) { $0 + (trial.before[$1]?.total ?? 0) } == Self.domain.examples.count)
        #expect(trial.before[.english]?.total == trial.after[.english]?.total)
    }
}
