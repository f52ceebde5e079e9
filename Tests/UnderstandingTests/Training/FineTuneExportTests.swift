import DialogModel
import Foundation
import Testing
@testable import Understanding

@Suite("Writing data for fine-tuning")
struct FineTuneExportTests {
    @Test("each line is a conversation whose answer names intent and slots as typed")
    func lines() throws {
        let lines = FineTuneExport(generalShare: 0).lines(TestOffice.domain)
        #expect(lines.count == Set(TestOffice.domain.examples.map { $0.intent + $0.text }).count)
        for line in lines {
            guard case .array(let messages)? = line["messages"] else { Issue.record("no messages"); return }
            #expect(messages.map { $0["role"]?.stringValue } == ["system", "user", "assistant"])
            let answer = try JSONDecoder().decode(JSONValue.self, from: Data((messages.last?["content"]?.stringValue ?? "").utf8))
            #expect(answer["intent"]?.stringValue != nil)
            guard case .object(let slots)? = answer["slots"] else { Issue.record("no slots"); return }
            for slot in slots {
                guard case .array(let words) = slot.value else { Issue.record("no words"); return }
                #expect(words.allSatisfy { messages[1]["content"]?.stringValue?.contains($0.stringValue ?? "–") == true })
            }
        }
    }

    @Test("a share of general conversations in both languages is mixed in, the same each time")
    func general() {
        let export = FineTuneExport(generalShare: 0.2)
        let lines = export.lines(TestOffice.domain)
        let plain = FineTuneExport(generalShare: 0).lines(TestOffice.domain).count
        let wanted = min(GeneralExchanges.all.count, Int((Double(plain) / 4).rounded()))
        #expect(lines.count == plain + wanted)
        #expect(lines == export.lines(TestOffice.domain))
        #expect(GeneralExchanges.all.contains { $0.question.unicodeScalars.contains { $0.value > 0x4E00 } })
        #expect(GeneralExchanges.all.contains { $0.question.allSatisfy(\.isASCII) })
    }
}
