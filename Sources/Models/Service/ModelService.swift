import Dispatch
import Foundation
import Logging
import Synchronization
import WebClient

/// The configured models, ready to be asked.
///
/// Every call ends within its time budget, whatever the servers do, and throws a ``ModelError`` whose text says what to do.
/// Whoever asks must get along without an answer.
///
/// ## Topics
/// - ``complete(_:role:)``: a whole answer
/// - ``stream(_:role:)``: an answer as it is written
/// - ``embed(_:within:)``, ``cachedVectors(_:)``: vectors of texts
/// - ``wait(_:)``: for callers that cannot await; ``onOwnThread(_:)``
public final class ModelService: Sendable {
    /// What surrounds the calls.
    public struct Options: Sendable {
        /// Where vectors are kept; nil: in memory.
        public var cacheFolder: URL?
        /// Where the day's tokens are counted; nil: in memory.
        public var budgetFile: URL?
        /// Where a day begins at midnight.
        public var zone: TimeZone
        public var retry: RetryPolicy
        /// A closed breaker with the settings that each model shall have.
        public var breaker: CircuitBreaker
        public var clock: ModelClock
        public var logger: Logger
        /// Bytes of one answer.
        public var answerLimit: Int
        /// Unicode scalars of a text that is embedded; the rest is cut off. A long text blocks small servers for minutes.
        public var maxEmbeddingScalars: Int

        public init(
            cacheFolder: URL? = nil, budgetFile: URL? = nil, zone: TimeZone = .gmt,
            retry: RetryPolicy = RetryPolicy(maxAttempts: 3, base: 0.2, cap: 20), breaker: CircuitBreaker = CircuitBreaker(),
            clock: ModelClock = .machine(), logger: Logger = Logger(label: "models") { _ in SwiftLogNoOpLogHandler() },
            answerLimit: Int = 8 << 20, maxEmbeddingScalars: Int = 2_000
        ) {
            self.cacheFolder = cacheFolder
            self.budgetFile = budgetFile
            self.zone = zone
            self.retry = retry
            self.breaker = breaker
            self.clock = clock
            self.logger = logger
            self.answerLimit = answerLimit
            self.maxEmbeddingScalars = maxEmbeddingScalars
        }
    }

    public let roster: ModelRoster
    /// Seconds within which the vectors of one utterance must be there.
    public let budget: Double
    /// Seconds that one question to a chat model may take while somebody waits for a reply.
    public let assistTime: Double
    public let tokens: TokenBudget
    public let metrics = ModelMetrics()
    let exchange: ModelExchange
    let options: Options
    let log: ModelLog
    let cache: EmbeddingCache?
    /// The size of the vectors that the server sent in this process; nil: none yet.
    let dimension = Mutex<Int?>(nil)
    let executor = ServiceExecutor()

    /// - Throws: ``ModelError/invalidSetting(name:problem:)`` when a recording cannot be read or written.
    public convenience init(_ configuration: ModelConfiguration, options: Options = Options()) throws {
        let scrubber = SecretScrubber(configuration.roster.endpoints)
        var transport: any ModelTransport = WebTransport(limit: options.answerLimit)
        if let replay = configuration.replay { transport = try PlayingTransport(file: replay, scrubber: scrubber) }
        if let record = configuration.record { transport = try RecordingTransport(transport, file: record, scrubber: scrubber) }
        self.init(configuration, transport: transport, options: options)
    }

    /// Over a transport of the caller's.
    public init(_ configuration: ModelConfiguration, transport: any ModelTransport, options: Options = Options()) {
        roster = configuration.roster
        budget = configuration.budget
        assistTime = configuration.assistTime
        self.options = options
        tokens = TokenBudget(limit: configuration.tokensADay, file: options.budgetFile, zone: options.zone)
        exchange = ModelExchange(
            transport: transport, clock: options.clock, retry: options.retry, metrics: metrics, breakers: BreakerBoard(options.breaker))
        log = ModelLog(options.logger)
        cache = configuration.roster.endpoints(for: .embedding).first.map {
            EmbeddingCache(folder: options.cacheFolder, model: $0.model.isEmpty ? $0.base : $0.model)
        }
    }

    /// Whether a model serves the role.
    public func serves(_ role: ModelRole) -> Bool { !roster.endpoints(for: role).isEmpty }

    /// Waits for an operation on a thread of the service's own. For callers that cannot await: command lines, engines that
    /// compute on threads of their own. Not to be called from within such an operation: it would wait for itself.
    public func wait<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let box = ResultBox<Value>()
        Task(executorPreference: executor) {
            let outcome: Result<Value, any Error>
            do {
                outcome = .success(try await operation())
            } catch {
                outcome = .failure(error)
            }
            box.value.withLock { $0 = outcome }
            done.signal()
        }
        done.wait()
        guard let outcome = box.value.withLock({ $0 }) else { throw CancellationError() }
        return try outcome.get()
    }

    /// Runs an operation on the service's own thread, where nothing that computes elsewhere keeps it waiting: a time budget
    /// would pass though the server has answered.
    public func onOwnThread<Value: Sendable>(_ operation: @Sendable () async -> Value) async -> Value {
        await withTaskExecutorPreference(executor, operation: operation)
    }

    private final class ResultBox<Value: Sendable>: Sendable {
        let value = Mutex<Result<Value, any Error>?>(nil)
    }

    // MARK: For the parts of the service

    /// Seconds of the monotonic clock.
    var now: Double { options.clock.monotonic() }

    /// Asks the models of a role in their order until one answers.
    ///
    /// - Parameters:
    ///   - seconds: for all of them together. While others wait behind it, a model gets 60 % of what is left.
    ///   - mayGoOn: whether the next model may stand in after a failure.
    func firstAnswer<Value: Sendable>(
        _ endpoints: [ModelEndpoint], seconds: Double, mayGoOn: () -> Bool = { true },
        _ ask: (ModelEndpoint, _ deadline: Double) async throws -> Value
    ) async throws -> Value {
        let deadline = now + seconds
        var firstError: (any Error)?
        for (index, endpoint) in endpoints.enumerated() {
            let start = now
            let isLast = index == endpoints.count - 1
            do {
                let value = try await ask(endpoint, isLast ? deadline : start + (deadline - start) * 0.6)
                metrics.succeeded(endpoint.name, seconds: now - start)
                log.succeeded(endpoint.name)
                return value
            } catch {
                metrics.failed(endpoint.name, kind: (error as? ModelError)?.kind ?? "cancelled")
                log.failed(endpoint.name, error)
                guard let failure = error as? ModelError, !Self.endsFallback(failure), mayGoOn() else { throw error }
                firstError = firstError ?? failure
                if !isLast, now < deadline { metrics.fellBack(from: endpoint.name) } else { break }
            }
        }
        throw firstError ?? ModelError.notConfigured(role: .fast)
    }

    /// Whether no other model could do better.
    private static func endsFallback(_ error: ModelError) -> Bool {
        switch error {
        case .budgetSpent, .inputTooLong, .notConfigured, .invalidSetting: true
        default: false
        }
    }
}
