import Foundation
import GRDB
import Testing

@Suite("review")
struct ReviewCommandTests {
    /// A data directory after a few turns that went wrong, in both languages.
    private func office() async throws -> URL { try Scratch.copy(of: await Self.template.value) }

    private static let template = Task {
        let data = try await SampleData.folder()
        _ = try await SampleData.run([
            .say("呜呼啦嚓咕噜", conversation: "a"), .say("许静的电话", conversation: "b"), .say("答非所问", conversation: "b"),
            .say("what's Helen Ye's email?", conversation: "c"), .say("that's not what I asked", conversation: "c"),
            .say("明天下午三点到四点跟吕思齐开会，主题：报价对接", conversation: "d"), .say("不", conversation: "d"),
        ], data: data)
        return data
    }

    private func review(_ data: URL, _ domains: URL, _ options: [String], input: String = "") async throws -> ProgramResult {
        try await Program.run(
            ["review", "--data", data.path, "--domains", domains.path] + options, input: Data(input.utf8),
            environment: ["XDG_CACHE_HOME": domains.appendingPathComponent("../cache").standardizedFileURL.path])
    }

    private func entries(_ data: URL, _ domains: URL) async throws -> [JSON] {
        let result = try await review(data, domains, ["--list", "--json"])
        #expect(result.status == 0)
        return try result.lines.map { try JSON($0) }
    }

    /// The lines that files have gained; nil where one of their lines is gone.
    private func gained(_ after: URL, since before: URL) throws -> [String]? {
        var gained: [String] = []
        for domain in try FileManager.default.contentsOfDirectory(atPath: before.path).sorted() {
            for file in try FileManager.default.contentsOfDirectory(atPath: before.appendingPathComponent(domain).path).sorted() {
                let path = "\(domain)/\(file)"
                var rest = try String(contentsOf: before.appendingPathComponent(path), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)[...]
                for line in try String(contentsOf: after.appendingPathComponent(path), encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
                    if line == rest.first { rest.removeFirst() } else { gained.append(String(line)) }
                }
                guard rest.isEmpty else { return nil }
            }
        }
        return gained
    }

    @Test("an empty list says so, in both languages")
    func empty() async throws {
        let data = try await SampleData.folder()
        let zh = try await review(data, Place.domains, [])
        #expect(zh.status == 0)
        #expect(zh.output == "复核清单是空的。\n")
        #expect(try await review(data, Place.domains, ["--list", "--locale", "en"]).output == "The review list is empty.\n")
        #expect(try await review(data, Place.domains, ["--list", "--json"]).output == "")
    }

