import ArgumentParser
import DialogModel
import Foundation
import Questions

/// `mishu eval sql`: execution accuracy against labelled questions.
struct EvalSQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sql", abstract: "Score SQL by what it returns.")

    @Argument(help: "Labelled questions: one JSON object with question and sql a line.")
    var file: String

    @Option(help: "A SQLite file, or a folder with <db>/<db>.sqlite or <db>.sqlite.")
    var database: String

    @Option(help: "An administrator's glossary (default: glossary.json beside the database).")
    var glossary: String?

    @Option(help: "Write the scores as JSON.")
    var json: String?

    func run() throws {
        let cases = try Scores.lines(SQLCase.self, of: file)
        let evaluation = try SQLFiles.reading {
            try SQLEvaluation.run(
                cases, answerer: QuestionAnswerer(schemas: try Resources.folder("Schemas")),
                databases: DatabaseLocator(URL(fileURLWithPath: database)), glossary: glossary.map { URL(fileURLWithPath: $0) })
        }
        try Scores.show(evaluation.text, json: evaluation.json, to: json)
    }
}
