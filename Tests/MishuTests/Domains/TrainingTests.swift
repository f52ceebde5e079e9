import Foundation
import Testing

@Suite("train")
struct TrainingTests {
    private func train(_ domains: URL, _ cache: URL, _ more: [String] = []) async throws -> ProgramResult {
        let result = try await Program.run(["train", "--domains", domains.path] + more, environment: ["XDG_CACHE_HOME": cache.path])
        #expect(result.status == 0)
        #expect(result.errors == "")
        return result
    }

    @Test("is done once, cached by content, so that a start need not wait for it (demand 2: RasaHQ/rasa#7657, demand 1: RasaHQ/rasa#10194)")
    func cached() async throws {
        let domains = try SmallDomains.folder()
        let cache = Scratch.unused()
        #expect(try await train(domains, cache).output.contains(" trained"))
        #expect(try await train(domains, cache).output.contains("unchanged"))
        #expect(try await train(domains, cache, ["--force"]).output.contains(" trained"))
        // Content counts, not time or place.
        #expect(try await train(Scratch.copy(of: domains), cache).output.contains("unchanged"))
        let file = domains.appendingPathComponent("contacts/nlu.en.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("  find_contact:\n", with: "  find_contact:\n    - where might that person be\n").utf8).write(to: file)
        #expect(try await train(domains, cache).output.contains(" trained"))
    }

    @Test("what lies in the cache and cannot be used is made anew without a word (demand 36: RasaHQ/rasa#5799)")
    func stale() async throws {
        let domains = try SmallDomains.folder()
        let cache = Scratch.unused()
        _ = try await train(domains, cache)
        let models = try FolderContents(cache)
        for name in models.files.keys { try Data("not a model".utf8).write(to: cache.appendingPathComponent(name)) }
        let chat = try await SampleData.run(
            ["你好"], data: SampleData.folder(), options: ["--domains", domains.path], environment: ["XDG_CACHE_HOME": cache.path])
        #expect(chat.status == 0)
        #expect(chat.errors == "")
        #expect(try FolderContents(cache).differences(from: models) == [])
    }

    @Test("the examples can be had as conversations for fine-tuning a model, each line one")
    func fineTuning() async throws {
        let domains = try SmallDomains.folder()
        let file = Scratch.unused().appendingPathExtension("jsonl")
        _ = try await train(domains, Scratch.unused(), ["--export-finetune", file.path])
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let messages = try JSON(String(line))["messages"].items
            #expect(messages.last?["role"] == "assistant")
            #expect(messages.contains { $0["role"] == "user" })
        }
    }

    @Test("an export that cannot be written is one line and 2")
    func unwritable() async throws {
        let result = try await Program.run(["train", "--domains", SmallDomains.folder().path, "--export-finetune", "/nowhere/at/all.jsonl"], environment: [:])
        #expect(result.status == 2)
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test("where no cache can be written, the model stays in memory")
    func noCache() async throws {
        let domains = try SmallDomains.folder()
        #expect(try await train(domains, URL(fileURLWithPath: "/proc/nowhere")).output.contains(" trained"))
    }
}