    @Test("the language is that of --locale, of the system, of the company", arguments: [
        ([:], [], "复核清单"), (["LANG": "en_US.UTF-8"], [], "The review"), (["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], [], "复核清单"),
        (["LANG": "C"], [], "复核清单"), (["LANG": "zh_CN.UTF-8"], ["--locale", "en"], "The review"),
    ] as [([String: String], [String], String)])
    func language(environment: [String: String], options: [String], words: String) async throws {
        let data = try await SampleData.folder()
        let result = try await Program.run(["review", "--data", data.path] + options, environment: environment)
        #expect(result.output.hasPrefix(words))
    }

    @Test("without a data directory, and with options that do not go together, it is one line and 2", arguments: [
        ["--data", "/nowhere/at/all"], ["--list", "--clear"], ["--json"], ["--accept"], ["--label", "/nowhere"], ["--against", "/nowhere"],
    ])
    func usage(options: [String]) async throws {
        let domains = try SmallDomains.folder()
        let data = try await options.first == "--data" ? Scratch.unused() : office()
        let result = try await Program.run(
            ["review", "--domains", domains.path] + (options.first == "--data" ? options : ["--data", data.path] + options),
            environment: ["XDG_CACHE_HOME": domains.appendingPathComponent("../cache").standardizedFileURL.path])
        #expect(result.status == 2)
        #expect(result.errorLines.count == 1)
    }

    @Test("what went wrong is listed without names, titles and senders")
    func privacy() async throws {
        let domains = try SmallDomains.folder()
        let data = try await office()
        let entries = try await entries(data, domains)
        #expect(Set(entries.flatMap { $0["reasons"].strings }) == ["not_understood", "disliked", "cancelled"])
        let texts = entries.compactMap { $0["text"].string }
        #expect(texts.contains("{person}的电话"))
        #expect(texts.contains { $0.contains("{title}") })
        let kept: [String] = try SampleData.database(data) { database in
            try ["text", "commands", "reasons", "intent", "asked", "day"].flatMap {
                try String.fetchAll(database, sql: "SELECT \($0) FROM review")
            }
        }
        for word in ["许静", "Helen", "吕思齐", "报价对接", SampleData.speaker, "09:00"] {
            #expect(!kept.contains { $0.contains(word) }, "\(word) is kept")
        }
    }

    @Test("labelled in the terminal: the effect is shown, and only what is accepted is written", arguments: [
        ("zh", "效果", "y", true), ("en", "Effect", "y", true), ("zh", "效果", "n", false), ("en", "Effect", "", false),
    ])
    func terminal(locale: String, word: String, answer: String, accepted: Bool) async throws {
        let domains = try SmallDomains.folder()
        let before = try Scratch.copy(of: domains)
        let data = try await office()
        let entries = try await entries(data, domains)
        // The texts of a group, in the order shown: the gibberish is not ours, the phone is a contact; all else is skipped.
        var input = ""
        for cluster in Dictionary(grouping: entries, by: { $0["cluster"].double ?? 0 }).sorted(by: { $0.key < $1.key }).map(\.value) {
            if cluster.count == 1, cluster[0]["text"] == "呜呼啦嚓咕噜" {
                input += "n\n"
            } else if cluster.contains(where: { $0["text"] == "{person}的电话" }) {
                input += "find_contact\n" + cluster.map { $0["text"] == "{person}的电话" ? "[{person}](person)的[电话](attribute)在哪查\n" : "-\n" }.joined()
            } else {
                input += "\n"
            }
        }
        let result = try await review(data, domains, ["--locale", locale], input: input + answer + "\n")
        #expect(result.status == 0)
        #expect(result.output.contains(word))
        let gained = try #require(try gained(domains, since: before))
        if accepted {
            #expect(gained.contains { $0.contains("](person)的[电话](attribute)在哪查") && !$0.contains("{") })
            #expect(gained.count == 2)
            #expect(try await Program.run(["validate", domains.path]).status == 0)
            #expect(try await self.entries(data, domains).count == entries.count - 2)
        } else {
            #expect(gained.isEmpty)
            #expect(try await self.entries(data, domains).count == entries.count)
        }
    }

    @Test("an export is labelled lines; they can be edited and taken back")
    func labels() async throws {
        let domains = try SmallDomains.folder()
        let before = try Scratch.copy(of: domains)
        let data = try await office()
        let file = Scratch.unused().appendingPathExtension("jsonl")
        #expect(try await review(data, domains, ["--export", file.path]).status == 0)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { try JSON(String($0)) }
        #expect(lines.allSatisfy { $0["id"].string != nil && $0["text"].string != nil && $0["intent"].string?.isEmpty == false && $0["slots"].isList })
        let id = try #require(lines.first { $0["text"] == "{person}的电话" }?["id"].string)
        let other = try #require(lines.first { $0["id"].string != id }?["id"].string)
        let labels = try Scratch.file(#"{"id":"\#(id)","intent":"find_contact","text":"要{person}的电话号","slots":[{"name":"person","start":1,"end":9}]}"# + "\n"
            + #"{"id":\#(other),"drop":true}"# + "\n", named: "labels.jsonl")
        let result = try await review(data, domains, ["--label", labels.path, "--accept", "--against", Place.repository.appendingPathComponent("Tests/Data/nlu-heldback.zh.jsonl").path])
        #expect(result.status == 0)
        #expect(result.errors == "")
        let gained = try #require(try gained(domains, since: before))
        #expect(gained.count == 1)
        #expect(gained.first?.contains("](person)的电话号") == true)
        #expect(try await entries(data, domains).count == lines.count - 2)
    }

    @Test("an example of another intent is refused with its line, and nothing is written", arguments: [
        (#""intent":"find_contact","text":"hi""#, "greet"), (#""intent":"sing","text":"la la""#, "sing"),
        (#""intent":"find_contact","text":"[x](tune) y""#, "tune"), (#""intent":"find_contact","text":"[x y""#, "]"),
    ])
    func collides(label: String, word: String) async throws {
        let domains = try SmallDomains.folder()
        let before = try Scratch.copy(of: domains)
        let data = try await office()
        let entries = try await entries(data, domains)
        let id = Int(try #require(entries.first?["id"].double))
        let labels = try Scratch.file("{\"id\":\(id),\(label)}\n", named: "labels.jsonl")
        let result = try await review(data, domains, ["--label", labels.path, "--accept"])
        #expect(result.status == 1)
        #expect(result.errors.contains("labels.jsonl:1: ") && result.errors.contains(word))
        #expect(try gained(domains, since: before) == [])
        #expect(try await self.entries(data, domains).count == entries.count)
    }

    @Test("the list can be emptied")
    func clears() async throws {
        let domains = try SmallDomains.folder()
        let data = try await office()
        #expect(try await review(data, domains, ["--clear"]).status == 0)
        #expect(try await entries(data, domains).isEmpty)
    }
}
