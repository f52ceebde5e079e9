import ArgumentParser
import DialogModel
import Foundation
import Language
import TimeExpressions

/// `mishu predict time`: expressions of time in texts.
struct PredictTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time", abstract: "Find expressions of time. 找出时间表达。",
        discussion: """
            Reads {"id", "text", "reference"}, one JSON object a line, and writes {"id", "entities": [{"start", "end", "values"}]}: offsets \
            in Unicode scalars, values ranked. The reference is the wall-clock time at which the text was said: 2026-03-09T09:00:00.
            """)

    @OptionGroup var options: TimeOptions

    func run() throws {
        let (recognizer, language) = try options.resolve()
        let encoder = JSONEncoder()
        try JSONLines.each { line, number in
            guard let object = try? JSONDecoder().decode(JSONValue.self, from: Data(line)), let text = object["text"]?.stringValue,
                let reference = object["reference"]?.stringValue
            else {
                throw CommandFailure.unusable("line \(number) cannot be read: write {\"id\", \"text\", \"reference\"} as one JSON object a line")
            }
            let request = TimePredictionRequest(id: "", text: text, reference: reference)
            guard let prediction = request.prediction(by: recognizer, language: language) else {
                throw CommandFailure.unusable("line \(number): “\(reference)” is no time: write it as 2026-03-09T09:00:00")
            }
            // The id comes back as it was given, text or number.
            let entities = try JSONDecoder().decode(JSONValue.self, from: encoder.encode(prediction.entities))
            Output.line(JSONValue.object([.init("id", object["id"] ?? .null), .init("entities", entities)]).text)
        }
    }
}
