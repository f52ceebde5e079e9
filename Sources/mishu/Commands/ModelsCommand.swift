import ArgumentParser
import Foundation
import Models

/// `mishu models`: the configured models and the presets; `mishu models check NAME` tries one.
struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "List models and providers, or try one. 列出或检查模型。",
        discussion: "Models are optional. docs/models.md tells how to name them.", subcommands: [ModelsCheckCommand.self])

    @Option(help: "A YAML file of settings (MISHU_CONFIG).")
    var config: String?

    func run() throws {
        let configuration = try ModelsCommand.models(config)
        for line in ModelListing(roster: configuration.roster).lines { Output.line(line) }
    }

    /// What the environment and the file say about models.
    static func models(_ file: String?) throws -> ModelConfiguration {
        do {
            return try ModelConfiguration(settings: try Settings(file: file).values, environment: ProcessInfo.processInfo.environment)
        } catch let error as ModelError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }
}
