import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals
import WebClient

/// The web server: page, REST, and the webhooks of the chat platforms that are configured.
///
/// On SIGTERM it turns new requests away, finishes what was acknowledged, sends the replies, and ends. What is not
/// finished within the grace is taken up at the next start.
///
/// ## Topics
/// - ``run()``: as a service of a group
/// - ``runUntilSignal()``: alone, until SIGTERM or SIGINT
public struct MishuServer: Service {
    /// Where to listen.
    public struct Binding: Sendable, Hashable {
        public var host: String
        /// 0 for any free port.
        public var port: Int
        /// Further names under which browsers reach the server.
        public var names: [String]

        public init(host: String = "127.0.0.1", port: Int = 8080, names: [String] = []) {
            self.host = host
            self.port = port
            self.names = names
        }
    }

    private let binding: Binding
    private let limits: RequestDeadlines.Limits
    private let grace: Double
    private let logger: Logger
    private let onListening: @Sendable (Int) async -> Void
    private let deliveries: Deliveries
    private let front: FrontDoor
    private let drain = Flag()

    /// - Parameters:
    ///   - responder: the engine.
    ///   - database: holds inbox and outbox.
    ///   - onListening: called with the port once requests are served.
    public init(
        responder: any TurnResponder, database: OfficeDatabase, configuration: ChannelConfiguration,
        binding: Binding = Binding(), logger: Logger, onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.init(
            responder: responder, database: database, configuration: configuration, binding: binding, clock: .machine,
            limits: .init(), logger: logger, onListening: onListening)
    }

    init(
        responder: any TurnResponder, database: OfficeDatabase, configuration: ChannelConfiguration, binding: Binding,
        clock: ChannelClock, limits: RequestDeadlines.Limits, logger: Logger, onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.binding = binding
        self.limits = limits
        self.logger = logger
        self.onListening = onListening
        grace = configuration.shutdownGrace
        let client = WebClient(settings: .init(
            timeout: configuration.platformTimeout, connectTimeout: min(5, configuration.platformTimeout), responseLimit: 4 << 20))
        var platforms: [Platform: any ChatPlatform] = [:]
        if let slack = configuration.slack { platforms[.slack] = SlackPlatform(settings: slack, client: client, clock: clock) }
        if let feishu = configuration.feishu { platforms[.feishu] = FeishuPlatform(settings: feishu, client: client, clock: clock) }
        let metrics = ChannelMetrics()
        let inbox = Inbox(database: database)
        deliveries = Deliveries(
            inbox: inbox,
            worker: DeliveryWorker(
                inbox: inbox, platforms: platforms, responder: responder,
                resolver: PersonResolver(identities: configuration.identities, responder: responder, clock: clock),
                retrying: Retrying(policy: RetryPolicy(maxAttempts: configuration.platformMaxAttempts), clock: clock),
                metrics: metrics, logger: logger),
            clock: clock, grace: configuration.shutdownGrace, logger: logger)
        front = FrontDoor(
            rest: RESTChannel(responder: responder, metrics: metrics, logger: logger), restToken: configuration.restToken,
            limiter: RateLimiter(rate: configuration.restRate), platforms: platforms, deliveries: deliveries, responder: responder,
            hosts: HostPolicy(host: binding.host, names: binding.names), isLoopback: WebAddress.isLoopback(binding.host),
            drain: drain, metrics: metrics, clock: clock)
    }

    /// Serves until the surrounding service group shuts down.
    ///
    /// - Throws: ``ServeError``.
    public func run() async throws {
        let isListening = Flag()
        do {
            try await serve { port in
                isListening.set()
                await onListening(port)
            }
        } catch let error where !isListening.isSet && !(error is CancellationError) {
            throw ServeError.cannotListen(host: binding.host, port: binding.port, reason: Self.reason(error))
        }
    }

    /// Serves until SIGTERM or SIGINT.
    ///
    /// - Throws: ``ServeError``.
    public func runUntilSignal() async throws {
        let group = ServiceGroup(configuration: .init(
            services: [.init(service: self, successTerminationBehavior: .gracefullyShutdownGroup)],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }

    private func serve(_ listening: @escaping @Sendable (Int) async -> Void) async throws {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        let application = Application(
            responder: front, server: .http1(configuration: .init(additionalChannelHandlers: [RequestDeadlines(limits)])),
            configuration: ApplicationConfiguration(address: .hostname(binding.host, port: binding.port)),
            onServerRunning: { [deliveries] channel in
                // Not before: of two servers started by mistake only the one that listens may work.
                await deliveries.takeUp()
                await listening(channel.localAddress?.port ?? 0)
            }, logger: quiet)
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                // A request that never ends shall not keep the program alive beyond its grace.
                group.addTask { [grace] in
                    try? await gracefulShutdown()
                    try? await Task.sleep(for: .seconds(grace + 1))
                }
                group.addTask { try await application.run() }
                group.addTask { try await deliveries.run() }
                defer { group.cancelAll() }
                // The limit ends by itself only after the grace: two ends are both services, or the time is over.
                try await group.next()
                try await group.next()
            }
        } onGracefulShutdown: {
            drain.set()
        }
    }

    /// Returns when all that was acknowledged has been answered, or given up.
    func settle() async { await deliveries.idle() }

    private static func reason(_ error: any Error) -> String {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: "it is in use"
        case EACCES: "this user may not"
        case EADDRNOTAVAIL: "this machine does not have the address"
        default: "the system refuses"
        }
    }
}
