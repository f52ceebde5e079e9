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

    @Test("calibration error is the distance of confidence from the share of right answers")
    func calibration() {
        var evaluation = NLUEvaluation()
        for number in 0..<10 {
            evaluation.add(NLULine(text: "t\(number)", intent: "p"), intent: number < 7 ? "p" : "q", isInScope: true, slots: [], confidence: 0.9)
        }
        #expect(abs((evaluation.calibrationError ?? 0) - 0.2) < 1e-9)
        #expect(NLUEvaluation().calibrationError == nil)
    }

    @Test("the area under the curve is the share of pairs in the right order, ties by half")
    func area() {
        var evaluation = NLUEvaluation()
        for score in [3.0, 2, 1] { evaluation.add(NLULine(text: "i", intent: "p"), intent: "p", isInScope: true, slots: [], scopeScore: score) }
        #expect(evaluation.scopeArea == nil)
        for score in [0.0, 2] { evaluation.add(NLULine(text: "o", intent: "oos"), intent: "p", isInScope: false, slots: [], scopeScore: score) }
        #expect(abs((evaluation.scopeArea ?? 0) - 4.5 / 6) < 1e-9)
    }

    @Test("what is rejected in scope lowers the in-scope accuracy alone; what is told apart out of scope is right")
    func scope() {
        var evaluation = NLUEvaluation()
        evaluation.add(NLULine(text: "a", intent: "p"), intent: "p", isInScope: false, slots: [])
        evaluation.add(NLULine(text: "b", intent: "p"), intent: "p", isInScope: true, slots: [])
        evaluation.add(NLULine(text: "c", intent: "oos"), intent: "p", isInScope: false, slots: [])
        #expect(evaluation.inScope.recall == 0.5)
        #expect(evaluation.intentAccuracy == 1)
        #expect(evaluation.outOfScope.recall == 1)
    }

    @Test("the worst mistakes come first, and no more are kept than are shown")
    func mistakes() {
        var evaluation = NLUEvaluation()
        for number in 0..<1000 {
            evaluation.add(NLULine(text: "t\(number)", intent: "p"), intent: "q", isInScope: true, slots: [], confidence: Double(number) / 1000)
        }
        #expect(evaluation.worstMistakes.count == 50)
        #expect(evaluation.worstMistakes.first?.text == "t999")
    }

    @Test("the page shows the matrix and keeps markup in texts from working")
    func page() {
        var evaluation = NLUEvaluation()
        evaluation.add(NLULine(text: "<script>x</script>", intent: "p&q"), intent: "r", isInScope: true, slots: [], confidence: 0.9)
        let html = evaluation.html
        #expect(html.contains("p&amp;q → r: 1"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("<script>"))
        #expect(html.contains("90.0 %"))
    }
}
