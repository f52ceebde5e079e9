import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    static let commands: [[String]] = [
        [], ["chat"], ["serve"], ["test"], ["simulate"], ["import"], ["export"], ["validate"], ["train"], ["explain"], ["ask"], ["predict"],
        ["predict", "time"], ["predict", "nlu"], ["predict", "sql"], ["eval"], ["eval", "time"], ["eval", "nlu"], ["eval", "sql"],
        ["eval", "dialog"],
    ]

    @Test("every command helps", arguments: commands)
    func help(command: [String]) async throws {
        let result = try await Program.run(command + ["--help"], environment: ["XDG_CACHE_HOME": "/nonexistent"])
        #expect(result.status == 0)
        #expect(result.output.contains("USAGE: mishu"))
        #expect(result.errors == "")
    }

    @Test("wrong usage is one line on standard error and 2", arguments: [
        ["bogus"], ["chat", "--bogus"], ["chat", "more"], ["chat", "--cards"], ["import"], ["export"], ["test"], ["explain"], ["ask", "who?"],
        ["predict", "nlu"], ["predict", "bogus"], ["eval", "time"], ["serve", "--port", "x"], ["serve", "--port", "70000"],
        ["chat", "--now", "yesterday"], ["chat", "--locale", "fr"], ["chat", "--config", "/nonexistent.yml"], ["test", "/nonexistent"],
        ["chat", "--from", "/nonexistent.yml:2"], ["simulate", "--flow", "bogus"], ["simulate", "--count", "0"],
        ["predict", "time", "--locale", "xx"], ["predict", "time", "--conventions", "none"], ["predict", "nlu", "--model", "/nonexistent"],
        ["predict", "sql", "--database", "/nonexistent"], ["ask", "--database", "/nonexistent", "how many"],
        ["ask", "--database", "/dev/null", ""], ["eval", "nlu", "--model", "/nonexistent"],
    ])
    func usage(arguments: [String]) async throws {
        let result = try await Program.run(arguments, environment: ["XDG_CACHE_HOME": "/nonexistent"])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errorLines.count == 1)
        #expect(result.errors.hasPrefix("mishu: "))
    }

    @Test("an unknown number after --as is wrong usage", arguments: ["nobody", "QY034", ""])
    func unknownSpeaker(number: String) async throws {
        let result = try await SampleData.run(["hello"], data: SampleData.folder(), options: ["--as", number])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("--as"))
    }

    @Test("explain shows each step and the policy's reasons, and keeps nothing (demand 32: RasaHQ/rasa#2818, #7514)")
    func explain() async throws {
        let data = try await SampleData.folder()
        let result = try await Program.run(["explain", "明天下午三点跟吕思齐开会", "--data", data.path, "--now", SampleData.now])
        #expect(result.status == 0)
        #expect(result.errors == "")
        for words in ["language: zh", "intents: book_meeting", "policy: ", "command: startFlow", "command: setSlot", "“明天下午三点”", "“吕思齐”", "asks for: end", "reply: "] {
            #expect(result.output.contains(words), "\(words)")
        }
        #expect(!result.output.contains("\u{1B}"))
        #expect(try await SampleData.chat([.say("好")], data: data)[0]["slots"].names == [])
    }

    @Test("a turn needs no model, and waits for none that does not answer (demand 5: emcie-co/parlant#587)")
    func noModel() async throws {
        let inputs: [ChatInput] = ["谢子昂的分机", "明天有什么会", "哪个部门人最多"]
        let servers = ["MISHU_CHAT_URL": "http://127.0.0.1:9/v1", "MISHU_CHAT_MODEL": "none", "MISHU_EMBEDDINGS_URL": "http://127.0.0.1:9/v1"]
        let with = try await SampleData.chat(inputs, data: SampleData.folder(), environment: servers)
        let without = try await SampleData.chat(inputs, data: SampleData.folder())
        #expect(with.map { $0["replies"] } == without.map { $0["replies"] })
    }

    @Test("all scripted dialogs pass")
    func dialogs() async throws {
        let report = try Scratch.folder().appendingPathComponent("report.xml")
        let result = try await Program.run(["test", Place.dialogs.path, "--junit", report.path])
        let failures = result.lines.filter { !$0.hasPrefix("ok ") }.joined(separator: "\n")
        #expect(result.status == 0, "\(failures)")
        let junit = try String(contentsOf: report, encoding: .utf8)
        #expect(junit.hasPrefix("<?xml"))
        #expect(junit.contains("<testcase"))
    }

    @Test("a dialog that fails is shown with what the handlers said, and exits with 1 (demand 35: RasaHQ/rasa#6796)")
    func failingDialog() async throws {
        let script = try Scratch.file("name: wrong\nnow: 2026-03-09T09:00:00+08:00\ndialog:\n  - user: 谢子昂的分机\n    says: 号码是零\n", named: "wrong.yml")
        let result = try await Program.run(["test", script.path])
        #expect(result.status == 1)
        #expect(result.output.contains("wrong.yml:5"))
        #expect(result.output.contains("号码是零"))
        #expect(result.output.contains("0592-1077-8120"))
    }
}
