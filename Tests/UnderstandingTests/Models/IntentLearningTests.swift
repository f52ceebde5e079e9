import DialogModel
import Testing
@testable import Understanding

@Suite("Learning intents")
struct IntentLearningTests {
    @Test("labels share the words of their names where at least two and not most have them")
    func parts() {
        let parts = LabelParts(["alarm_set", "alarm_remove", "light_set", "light_on", "joke"])
        #expect(parts.count == 3)
        #expect(parts.ofLabel.map(\.count) == [2, 1, 2, 1, 0])
        #expect(LabelParts(["a_x", "a_y", "a_z"]).count == 0)
    }

    @Test("the name of an intent is an example of it, in the other language too")
    func names() throws {
        let model = try NLUDataset.train([
            NLULine(text: "qqq", intent: "weather_query"), NLULine(text: "zzz", intent: "music_play"), NLULine(text: "xxx", intent: "email_send"),
        ])
        #expect(model.predict("weather").intents.first?.name == "weather_query")
        #expect(model.predict("天气").intents.first?.name == "weather_query")
        #expect(model.predict("音乐").intents.first?.name == "music_play")
    }

    @Test("numbers are kept to eight bits of their mantissa, rounded to the nearest")
    func compact() {
        let numbers: [Float] = [1, -0.5, 0.1, 3.14159, 0]
        let matrix = CompactMatrix(numbers, width: 5)
        for (number, kept) in zip(numbers, matrix.product([1])) { #expect(abs(number - kept) <= abs(number) / 256) }
        #expect(matrix.isFinite)
        #expect(!CompactMatrix([.infinity], width: 1).isFinite)
    }

    @Test("the threshold lies between what is in scope and what is not")
    func threshold() {
        let inside: [(probabilities: [Float], label: Int)] = (0..<40).map { ([0.9 + Float($0) / 1000, 0.05], 0) }
        let outside: [(probabilities: [Float], label: Int)] = (0..<10).map { ([0.3 + Float($0) / 1000, 0.3], -1) }
        let found = ScopeThreshold.find(inside + outside, outside: [])
        #expect(found > Calibration.scope(best: 0.32, outside: nil))
        #expect(found <= Calibration.scope(best: 0.901, outside: nil))
        #expect(ScopeThreshold.find(inside, outside: []) == -.infinity)
    }

    @Test("texts that fit no intent are told apart without an example of them")
    func generatedNegatives() throws {
        let topics = ["weather", "music", "alarm", "mail", "taxi", "food", "news", "light", "joke", "stock", "train", "hotel", "movie", "game", "phone", "book"]
        let frames = ["tell me about the %", "% please", "i want %", "give me some % now", "what about %", "could you do %", "% again", "show % to me"]
        let lines = topics.flatMap { topic in frames.map { NLULine(text: $0.split(separator: "%", omittingEmptySubsequences: false).joined(separator: topic), intent: "\(topic)_x") } }
        let model = try NLUDataset.train(lines)
        #expect(NLUPrediction("show music to me now", id: .null, model: model).isInScope)
        #expect(!NLUPrediction("zebra quantum cupboard", id: .null, model: model).isInScope)
    }

    @Test("tasks that run side by side give their results in order")
    func parallel() {
        #expect(Parallel.run((0..<20).map { number in { @Sendable in number * number } }) == (0..<20).map { $0 * $0 })
    }
}
