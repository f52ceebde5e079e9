import ArgumentParser
import Channels
import Dialog
import Foundation
import Logging

/// `mishu serve`: webhooks and the web page.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answer chat tools, programs and the web page over HTTP. 通过 HTTP 服务聊天工具和网页。",
        discussion: "Slack and Feishu are served when their secrets are set; see docs/channels.md. SIGTERM finishes the work in flight.")

    @OptionGroup var options: ConversationOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    func run() async throws {
        guard (0...65_535).contains(port) else { throw CommandFailure.unusable("\(port) is no port: give one from 1 to 65535 after --port") }
        let settings = try options.resolve()
        let configuration: ChannelConfiguration
        do {
            configuration = try ChannelConfiguration(environment: settings.environment)
        } catch {
            throw CommandFailure.unusable(String(describing: error))
        }
        let session = try OfficeSession.open(settings)
        try session.engine.prepare()
        let logger = Logger(label: "mishu")
        DomainWatcher(session) { logger.notice("\($0)") }.start()
        let server = MishuServer(
            responder: EngineResponder(session: session), database: session.database, configuration: configuration,
            binding: .init(host: host, port: port), logger: logger,
            onListening: { Output.error("mishu listens on http://\(host):\($0)") })
        do {
            try await server.runUntilSignal()
        } catch let error as ServeError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }
}
