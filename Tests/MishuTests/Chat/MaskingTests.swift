import Foundation
import GRDB
import Testing

@Suite("A masked number")
struct MaskingTests {
    @Test("stands whole nowhere: not in a line, not in what is kept of the conversation (demand 40: RasaHQ/rasa#10719)")
    func kept() async throws {
        let data = try await SampleData.folder()
        let result = try await SampleData.run(["谢子昂的手机号", "again", "what's Leo Xie's mobile number?", "所有姓林的人的手机号"], data: data)
        #expect(result.status == 0)
        #expect(result.output.contains("163****0029"))
        let stored = try SampleData.database(data) { database in
            try String.fetchAll(database, sql: "SELECT events FROM turns UNION ALL SELECT snapshot FROM dialogs").joined()
        }
        #expect(stored.contains("谢子昂"))
        for text in [result.output, stored] {
            #expect(!text.contains("16310020029") && !text.contains("16310020011") && !text.contains("16310020012"))
        }
    }

    @Test("is no more to be seen by those who look inside (demand 40: vanna-ai/vanna#1105)")
    func inside() async throws {
        let data = try await SampleData.folder()
        let explained = try await Program.run(["explain", "谢子昂的手机号", "--data", data.path, "--now", SampleData.now])
        let why = try await Program.run(["chat", "--data", data.path, "--now", SampleData.now], input: Data("谢子昂的手机号\n/why\n".utf8))
        for text in [explained.output, why.output] {
            #expect(text.contains("163****0029"))
            #expect(!text.contains("16310020029"))
        }
    }

    @Test("is shown to whom the role allows it (demand 28: vanna-ai/vanna#867)")
    func allowed() async throws {
        let people = ["QY029", "QY001", "QY010", "QY036", "QY007", "QY003"]
        let answers = try await SampleData.chat(people.map { .say("谢子昂的手机号", sender: $0) }, data: SampleData.folder())
        let whole = answers.map { $0["replies"][0]["text"].string?.contains("16310020029") == true }
        // The person, the manager, an admin and hr; not a colleague, nor an assistant.
        #expect(whole == [true, true, true, true, false, false])
    }
}
