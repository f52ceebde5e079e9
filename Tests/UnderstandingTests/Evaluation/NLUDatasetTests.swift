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

    @Test("of spans that overlap the first and longest counts, one inside a word takes the word")
    func overlapping() throws {
        let lines = Self.lines + [
            NLULine(text: "play song seven", intent: "music", slots: [.init(name: "song", start: 10, end: 15), .init(name: "other", start: 12, end: 14)]),
            NLULine(text: "play song eight", intent: "music", slots: [.init(name: "song", start: 11, end: 13)]),
        ]
        let model = try NLUDataset.train(lines)
        let slots = NLUPrediction("play song nine", id: .null, model: model).slots
        #expect(slots.map(\.text) == ["nine"])
    }

    @Test("one example of an intent is enough to train, if little to know")
    func oneEach() throws {
        let model = try NLUDataset.train([NLULine(text: "turn on the light", intent: "light"), NLULine(text: "放一首歌", intent: "music")])
        #expect(model.predict("the light").intents.first?.name == "light")
        #expect(model.predict("听歌").intents.first?.name == "music")
    }

    @Test("texts without words survive training and prediction", arguments: ["", " ", "!?", "😀", "\u{0}", String(repeating: "长", count: 5000)])
    func strange(text: String) throws {
        let model = try NLUDataset.train(Self.lines + [NLULine(text: text, intent: "odd")])
        let prediction = NLUPrediction(text, id: .null, model: model)
        #expect(prediction.confidence.isFinite)
    }

    @Test("intents or slots without end are refused with a reason")
    func tooManyLabels() {
        let many = (0...NLUDataset.labelLimit).map { NLULine(text: "a", intent: "i\($0)") }
        #expect { try NLUDataset.train(many) } throws: { ($0 as? NLUDataError)?.reason.contains("intents") == true }
        let slots = (0...NLUDataset.labelLimit).map { NLULine(text: "ab", intent: "i\($0 % 2)", slots: [.init(name: "s\($0)", start: 0, end: 1)]) }
        #expect { try NLUDataset.train(slots) } throws: { ($0 as? NLUDataError)?.reason.contains("slots") == true }
    }

    @Test("of a million lines as many are trained on as memory allows, each intent with its share")
    func million() throws {
        let lines = (0..<1_000_000).map { NLULine(text: $0 % 1000 == 0 ? "open" : "close", intent: $0 % 1000 == 0 ? "rare" : "common") }
        let chosen = NLUDataset.spread(lines)
        #expect(chosen.count <= NLUDataset.trainingLimit + 2)
        #expect(chosen.count > NLUDataset.trainingLimit * 9 / 10)
        #expect(chosen.filter { lines[$0].intent == "rare" }.count == 60)
        #expect(chosen == chosen.sorted())
    }

    @Test("a label that training never saw counts as wrong and stops nothing")
    func unknownLabel() throws {
        let model = try NLUDataset.train(Self.lines)
        let evaluation = NLUEvaluation([NLULine(text: "打开黑灯", intent: "unheard", slots: [.init(name: "unheard", start: 0, end: 1)])], model: model)
        #expect(evaluation.intentAccuracy == 0)
        #expect(evaluation.byIntent["unheard"]?.expected == 1)
    }
}
