import Foundation
import Language
import Testing
import TimeExpressions

@Suite struct TimeEvaluationTests {
    private func right(_ suite: String, _ entities: String) throws -> Bool {
        let suiteCase = try JSONDecoder().decode(TimeSuiteCase.self, from: Data(suite.utf8))
        let prediction = try JSONDecoder().decode(TimePrediction.self, from: Data(#"{"id":"1","entities":\#(entities)}"#.utf8))
        var evaluation = TimeEvaluation()
        evaluation.add(suiteCase, prediction)
        return evaluation.accuracy == 1
    }

    private static let day = #"{"id":"1","text":"明天开会","reference":"2026-03-09T10:00:00","expected":[{"start":0,"end":2,"values":[{"kind":"instant","value":"2026-03-10T00:00:00","grain":"day"}]}]}"#

    @Test("The same day in two notations is the same", arguments: [
        #"[{"start":0,"end":2,"values":[{"kind":"instant","value":"2026-03-10T00:00:00","grain":"day"}]}]"#,
        #"[{"start":0,"end":2,"values":[{"kind":"interval","from":"2026-03-10T00:00:00","to":"2026-03-11T00:00:00","grain":"day"}]}]"#,
    ])
    func same(entities: String) throws {
        #expect(try right(Self.day, entities))
    }

    @Test("Another span, another value, one too many or none is wrong", arguments: [
        "[]", #"[{"start":0,"end":4,"values":[{"kind":"instant","value":"2026-03-10T00:00:00","grain":"day"}]}]"#,
        #"[{"start":0,"end":2,"values":[{"kind":"instant","value":"2026-03-10T00:00:00","grain":"minute"}]}]"#,
        #"[{"start":0,"end":2,"values":[{"kind":"instant","value":"2026-03-10T00:00:00","grain":"day"}]},{"start":2,"end":4,"values":[{"kind":"duration","seconds":60}]}]"#,
    ])
    func wrong(entities: String) throws {
        #expect(try !right(Self.day, entities))
    }

    @Test("In a suite of whole expressions small words at the edges do not count")
    func whole() throws {
        let suite = #"{"id":"1","text":"at 3pm","reference":"2026-03-09T10:00:00","whole":true,"expected":[{"start":0,"end":6,"values":[{"kind":"instant","value":"2026-03-09T15:00:00","grain":"hour"}]}]}"#
        #expect(try right(suite, #"[{"start":3,"end":6,"values":[{"kind":"instant","value":"2026-03-09T15:00:00","grain":"minute","dateGiven":false}]}]"#))
    }

    private static let data = Repository.shared.appending(path: "time")

    @Test("The suites of two known recognisers stay at the level that was reached",
          .enabled(if: Repository.exists(data)), arguments: [
        ("recognizers-en", TextLanguage.english, Conventions.recognizers, 0.93), ("recognizers-zh", .chinese, .recognizers, 0.98),
        ("duckling-en", .english, .duckling, 0.97), ("duckling-zh", .chinese, .duckling, 0.96),
    ])
    func suites(name: String, language: TextLanguage, conventions: Conventions, floor: Double) throws {
        let recognizer = TimeRecognizer(conventions: conventions)
        var evaluation = TimeEvaluation()
        let text = try String(contentsOf: Self.data.appending(path: name + ".jsonl"), encoding: .utf8)
        for line in text.split(separator: "\n") {
            let suiteCase = try JSONDecoder().decode(TimeSuiteCase.self, from: Data(line.utf8))
            let request = TimePredictionRequest(id: suiteCase.id, text: suiteCase.text, reference: suiteCase.reference)
            evaluation.add(suiteCase, try #require(request.prediction(by: recognizer, language: language)))
        }
        #expect(evaluation.accuracy >= floor)
    }
}
