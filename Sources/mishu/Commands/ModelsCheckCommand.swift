import ArgumentParser
import Foundation
import Models

/// `mishu models check NAME`: tries a configured model or a preset and says what works.
struct ModelsCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Try a model and say what works. 试用一个模型。",
        discussion: "NAME is a configured model (chat, strong, embeddings, …) or a provider, whose key comes from its usual variable, such as DEEPSEEK_API_KEY.")

    @Option(help: "A YAML file of settings (MISHU_CONFIG).")
    var config: String?

    @Argument(help: "A configured model, or a provider.")
    var name: String

    func run() async throws {
        let configuration = try ModelsCommand.models(config)
        let endpoints: [ModelEndpoint]
        let service: ModelService
        do {
            endpoints = try ModelCheck.endpoints(named: name, roster: configuration.roster, environment: ProcessInfo.processInfo.environment)
            service = try ModelService(configuration)
        } catch let error as ModelError {
            throw CommandFailure.unusable(String(describing: error))
        }
        var isUsable = true
        for endpoint in endpoints {
            Output.progress("trying \(endpoint.name) …")
            let report = try await ModelCheck(service: service).run(endpoint)
            for line in report.lines { Output.line(line) }
            isUsable = isUsable && report.isUsable
        }
        if !isUsable { throw CommandFailure.failed("\(name) does not do all that its roles ask: see above · \(name) 未通过全部检查，见上") }
    }
}
