import ArgumentParser
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
        try JSONLines.map(TimePredictionRequest.self) { request, number in
            guard let prediction = request.prediction(by: recognizer, language: language) else {
                throw CommandFailure.unusable("line \(number): “\(request.reference)” is no time: write it as 2026-03-09T09:00:00")
            }
            return prediction
        }
    }

    static func conventions(_ name: String) throws(CommandFailure) -> Conventions {
        guard let conventions = Conventions(named: name) else {
            throw .unusable("there are no conventions “\(name)”: write office, recognizers or duckling")
        }
        return conventions
    }
}
