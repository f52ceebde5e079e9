import ArgumentParser
import DialogModel
import Foundation
import Models
import Understanding

/// `mishu train`: trains what the domains describe; `chat` and `serve` do it by themselves when it is stale.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train on the domains' examples, cached by content. 用例句训练，按内容缓存。")

    @OptionGroup var options: ConversationOptions

    @Flag(help: "Train again even if nothing has changed.")
    var force = false

    @Option(name: .customLong("export-finetune"), help: ArgumentHelp(
        "Instead of training, write the examples as chat-format lines for fine-tuning a model, general ones mixed in.", valueName: "FILE"))
    var exportFinetune: String?

    func run() throws {
        if let exportFinetune { return try export(to: exportFinetune) }
        let began = ContinuousClock.now
        let settings = try options.resolve()
        let domain = try DomainSession.open(settings.domains, retrain: force)
        let vectors = try vectors(domain, settings)
        let elapsed = ContinuousClock.now - began
        Output.line(
            "\(domain.domain.intents.count) intents, \(domain.wasTrained ? "trained" : "unchanged since the last training"), "
                + elapsed.formatted(.units(allowed: [.seconds, .milliseconds], width: .abbreviated)) + vectors)
    }

    /// Trains with vectors as well, where an embedding model is configured; says what came of it.
    private func vectors(_ domain: DomainSession, _ settings: ConversationSettings) throws -> String {
        guard let models = try ModelSession.open(settings.environment), models.serves(.embedding) else { return "" }
        do {
            return try VectorTraining(models: models, domain: domain, folder: settings.domains).run() == nil ? "" : ", vectors too"
        } catch let error as ModelError {
            return ", no vectors: \(error.reason.english)"
        }
    }

    private func export(to path: String) throws {
        let lines = FineTuneExport().lines(try DomainSession.examples(try options.resolve().domains))
        do {
            try Data((lines.map(\.text).joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure.unusable("\(path): cannot be written; name a file in a folder that is there")
        }
        Output.line("\(lines.count) conversations → \(path)")
    }
}
