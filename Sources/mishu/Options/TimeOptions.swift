import ArgumentParser
import Directory
import Foundation
import Language
import TimeExpressions

/// How the commands about times read them.
struct TimeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The language that open cases lean to: en or zh.", valueName: "en|zh"))
    var locale = "zh"

    @Option(help: ArgumentHelp(
        "What the language leaves open, such as what “next Friday” means: office, or as two well-known recognisers take it.",
        valueName: "office|recognizers|duckling"))
    var conventions = "office"

    @Option(help: ArgumentHelp(
        "Days off and make-up working days, for counting working days: CSV with the columns date,name,kind (kind: holiday or workday), as an office's holidays.csv.",
        valueName: "file"))
    var holidays: String?

    func resolve() throws(CommandFailure) -> (recognizer: TimeRecognizer, language: TextLanguage) {
        guard let language = TextLanguage(rawValue: locale) else {
            throw .unusable("“\(locale)” is no language: write en or zh after --locale")
        }
        guard let conventions = Conventions(named: conventions) else {
            throw .unusable("there are no conventions “\(self.conventions)”: write office, recognizers or duckling after --conventions")
        }
        return (TimeRecognizer(conventions: conventions, holidays: try calendar()), language)
    }

    private func calendar() throws(CommandFailure) -> HolidayCalendar {
        guard let holidays else { return HolidayCalendar() }
        let file = HolidayFile(URL(fileURLWithPath: holidays))
        guard let problem = file.problems.first else { return file.calendar }
        let others = file.problems.count - 1
        throw .unusable("--holidays: \(problem)" + (others > 0 ? " (and \(others) more)" : ""))
    }
}
