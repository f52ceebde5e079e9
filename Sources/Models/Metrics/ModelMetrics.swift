import Synchronization

/// Counts what the models are used for. Values come out as a ``ModelMetricsSnapshot``.
public final class ModelMetrics: Sendable {
    private let counters = Mutex<[String: ModelMetricsSnapshot.Model]>([:])

    public init() {}

    /// What was counted so far.
    public var snapshot: ModelMetricsSnapshot {
        ModelMetricsSnapshot(models: counters.withLock { $0.values.sorted { $0.name < $1.name } })
    }

    /// A call that ended well, after so many seconds.
    func succeeded(_ name: String, seconds: Double) {
        change(name) { counter in
            counter.successes += 1
            counter.addLatency(seconds)
        }
    }

    /// A call that ended badly; `kind` is ``ModelError/kind`` or `cancelled`.
    func failed(_ name: String, kind: String) {
        change(name) { counter in
            if let index = counter.failures.firstIndex(where: { $0.kind == kind }) {
                counter.failures[index].count += 1
            } else {
                counter.failures.append(.init(kind: kind, count: 1))
                counter.failures.sort { $0.kind < $1.kind }
            }
        }
    }

    func retried(_ name: String) { change(name) { $0.retries += 1 } }
    func fellBack(from name: String) { change(name) { $0.fallbacks += 1 } }
    func opened(_ name: String) { change(name) { $0.breakerOpened += 1 } }

    func used(_ name: String, _ usage: TokenUsage) {
        change(name) { counter in
            counter.promptTokens += usage.prompt
            counter.completionTokens += usage.completion
        }
    }

    func cached(_ name: String, hits: Int, misses: Int) {
        change(name) { counter in
            counter.cacheHits += hits
            counter.cacheMisses += misses
        }
    }

    private func change(_ name: String, _ body: (inout ModelMetricsSnapshot.Model) -> Void) {
        counters.withLock { body(&$0[name, default: .init(name: name)]) }
    }
}
