import DialogModel
import Foundation
import Testing
@testable import Understanding

@Suite("Reading labelled texts and predicting lines")
struct NLUDatasetTests {
    @Test("malformed lines are named", arguments: [
        ("{\"text\":\"a\",\"intent\":\"b\"}\nnonsense", 2),
        ("{\"text\":\"a\"}", 1),
        ("{\"text\":\"订会\",\"intent\":\"b\",\"slots\":[{\"name\":\"x\",\"start\":1,\"end\":3}]}", 1),
        ("\n{\"text\":\"a\",\"intent\":\"\"}", 2),
    ])
    func malformed(text: String, line: Int) {
        #expect { try NLUDataset.lines(Data(text.utf8)) } throws: { ($0 as? NLUDataError)?.line == line }
    }

    @Test("fewer than two intents are nothing to learn from")
    func tooLittle() {
        #expect(throws: NLUDataError.self) { try NLUDataset.train([NLULine(text: "a", intent: "b")]) }
    }

    private static let lines: [NLULine] = ["红灯", "绿灯", "蓝灯", "白灯"].map {
        NLULine(text: "打开\($0)", intent: "light", slots: [.init(name: "lamp", start: 2, end: 4)])
    } + ["one", "two", "three", "four"].map { NLULine(text: "play song \($0)", intent: "music", slots: [.init(name: "song", start: 10, end: 10 + $0.count)]) }

    @Test("a model without a domain predicts intents and slots by scalar offsets")
    func predicts() throws {
        let model = try NLUDataset.train(Self.lines)
        let prediction = try NLUPrediction(line: Data("{\"id\":7,\"text\":\"打开黑灯\"}".utf8), number: 1, model: model)
        #expect(prediction.intent == "light")
        #expect(prediction.json["id"] == .integer(7))
        #expect(prediction.slots.map(\.text) == ["黑灯"])
        #expect(prediction.slots.first?.start == 2)
    }

    @Test("an input line without text is refused by number")
    func refusesLine() throws {
        let model = try NLUDataset.train(Self.lines)
        #expect { try NLUPrediction(line: Data("{\"id\":1}".utf8), number: 4, model: model) } throws: { ($0 as? NLUDataError)?.line == 4 }
    }
}
