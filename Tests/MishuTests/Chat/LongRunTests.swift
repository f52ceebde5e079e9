import Foundation
import Testing

@Suite("A long conversation")
struct LongRunTests {
    @Test("takes no more and more memory (demand 3: RasaHQ/rasa#10727, demand 4: RasaHQ/rasa#11284)")
    func memory() async throws {
        let chat = try await LiveChat(data: SampleData.folder())
        let inputs: [ChatInput] = ["明天有什么会", "who heads IT?", "找一下差旅的规定", "哪个部门人最多", "订个会", "明天下午三点", "算了", "asdf"]
        func talk(_ rounds: Int) async throws { for _ in 0..<rounds { for input in inputs { _ = try await chat.answer(input) } } }
        try await talk(8)
        let early = chat.memory
        try await talk(24)
        if let early, let late = chat.memory { #expect(late - early < 8, "\(early) MiB, then \(late) MiB") }
        #expect(try await chat.end() == 0)
    }
}
