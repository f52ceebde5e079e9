import ArgumentParser

/// `mishu eval`: scores against labelled data.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Score against labelled data and print a table. 用标注数据打分。",
        subcommands: [EvalTimeCommand.self, EvalNLUCommand.self, EvalSQLCommand.self, EvalDialogCommand.self])
}
