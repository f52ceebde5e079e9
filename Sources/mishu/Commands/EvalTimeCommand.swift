import ArgumentParser
import DialogModel
import TimeExpressions

/// `mishu eval time SUITE…`: scores the recogniser against suites of time expressions.
struct EvalTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time", abstract: "Score expressions of time against suites. 用测试集给时间识别打分。",
        discussion: """
            A suite holds one labelled JSON object a line: {"id", "text", "reference", "expected": [{"start", "end", "values"}]}. A case \
            is right when all its expressions have the span and the meaning expected, and nothing else was found.
            """)

    @Argument(help: "Suites: one labelled JSON object a line.")
    var suites: [String]

    @OptionGroup var options: TimeOptions

    @Option(help: "Write the scores as JSON.")
    var json: String?

    func run() throws {
        let (recognizer, language) = try options.resolve()
        var text = "suite  cases  right  span F1  value F1\n"
        var fields: [JSONValue.Field] = []
        for path in suites {
            var evaluation = TimeEvaluation()
            for suiteCase in try Scores.lines(TimeSuiteCase.self, of: path) {
                let request = TimePredictionRequest(id: suiteCase.id, text: suiteCase.text, reference: suiteCase.reference)
                guard let prediction = request.prediction(by: recognizer, language: language) else {
                    throw CommandFailure.unusable("\(path), \(suiteCase.id): “\(suiteCase.reference)” is no time: write it as 2026-03-09T09:00:00")
                }
                evaluation.add(suiteCase, prediction)
            }
            text += "\(path)  \(evaluation.cases)  \(Scores.percent(evaluation.accuracy))  \(Scores.percent(evaluation.spanF1))  \(Scores.percent(evaluation.valueF1))\n"
            fields.append(.init(path, .object([
                .init("cases", .integer(evaluation.cases)), .init("accuracy", .number(evaluation.accuracy)),
                .init("span_f1", .number(evaluation.spanF1)), .init("value_f1", .number(evaluation.valueF1)),
                .init("wrong", .array(evaluation.wrong.map { .string($0) })),
            ])))
        }
        try Scores.show(text, .object(fields), to: json)
    }
}
