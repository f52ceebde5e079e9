import DialogModel
import Foundation
import Language
import Testing

@Suite("Writing examples into the files of a domain")
struct ExampleWriterTests {
    private static let chinese = Example(
        text: "周五有客户来", intent: "register_visitor", language: .chinese, spans: [Example.Span(label: "day", start: 0, end: 2)])
    private static let english = Example(text: "no: that's fine", intent: "affirm", language: .english, spans: [])

    /// The files after examples were added, by their path in the folder.
    private func written(_ files: [String: String], _ examples: [Example]) throws -> (texts: [String: String], errors: [String]) {
        let domains = try TemporaryDomains(files)
        defer { domains.remove() }
        let writer = ExampleWriter(try DomainLoader.load(domains.folder), folder: domains.folder)
        try writer.write(try writer.changes(adding: examples))
        var texts: [String: String] = [:]
        let names = try FileManager.default.contentsOfDirectory(atPath: domains.folder.appendingPathComponent("visitors").path)
        for name in names {
            texts["visitors/" + name] = try String(contentsOf: domains.folder.appendingPathComponent("visitors/" + name), encoding: .utf8)
        }
        let loaded = try DomainLoader.load(domains.folder)
        for example in examples { #expect(loaded.domain.examples.contains(example), "\(example.text) is not read back") }
        return (texts, DomainValidator.validate(loaded).filter { $0.severity == .error }.map(\.description))
    }

    private func added(_ after: String?, _ before: String) -> [String]? {
        var rest = before.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var added: [String] = []
        for line in after?.split(separator: "\n", omittingEmptySubsequences: false) ?? [] {
            if line == rest.first { rest.removeFirst() } else { added.append(String(line)) }
        }
        return rest.isEmpty ? added : nil
    }

    @Test("lines are only added, at the end of the intent's list, whatever stands around them", arguments: [
        "language: zh\nexamples:\n  register_visitor:\n    - 登记一位访客   # 最常见\n    # 带日期的\n    - '[明天](day)有[海外客户](guest)来访'\n\n  affirm: |\n    好的\n",
        "# 访客\nlanguage: zh\nexamples:\n  affirm:\n  - 好的\n  register_visitor:   # 登记\n\n  - \"登记一位访客\"\n  - 登记\n",
        "language: zh\nexamples:\n  register_visitor: |\n    登记一位访客\n\n    [明天](day)有客户来访\n  affirm: [好的]",
    ])
    func onlyAdds(file: String) throws {
        var files = Visitors.files
        files["visitors/nlu.zh.yml"] = file
        let result = try written(files, [Self.chinese])
        let lines = try #require(added(result.texts["visitors/nlu.zh.yml"], file))
        #expect(lines.count == 1)
        #expect(lines.first?.contains("[周五](day)有客户来") == true)
        #expect(result.errors.isEmpty)
        #expect(result.texts["visitors/nlu.en.yml"] == Visitors.nluEnglish)
    }

    @Test("line ends stay as they are")
    func lineEnds() throws {
        var files = Visitors.files
        files["visitors/nlu.zh.yml"] = Visitors.nluChinese.replacing("\n", with: "\r\n")
        let text = try #require(try written(files, [Self.chinese]).texts["visitors/nlu.zh.yml"])
        #expect(text.replacing("\r\n", with: "").contains { $0 == "\n" } == false)
    }

    @Test("an intent without examples in a language gets a list, and a domain without a file gets one")
    func makes() throws {
        var files = Visitors.files
        files["visitors/nlu.zh.yml"] = "language: zh\nexamples:\n  affirm:\n    - 好的\n"
        files["visitors/nlu.en.yml"] = nil
        let result = try written(files, [Self.chinese, Self.english])
        #expect(result.texts["visitors/nlu.zh.yml"] == "language: zh\nexamples:\n  affirm:\n    - 好的\n  register_visitor:\n    - '[周五](day)有客户来'\n")
        #expect(result.texts["visitors/nlu.en.yml"] == "language: en\nexamples:\n  affirm:\n    - 'no: that''s fine'\n")
        #expect(result.errors.isEmpty)
    }

    @Test("whatever the words, the same is read back", arguments: [
        "yes", "no", "~", "- a dash", "#7, please", "what: that", "it's \"fine\"", "3", "12:30", "a [bracket] \\ here", "{x}", "@all", "好：的", "!",
        "null", "ends with:", "a # b", "'quoted'", "? or", "100 %",
    ])
    func words(text: String) throws {
        var files = Visitors.files
        files["visitors/nlu.en.yml"] = "language: en\nexamples:\n  affirm:\n    - sure\n"
        _ = try written(files, [Example(text: text, intent: "affirm", language: .english, spans: [])])
    }

    @Test("examples that are not one on a line are left alone, and the place is named")
    func flowStyle() throws {
        let domains = try TemporaryDomains(Visitors.files)
        defer { domains.remove() }
        let writer = ExampleWriter(try DomainLoader.load(domains.folder), folder: domains.folder)
        #expect {
            _ = try writer.changes(adding: [Self.english])
        } throws: { error in
            String(describing: error).contains("nlu.en.yml:4") && String(describing: error).contains("- …")
        }
    }

    @Test("what was written can be taken back")
    func undoes() throws {
        let domains = try TemporaryDomains(Visitors.files)
        defer { domains.remove() }
        let writer = ExampleWriter(try DomainLoader.load(domains.folder), folder: domains.folder)
        let changes = try writer.changes(adding: [Self.chinese])
        try writer.write(changes)
        writer.undo(changes)
        #expect(try String(contentsOf: domains.folder.appendingPathComponent("visitors/nlu.zh.yml"), encoding: .utf8) == Visitors.nluChinese)
    }

    @Test("an example is checked against those that are there", arguments: [
        ("登记访客三位", "register_visitor", [Example.Span](), ExampleCheck.fits),
        ("登记一位访客！", "register_visitor", [], .known),
        ("登记一位访客", "affirm", [], .collides(intent: "register_visitor")),
        ("有人来", "sing", [], .unknownIntent),
        ("有人来", "register_visitor", [Example.Span(label: "song", start: 0, end: 2)], .unknownLabel("song")),
        ("有人来", "register_visitor", [Example.Span(label: "guest", start: 0, end: 2)], .fits),
    ])
    func checks(text: String, intent: String, spans: [Example.Span], expected: ExampleCheck) throws {
        let domains = try TemporaryDomains(Visitors.files)
        defer { domains.remove() }
        let domain = try DomainLoader.load(domains.folder).domain
        let example = Example(text: text, intent: intent, language: .chinese, spans: spans)
        #expect(ExampleCheck.check(example, against: domain.examples, in: domain) == expected)
    }

    @Test("the notation of a text and its spans is read back as the same", arguments: [
        "[明天](start)和[王五](attendees)[开会](title)", #"a \[b\] \\ [c](start)"#, "[x](a)[y](b)", "plain",
    ])
    func notation(source: String) throws {
        let (text, spans) = try ExampleAnnotation.parse(source)
        #expect(ExampleAnnotation.source(of: text, spans: spans) == source)
    }
}
