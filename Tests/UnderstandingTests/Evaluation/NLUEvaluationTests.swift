import DialogModel
import Testing
@testable import Understanding

@Suite("Scoring predictions")
struct NLUEvaluationTests {
    @Test("accuracy, span F1 and exact match are counted as seqeval counts them")
    func scores() {
        var evaluation = NLUEvaluation()
        let slot = NLULine.Slot(name: "a", start: 0, end: 2)
        evaluation.add(NLULine(text: "xx", intent: "p", slots: [slot]), intent: "p", isInScope: true, slots: [slot])
        evaluation.add(NLULine(text: "xx", intent: "p", slots: [slot]), intent: "p", isInScope: true, slots: [.init(name: "a", start: 0, end: 1)])
        evaluation.add(NLULine(text: "xx", intent: "q"), intent: "p", isInScope: true, slots: [])
        evaluation.add(NLULine(text: "xx", intent: "oos"), intent: "oos", isInScope: false, slots: [])
        #expect(evaluation.intentAccuracy == 0.75)
        #expect(evaluation.slots.precision == 0.5)
        #expect(evaluation.slots.recall == 0.5)
        #expect(evaluation.exactMatch == 0.5)
        #expect(evaluation.outOfScope.recall == 1)
        #expect(evaluation.worstConfusions.first?.predicted == "p")
        #expect(evaluation.text.contains("intent accuracy  75.0"))
        #expect(evaluation.json["texts"] == .integer(4))
    }
}
