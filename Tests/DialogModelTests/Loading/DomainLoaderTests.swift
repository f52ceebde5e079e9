import DialogModel
import Foundation
import Language
import Testing

@Suite("Loading domains")
struct DomainLoaderTests {
    private func load(_ files: [String: String], examples: Bool = true) throws -> LoadedDomain {
        let domains = try TemporaryDomains(files)
        defer { domains.remove() }
        return try DomainLoader.load(domains.folder, examples: examples)
    }

    @Test("slots, intents and flows are read with all their parts")
    func definitions() throws {
        let loaded = try load(Visitors.files)
        #expect(loaded.diagnostics.isEmpty)
        let domain = loaded.domain
        #expect(domain.slots["guest"] == SlotDefinition(name: "guest", type: .text, maximumLength: 80))
        #expect(domain.slots["badge"]?.isShown == false)
        #expect(domain.slots["badge"]?.values.map(\.value) == ["plain", "escorted"])
        #expect(domain.slots["badge"]?.values.first?.words == ["普通", "plain"])
        #expect(domain.intents["register_visitor"]?.flow == "register_visitor")
        #expect(domain.intents["affirm"]?.command == "affirm")
        let flow = try #require(domain.flows["register_visitor"])
        #expect(flow.domain == "visitors")
        #expect(flow.description == ["zh": "登记访客", "en": "registering a visitor"])
        #expect(flow.slots == ["guest", "day", "badge"])
        #expect(flow.steps == [
            .collect(slot: "guest", unless: [], response: nil),
            .collect(slot: "day", unless: ["badge"], response: "ask_when"),
            .call(action: "visitors.check"), .confirm(action: "visitors.summary"), .write(action: "visitors.register"),
            .say(response: "visitors_done"),
        ])
    }

    @Test("responses are read with their variants in both languages")
    func responses() throws {
        let responses = try load(Visitors.files).domain.responses
        #expect(responses["ask_guest"]?[.chinese] == ["谁来访？", "请问访客是谁？"])
        #expect(responses["ask_guest"]?[.english] == ["Who is coming?"])
    }

    @Test("examples are read from lists and from blocks, with spans in Unicode scalars")
    func examples() throws {
        let examples = try load(Visitors.files).domain.examples
        #expect(examples.count == 8)
        #expect(examples.contains(Example(
            text: "明天有海外客户来访", intent: "register_visitor", language: .chinese,
            spans: [.init(label: "day", start: 0, end: 2), .init(label: "guest", start: 3, end: 7)])))
        #expect(examples.filter { $0.intent == "affirm" && $0.language == .chinese }.map(\.text) == ["好的", "可以的"])
    }

    @Test("without examples the digest is the same and they are left out")
    func withoutExamples() throws {
        let domains = try TemporaryDomains(Visitors.files)
        defer { domains.remove() }
        let all = try DomainLoader.load(domains.folder)
        let few = try DomainLoader.load(domains.folder, examples: false)
        #expect(few.domain.examples.isEmpty)
        #expect(few.domain.digest == all.domain.digest)
        #expect(few.domain.digest.count == 32)
    }

    @Test("the digest changes with any file and with its name, not with the folder's place")
    func digest() throws {
        let base = try load(Visitors.files).domain.digest
        #expect(try load(Visitors.files).domain.digest == base)
        #expect(try load(Visitors.files("nlu.zh.yml", replacing: "登记一位访客", with: "登记两位访客")).domain.digest != base)
        var renamed = Visitors.files
        renamed["visitors/slots.yml"] = renamed.removeValue(forKey: "visitors/domain.yml")
        #expect(try load(renamed).domain.digest != base)
    }

    @Test("dialogs and tests below a domain are left alone, and so is what is no YAML")
    func subfolders() throws {
        var files = Visitors.files
        files["visitors/dialogs/a.yml"] = "name: x"
        files["visitors/tests/b.yml"] = "name: x"
        files["visitors/README.md"] = "# x"
        #expect(try load(files).diagnostics.isEmpty)
    }

    @Test("a folder that is not there is a typed error that says what to do")
    func missingFolder() {
        #expect(throws: DomainLoadingError.missing("/nowhere/Domains")) {
            try DomainLoader.load(URL(fileURLWithPath: "/nowhere/Domains"))
        }
        #expect(DomainLoadingError.missing("x").description.contains("--domains"))
    }

    @Test("a file in place of the folder is a typed error")
    func fileForFolder() throws {
        let domains = try TemporaryDomains(["a.yml": "x: 1"])
        defer { domains.remove() }
        let file = URL(fileURLWithPath: domains.folder.path + "/a.yml")
        #expect(throws: DomainLoadingError.notFolder(file.path)) { try DomainLoader.load(file) }
    }

    @Test("an empty folder is an empty domain")
    func emptyFolder() throws {
        let loaded = try load([:])
        #expect(loaded.domain.intents.isEmpty)
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test("broken files are diagnostics with a place, and the other files are still read", arguments: [
        ("domain: visitors\nslots:\n\tguest: {type: text}\n", "3:1: error: a tab in the indentation"),
        ("domain: visitors\nslots: {guest: {type: text}\n", ": error: YAML syntax: "),
        ("domain: visitors\nslots: \"a\\[b\"\n", "2:10: error: YAML syntax: "),
        ("domain: visitors\ndomain: visitors\n", "1:1: error: the key ‘domain’ stands twice"),
        ("domain: visitors\n---\ndomain: visitors\n", ": error: YAML syntax: "),
        ("- a\n- b\n", "1:1: error: a domain file must be a mapping"),
        ("domain: *nobody\n", "1:9: error: YAML syntax: "),
        ("domain: visitors\nslots: 7\n", "2:8: error: slots must be a mapping"),
        ("domain: visitors\u{0}\n", ": error: YAML syntax: "),
        (String(repeating: "[", count: 3_000), ": error: "),
    ])
    func brokenFiles(text: String, expected: String) throws {
        var files = Visitors.files
        files["visitors/domain.yml"] = text
        let loaded = try load(files)
        #expect(loaded.hasErrors)
        #expect(loaded.diagnostics.contains { $0.description.contains(expected) }, "\(loaded.diagnostics)")
        #expect(loaded.domain.responses.count == 3)
    }

    @Test("bytes that are not UTF-8 are named by line and column")
    func invalidEncoding() throws {
        let domains = try TemporaryDomains(Visitors.files)
        defer { domains.remove() }
        try domains.write(Data("language: zh\nresponses:\n  甲: ".utf8) + Data([0xC4, 0xE3]), to: "visitors/responses.zh.yml")
        let diagnostic = try #require(try DomainLoader.load(domains.folder).diagnostics.first)
        #expect(diagnostic.message == "the text is not UTF-8")
        #expect((diagnostic.line, diagnostic.column) == (3, 6))
    }

    @Test("a byte order mark and Windows line ends do no harm")
    func windowsFiles() throws {
        let files = Visitors.files.mapValues { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
        let loaded = try load(files)
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.domain.examples == (try load(Visitors.files)).domain.examples)
    }
}
