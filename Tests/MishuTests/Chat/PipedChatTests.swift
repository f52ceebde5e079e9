import Foundation
import Testing

@Suite("chat, line by line")
struct PipedChatTests {
    private func chat(_ input: Data, _ environment: [String: String] = [:]) async throws -> ProgramResult {
        try await Program.run(["chat", "--data", SampleData.folder().path, "--now", SampleData.now], input: input, environment: environment)
    }

    @Test("answers lines in plain text and ends with the input")
    func plain() async throws {
        let result = try await chat(Data("谢子昂的分机\n\nwhat is his e-mail?".utf8))
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("0592-1077-8120"))
        #expect(result.output.contains("leo.xie@qingyu.example"))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test("/why tells the evidence, the change and the rule behind the last answer, in the language of the talk (demand 32: RasaHQ/rasa#10250)", arguments: [
        ("明天下午三点开会", ["您说的是“明天下午三点开会”", "依据“明天下午三点”，由时间识别得出", "→ 记下：时间是明天下午3点", "规则：还缺“结束时间”，所以问它"]),
        ("book a meeting tomorrow at 3 pm", ["You said “book a meeting tomorrow at 3 pm”", "It rests on “tomorrow at 3 pm”, found by the times", "→ Noted: time is tomorrow at 3 pm", "Rule: the end is missing, so I ask for it"]),
    ])
    func why(said: String, lines: [String]) async throws {
        let result = try await chat(Data("\(said)\n/why\n/quit\n明天有什么会\n".utf8), ["NO_COLOR": "1"])
        #expect(result.status == 0)
        for line in lines { #expect(result.output.contains(line), "\(line)") }
        #expect(!result.output.contains("policy: "))
    }

    @Test("/why tells of a write that was agreed to, and of what was not understood")
    func whyWritten() async throws {
        let written = try await chat(Data("\(SampleData.booking)\n好\n/why\n".utf8))
        for words in ["答应", "→ 这些内容您已答应", "→ 结果：meeting.booked", "步骤都走完了"] { #expect(written.output.contains(words), "\(words)") }
        let missed = try await chat(Data("qwzx plmk vbnt\n/why\n".utf8))
        #expect(missed.output.contains("Rule: not understood"))
    }

    @Test("/why all shows every step, /why before anything was said says so, in the language of the system")
    func whyAll() async throws {
        let all = try await chat(Data("谢子昂的分机\n/why all\n".utf8), ["NO_COLOR": "1"])
        #expect(all.output.contains("find_contact"))
        #expect(all.output.contains("policy: "))
        #expect(try await chat(Data("/why\n".utf8), ["LANG": "en_GB.UTF-8"]).output.contains("I haven't said anything yet."))
        #expect(try await chat(Data("/why\n".utf8), ["LANG": "zh_CN.UTF-8"]).output.contains("还没说过"))
    }

    @Test("/help speaks the language of the talk, before it that of the system, and --locale goes first")
    func help() async throws {
        #expect(try await chat(Data("/help\n".utf8), ["LANG": "C.UTF-8"]).output.contains("通讯录"))
        #expect(try await chat(Data("/help\n".utf8), ["LANG": "en_US.UTF-8"]).output.contains("Here is what I can do"))
        #expect(try await chat(Data("who is Leo Xie?\n/help\n".utf8), ["LANG": "zh_CN.UTF-8"]).output.contains("Here is what I can do"))
        #expect(try await chat(Data("who is Leo Xie?\n/help\n".utf8), ["MISHU_LOCALE": "zh"]).output.contains("通讯录"))
    }

    @Test("bytes that are no UTF-8 and NUL do no harm")
    func bytes() async throws {
        let result = try await chat(Data([0xFF, 0xC3, 10, 0, 10] + Array("谢子昂的分机\n".utf8)))
        #expect(result.status == 0)
        #expect(result.output.contains("0592-1077-8120"))
    }
}
