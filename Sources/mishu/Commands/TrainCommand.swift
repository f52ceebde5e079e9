import ArgumentParser
import DialogModel
import Foundation

/// `mishu train`: trains what the domains describe; `chat` and `serve` do it by themselves when it is stale.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train on the domains' examples, cached by content. 用例句训练，按内容缓存。")

    @OptionGroup var options: ConversationOptions

    @Flag(help: "Train again even if nothing has changed.")
    var force = false

    func run() throws {
        let began = ContinuousClock.now
        let domain = try DomainSession.open(try options.resolve().domains, retrain: force)
        let elapsed = ContinuousClock.now - began
        Output.line(
            "\(domain.domain.intents.count) intents, \(domain.wasTrained ? "trained" : "unchanged since the last training"), "
                + elapsed.formatted(.units(allowed: [.seconds, .milliseconds], width: .abbreviated)))
    }
}
