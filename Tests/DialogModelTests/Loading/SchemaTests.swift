import DialogModel
import Foundation
import Testing
import Yams

@Suite("JSON Schemas of what people write")
struct SchemaTests {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every shipped YAML file below a folder, by path relative to the repository.
    static func files(below folder: String, prefix: String? = nil) -> [String] {
        let root = repository.appendingPathComponent(folder)
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.resolvingSymlinksInPath().path)) ?? []
        return names.filter { name in
            guard name.hasSuffix(".yml") else { return false }
            guard folder == "Domains" else { return true }
            let parts = name.split(separator: "/")
            return parts.count == 2 && prefix.map { parts[1].hasPrefix($0) }
                ?? !(parts.count == 2 && ["nlu", "responses", "words", "persona"].contains { parts[1].hasPrefix($0) })
        }.sorted().map { "\(folder)/\($0)" }
    }

    private func errors(_ path: String, schema: String) throws -> [String] {
        let text = try String(contentsOf: Self.repository.appendingPathComponent(path), encoding: .utf8)
        return try errors(in: text, schema: schema)
    }

    private func errors(in yaml: String, schema: String) throws -> [String] {
        let check = try JSONSchemaCheck(Self.repository.appendingPathComponent("Schemas/\(schema).schema.json"))
        let root = try #require(try compose(yaml: yaml))
        return check.errors(plain(root))
    }

    /// A node as JSON has it: times stay texts.
    private func plain(_ node: Node) -> Any {
        switch node {
        case .mapping(let mapping):
            return Dictionary(mapping.map { ($0.key.scalar?.string ?? "", plain($0.value)) }) { first, _ in first }
        case .sequence(let nodes):
            return nodes.map { plain($0) }
        case .scalar(let scalar):
            guard scalar.style == .plain else { return scalar.string }
            if ["", "~", "null"].contains(scalar.string) { return NSNull() }
            if let number = Int(scalar.string) { return number }
            if ["true", "false"].contains(scalar.string) { return scalar.string == "true" }
            return scalar.string
        default:
            return NSNull()
        }
    }

    @Test("every shipped domain fits its schema", arguments: files(below: "Domains", prefix: "domain"))
    func domains(path: String) throws {
        #expect(try errors(path, schema: "domain") == [])
    }

    @Test("every shipped file of examples fits its schema", arguments: files(below: "Domains", prefix: "nlu"))
    func examples(path: String) throws {
        #expect(try errors(path, schema: "nlu") == [])
    }

    @Test("every shipped file of responses fits its schema", arguments: files(below: "Domains", prefix: "responses"))
    func responses(path: String) throws {
        #expect(try errors(path, schema: "responses") == [])
    }

    @Test("every shipped file of words fits its schema", arguments: files(below: "Domains", prefix: "words"))
    func words(path: String) throws {
        #expect(try errors(path, schema: "words") == [])
    }

    @Test("every shipped persona fits its schema", arguments: files(below: "Domains", prefix: "persona"))
    func personas(path: String) throws {
        #expect(try errors(path, schema: "persona") == [])
    }

    @Test("every shipped dialog fits its schema", arguments: files(below: "Tests/Dialogs"))
    func dialogs(path: String) throws {
        #expect(try errors(path, schema: "dialog") == [])
    }

    @Test("the schemas refuse what the loaders refuse", arguments: [
        ("domain", "domain: a\nslots: {x: {type: txet}}"),
        ("domain", "domain: a\nslots: {x: {type: text, colour: red}}"),
        ("domain", "domain: a\nslots: {x: {type: text, max_length: 0}}"),
        ("domain", "domain: a\nslots: {X: {type: text}}"),
        ("domain", "domain: a\nintents: {x: {flow: f, command: affirm}}"),
        ("domain", "domain: a\nintents: {x: {command: afirm}}"),
        ("domain", "domain: a\nflows: {f: {steps: []}}"),
        ("domain", "domain: a\nflows: {f: {steps: [{say: a, call: b}]}}"),
        ("domain", "domain: a\nflows: {f: {steps: [{say: a, unless: b}]}}"),
        ("domain", "slots: {}"),
        ("nlu", "language: cn\nexamples: {a: [b]}"),
        ("nlu", "language: zh\nexample: {a: [b]}"),
        ("responses", "language: zh\nresponses: {a: []}"),
        ("responses", "language: zh\nresponses: {a: {card: {fields: [b]}}}"),
        ("responses", "language: zh\nresponses: {a: {text: b}}"),
        ("words", "counted: {room: {en: [room, rooms]}}"),
        ("words", "agreeing: {is: {en: []}}"),
        ("persona", "name: Mishu"),
        ("persona", "suggestions: [{zh: 你好}]"),
        ("persona", "suggestions: [{zh: 你好, en: Hello, roles: [boss]}]"),
        ("dialog", "name: a\ndialog: []"),
        ("dialog", "name: a\ndialog: [{user: x, press: /deny}]"),
        ("dialog", "name: a\ndialog: [{user: x, effect: []}]"),
        ("dialog", "name: a\ndialog: [{user: x, effects: [{uid: u}]}]"),
        ("dialog", "name: a\ndialog: [{meanwhile: {poeple: []}}]"),
        ("dialog", "name: a\ndialog: [{user: x}, {either: [{when: {ask: y}}]}]"),
        ("dialog", "name: a\ndialog: [{user: x, database: {table: t}}]"),
        ("dialog", "name: a\nlocale: fr\ndialog: [{user: x}]"),
    ])
    func refused(schema: String, yaml: String) throws {
        #expect(!(try errors(in: yaml, schema: schema)).isEmpty)
    }

    @Test("the domain schema names the types and commands that the loader knows")
    func vocabulary() throws {
        let url = Self.repository.appendingPathComponent("Schemas/domain.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let slot = try #require(definitions["slot"]?["properties"] as? [String: [String: Any]])
        #expect(slot["type"]?["enum"] as? [String] == SlotType.allCases.map(\.rawValue))
        let intent = try #require(definitions["intent"]?["properties"] as? [String: [String: Any]])
        #expect((intent["command"]?["enum"] as? [String])?.sorted() == DomainValidator.intentCommands.sorted())
    }
}
