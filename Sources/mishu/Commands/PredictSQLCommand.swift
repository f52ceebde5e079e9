import ArgumentParser
import Foundation
import Questions
import TimeExpressions

/// `mishu predict sql`: SQL for questions over databases.
struct PredictSQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sql", abstract: "Write SQL for questions.")

    @Option(help: "A SQLite file, or a folder with <db>/<db>.sqlite or <db>.sqlite.")
    var database: String

    @Option(help: "An administrator's glossary (default: glossary.json beside the database).")
    var glossary: String?

    func run() throws {
        let answerer = try SQLFiles.reading { try QuestionAnswerer(schemas: try Resources.folder("Schemas")) }
        guard FileManager.default.fileExists(atPath: database) else {
            throw CommandFailure.unusable("there is no \(database): name a SQLite file, or a folder of them, after --database")
        }
        let locator = DatabaseLocator(URL(fileURLWithPath: database))
        var open: [URL: DatabaseQuestions] = [:]
        try JSONLines.each { line, number in
            try SQLFiles.reading {
                let request = try SQLPredictionRequest(line: String(decoding: line, as: UTF8.self), number: number)
                let file = try locator.file(named: request.db)
                let questions = try open[file] ?? answerer.open(file, glossary: glossary.map { URL(fileURLWithPath: $0) })
                open[file] = questions
                let found = try questions.predict(request.question, tables: request.tables, now: try SQLFiles.clock(request.now))
                Output.line(SQLPrediction(id: request.id, sql: found?.sql, confidence: found?.confidence ?? 0).line)
            }
        }
    }
}
