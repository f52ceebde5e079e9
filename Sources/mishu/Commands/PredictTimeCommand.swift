import ArgumentParser
import DialogModel
import Foundation
import Language
import TimeExpressions

/// `mishu predict time`: expressions of time in texts.
struct PredictTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "time", abstract: "Find expressions of time.")

    @Option(help: "The language that open cases lean to: en or zh.")
    var locale = "zh"

    @Option(help: "What an office agrees on: office, recognizers or duckling.")
    var conventions = "office"

    func run() throws {
        guard let language = TextLanguage(rawValue: locale) else {
            throw CommandFailure.unusable("“\(locale)” is no language: write en or zh after --locale")
        }
        let recognizer = TimeRecognizer(conventions: try Self.conventions(conventions))
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

    static func conventions(_ name: String) throws(CommandFailure) -> Conventions {
        guard let conventions = Conventions(named: name) else {
            throw .unusable("there are no conventions “\(name)”: write office, recognizers or duckling")
        }
        return conventions
    }
}
