import Foundation
import Testing

@Suite("validate")
struct ValidateTests {
    /// How a copy of the domains is broken: a file, what is put for what, and words of the message.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var old: String
        var new: String
        var says: String

        var testDescription: String { name }
    }

    static let mistakes = [
        Mistake(name: "a slot that is unknown", file: "meetings/domain.yml", old: "- collect: start", new: "- collect: begining", says: "begining"),
        Mistake(name: "a flow that is unknown", file: "contacts/domain.yml", old: "flow: find_contact", new: "flow: find_contract", says: "find_contract"),
        Mistake(name: "an action that is unknown", file: "contacts/domain.yml", old: "call: contacts.list", new: "call: contacts.lust", says: "contacts.lust"),
        Mistake(name: "a response without translation", file: "meetings/responses.en.yml", old: "  ask_start:", new: "  ask_started:", says: "ask_start"),
        Mistake(name: "marks that are broken", file: "contacts/nlu.en.yml", old: "](person)", new: "](person", says: "is not a label"),
        Mistake(name: "a label that is unknown", file: "contacts/nlu.zh.yml", old: "](person)", new: "](persona)", says: "persona"),
        Mistake(name: "a template that does not parse", file: "contacts/responses.en.yml", old: "{{/candidates}}", new: "{{/candidate}}", says: "candidate"),
        Mistake(name: "a type that is unknown", file: "meetings/domain.yml", old: "type: time}", new: "type: tome}", says: "tome"),
        Mistake(name: "YAML that is none", file: "documents/domain.yml", old: "intents:", new: "intents: [", says: "YAML"),
    ]

    @Test("names a mistake by file, line and column, and exits with 1; chat then refuses to start", arguments: mistakes)
    func mistake(_ mistake: Mistake) async throws {
        let domains = try Scratch.copy(of: Place.domains)
        let file = domains.appendingPathComponent(mistake.file)
        let text = try String(contentsOf: file, encoding: .utf8)
        let place = try #require(text.range(of: mistake.old))
        try Data(text.replacingCharacters(in: place, with: mistake.new).utf8).write(to: file)

        let result = try await Program.run(["validate", domains.path])
        #expect(result.status == 1)
        #expect(result.errorLines.count == 1)
        let named = result.lines.first { $0.contains(mistake.file) && $0.contains("error") && $0.contains(mistake.says) }
        let line = try #require(named, "\(result.output)")
        let position = line.drop { $0 != ":" }.split(separator: ":").prefix(2).compactMap { Int($0) }
        #expect(position.count == 2 && position.allSatisfy { $0 > 0 }, "\(line)")

        let chat = try await SampleData.run(["hello"], data: SampleData.folder(), options: ["--domains", domains.path])
        #expect(chat.status == 2)
        #expect(chat.output == "")
        #expect(chat.errorLines.count == 1)
        #expect(chat.errors.contains(mistake.file + ":"))
    }

    @Test("a step that can never be reached is named")
    func unreachable() async throws {
        let domains = try Scratch.copy(of: Place.domains)
        let file = domains.appendingPathComponent("contacts/domain.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let step = "      - call: contacts.list"
        try Data(text.replacing(step, with: step + "\n" + step).utf8).write(to: file)
        let result = try await Program.run(["validate", domains.path])
        #expect(result.lines.contains { $0.contains("contacts/domain.yml:") && $0.contains("never") }, "\(result.output)")
    }

    @Test("two requests under one description are pointed out (demand 33: microsoft/mcscatblog#287)")
    func collision() async throws {
        let domains = try Scratch.copy(of: Place.domains)
        let file = domains.appendingPathComponent("contacts/domain.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("zh: 列出部门成员或下属, en: list a department's people or a team", with: "zh: 查找同事和联系方式, en: find a colleague and how to reach them").utf8)
            .write(to: file)
        let result = try await Program.run(["validate", domains.path])
        #expect(result.lines.contains { $0.contains("contacts/domain.yml:") && $0.contains("both described as") }, "\(result.output)")
    }

    @Test("one example under two intents is pointed out (demand 33: microsoft/Power-CAT-Copilot-Studio-Kit#153)")
    func sameExample() async throws {
        let domains = try Scratch.copy(of: Place.domains)
        let file = domains.appendingPathComponent("contacts/nlu.en.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("  find_contact:\n", with: "  find_contact:\n    - who works nowhere at all\n")
            .replacing("  list_people:\n", with: "  list_people:\n    - who works nowhere at all\n").utf8).write(to: file)
        let result = try await Program.run(["validate", domains.path])
        #expect(result.lines.contains { $0.contains("contacts/nlu.en.yml:") && $0.contains("who works nowhere at all") }, "\(result.output)")
    }

    @Test("finds nothing wrong with what comes with the program")
    func good() async throws {
        for arguments in [["validate", Place.domains.path], ["validate"], ["validate", "--domains", Place.domains.path]] {
            let result = try await Program.run(arguments)
            #expect(result.status == 0)
            #expect(result.errors == "")
            #expect(!result.output.contains(": error:"))
        }
    }

    @Test("a folder that is missing is one line and 2", arguments: ["validate", "train", "chat"])
    func missing(command: String) async throws {
        let missing = Scratch.unused().path
        let result = try await Program.run(command == "validate" ? [command, missing] : [command, "--domains", missing, "--data", Scratch.unused().path])
        #expect(result.status == 2)
        #expect(result.errorLines.count == 1)
    }
}
