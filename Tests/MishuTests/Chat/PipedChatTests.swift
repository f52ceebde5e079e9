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

    @Test("/why shows how the last line was understood, /quit ends (demand 32: RasaHQ/rasa#10250)")
    func why() async throws {
        let result = try await chat(Data("谢子昂的分机\n/why\n/quit\n明天有什么会\n".utf8), ["NO_COLOR": "1"])
        #expect(result.status == 0)
        #expect(result.output.contains("find_contact"))
        #expect(result.output.contains("policy: "))
        #expect(!result.output.contains("会议"))
    }

    @Test("bytes that are no UTF-8 and NUL do no harm")
    func bytes() async throws {
        let result = try await chat(Data([0xFF, 0xC3, 10, 0, 10] + Array("谢子昂的分机\n".utf8)))
        #expect(result.status == 0)
        #expect(result.output.contains("0592-1077-8120"))
    }
}
