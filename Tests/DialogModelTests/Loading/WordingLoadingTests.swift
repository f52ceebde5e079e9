import Foundation
import Language
import Testing

@testable import DialogModel

@Suite("Loading words, persona and cards")
struct WordingLoadingTests {
    private func load(_ files: [String: String]) throws -> LoadedDomain {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-wording-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = root.appendingPathComponent("shared")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try DomainLoader.load(root)
    }

    private func problems(_ files: [String: String]) throws -> [String] {
        DomainValidator.validate(try load(files)).filter { $0.severity == .error }.map(\.message)
    }

    @Test("words are read with one form or two")
    func words() throws {
        let loaded = try load(["words.yml": """
            numbers: {zh: [零, 一, 两]}
            counted: {room: {zh: 间会议室, en: [room, rooms]}}
            agreeing: {is: {en: [is, are]}}
            """])
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.domain.lexicon.text("room", for: 2, language: .chinese) == "两间会议室")
        #expect(loaded.domain.lexicon.text("is", for: 2, language: .english) == "are")
    }

    @Test("mistakes in words are told", arguments: [
        ("counted: {room: {zh: 间会议室}}", "the word ‘room’ is missing in English"),
        ("counted: {room: {zh: 间, en: [a, b, c]}}", "the word ‘room’ has 3 forms"),
        ("counted: {or: {zh: 间, en: a}}", "the word ‘or’ is taken already"),
        ("count: {}", "unknown key ‘count’ in a file of words"),
    ])
    func badWords(yaml: String, message: String) throws {
        #expect(try problems(["words.yml": yaml]).contains(message))
    }

    @Test("a persona is read; what it lacks stays as it is by default")
    func persona() throws {
        let persona = try load(["persona.yml": """
            name: {en: Ada}
            greeting: {en: [Hi., Hello.], zh: 您好。}
            suggestions:
              - {zh: 我今天有什么会, en: What is on today?, roles: [manager], hours: [6, 12]}
            """]).domain.persona
        #expect(persona.name == [.chinese: "秘书", .english: "Ada"])
        #expect(persona.greeting[.english] == ["Hi.", "Hello."])
        #expect(persona.suggestions == [.init(
            text: [.chinese: "我今天有什么会", .english: "What is on today?"], roles: ["manager"], hours: 6..<12)])
    }

    @Test("mistakes in a persona are told", arguments: [
        ("suggestions: [{zh: 你好}]", "a suggestion needs every language"),
        ("suggestions: [{zh: 你好, en: Hi, hours: [12, 6]}]", "the hours are two of 0 to 24, the earlier first"),
        ("greeting: {en: \"Hi {{name\"}", "the greeting does not parse: ‘{{’ without ‘}}’"),
        ("nickname: Ada", "unknown key ‘nickname’ in a persona"),
    ])
    func badPersona(yaml: String, message: String) throws {
        #expect(try problems(["persona.yml": yaml]).contains(message))
    }

    private func responses(_ language: String, _ body: String) -> String { "language: \(language)\nresponses:\n  x:\n" + body }

    @Test("a card may stand alone or beside a text")
    func cards() throws {
        let domain = try load([
            "responses.en.yml": responses("en", """
                    card:
                      title: "T {{a}}"
                      fields: {Room: "{{room}}"}
                      table: {rows: people, columns: {Name: "{{name}}"}}
                """),
            "responses.zh.yml": responses("zh", "    text: 文本\n    card: {title: 标题}\n"),
        ]).domain
        #expect(domain.cards["x"]?[.english]?.makesText == true)
        #expect(domain.cards["x"]?[.english]?.table?.rows == "people")
        #expect(domain.cards["x"]?[.chinese]?.makesText == false)
        #expect(domain.responses["x"]?[.chinese] == ["文本"])
    }

    @Test("mistakes in cards are told", arguments: [
        ("    card: {fields: {a: b}}\n", "the card of the response ‘x’ has no title"),
        ("    card: {title: a, table: {rows: b}}\n", "a table needs a list and columns"),
        ("    card: {title: \"{{a\"}\n", "a template in the card of ‘x’ does not parse: ‘{{’ without ‘}}’"),
        ("    card: {title: \"{{rooms(n)}}\"}\n", "‘x’ uses the word ‘rooms’, which no words.yml describes"),
        ("    card: {titel: a}\n", "unknown key ‘titel’ in the card of the response ‘x’"),
    ])
    func badCards(body: String, message: String) throws {
        #expect(try problems(["responses.en.yml": responses("en", body)]).contains(message))
    }

    @Test("a card stands in every language in which there is a text")
    func cardInOneLanguage() throws {
        let found = try problems([
            "responses.en.yml": responses("en", "    card: {title: a}\n"), "responses.zh.yml": "language: zh\nresponses: {x: 文本}\n",
        ])
        #expect(found.contains("the card of ‘x’ is missing in Chinese"))
    }
}
