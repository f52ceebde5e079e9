import ArgumentParser
import DialogModel
import Language
import TimeExpressions

/// `mishu eval time SUITE…`: scores the recogniser against suites of time expressions.
struct EvalTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "time", abstract: "Score expressions of time against suites.")

    @Argument(help: "Suites: one labelled JSON object a line.")
    var suites: [String]

    @Option(help: "The language that open cases lean to: en or zh.")
    var locale = "zh"

    @Option(help: "What an office agrees on: office, recognizers or duckling.")
    var conventions = "office"

    @Option(help: "Write the scores as JSON.")
    var json: String?

    func run() throws {
        guard let language = TextLanguage(rawValue: locale) else {
            throw CommandFailure.unusable("“\(locale)” is no language: write en or zh after --locale")
        }
        let recognizer = TimeRecognizer(conventions: try PredictTimeCommand.conventions(conventions))
        var text = "suite  cases  right  span F1  value F1\n"
        var fields: [JSONValue.Field] = []
        for path in suites {
            var evaluation = TimeEvaluation()
            for suiteCase in try Scores.lines(TimeSuiteCase.self, of: path) {
                let request = TimePredictionRequest(id: suiteCase.id, text: suiteCase.text, reference: suiteCase.reference)
                evaluation.add(suiteCase, request.prediction(by: recognizer, language: language) ?? TimePrediction(id: suiteCase.id, entities: []))
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
