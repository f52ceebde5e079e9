import ArgumentParser

/// `mishu predict`: filters for evaluation, one JSON object a line.
struct PredictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict", abstract: "Filters for evaluation: JSON lines in, JSON lines out. 评测用的过滤器。",
        subcommands: [PredictTimeCommand.self, PredictNLUCommand.self, PredictSQLCommand.self])
}
