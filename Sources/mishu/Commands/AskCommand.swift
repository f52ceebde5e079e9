import ArgumentParser
import DialogModel
import Foundation
import Questions
import TimeExpressions

/// `mishu ask --database X.sqlite "QUESTION"`: a question over any SQLite file; writes nothing beside it.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask any SQLite file in words: the SQL, then the rows. 用一句话查任意 SQLite 文件。")

    @Option(help: "The SQLite file.")
    var database: String

    @Option(help: "An administrator's glossary (default: glossary.json beside the database).")
    var glossary: String?

    @Option(help: "The clock that “last year” is counted from, such as 2026-03-09T09:00:00+08:00.")
    var now: String?

    @Flag(help: "All rows, not the first 100.")
    var all = false

    @Argument(help: "The question.")
    var question: String

    func run() throws {
        guard !question.allSatisfy(\.isWhitespace) else { throw CommandFailure.unusable("the question is empty: put it in quotes after the options") }
        let answer = try SQLFiles.reading {
            try QuestionAnswerer(schemas: try Resources.folder("Schemas")).answer(
                question: question, database: URL(fileURLWithPath: database), glossary: glossary.map { URL(fileURLWithPath: $0) },
                now: try SQLFiles.clock(now), rowLimit: all ? nil : 100)
        }
        guard let answer else {
            throw CommandFailure.failed("it is not certain what is meant: name a table or column of \(database) in the question")
        }
        Output.line(answer.sql)
        Output.line(answer.table.columns.joined(separator: "\t"))
        for row in answer.table.rows { Output.line(row.map(\.text).joined(separator: "\t")) }
        if answer.table.truncated { Output.error("only the first \(answer.table.rows.count) rows: --all shows the rest") }
    }
}
