/// What was counted about the models, in the order of their names.
public struct ModelMetricsSnapshot: Hashable, Sendable {
    /// How often one kind of failure happened.
    public struct Failure: Hashable, Sendable {
        public var kind: String
        public var count: Int
    }

    /// One model's counts.
    public struct Model: Hashable, Sendable {
        /// Upper bounds of the buckets of latencies, in seconds; one more bucket holds the rest.
        public static let bounds = [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30]

        public var name: String
        public var successes = 0
        public var failures: [Failure] = []
        public var retries = 0
        /// Calls that went on to the next model.
        public var fallbacks = 0
        public var breakerOpened = 0
        public var promptTokens = 0
        public var completionTokens = 0
        public var cacheHits = 0
        public var cacheMisses = 0
        /// Successful calls by latency, as ``bounds`` says.
        public var latencies = [Int](repeating: 0, count: Model.bounds.count + 1)
        /// Seconds of all successful calls together.
        public var seconds = 0.0

        public init(name: String) { self.name = name }

        mutating func addLatency(_ seconds: Double) {
            latencies[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
            self.seconds += seconds
        }

        /// The bound in seconds below which a share (0 ... 1) of the successful calls ended; nil without any, infinite beyond the last.
        public func quantile(_ share: Double) -> Double? {
            let total = latencies.reduce(0, +)
            guard total > 0 else { return nil }
            var count = 0
            for (index, bucket) in latencies.enumerated() {
                count += bucket
                if Double(count) >= share * Double(total) { return index < Self.bounds.count ? Self.bounds[index] : .infinity }
            }
            return .infinity
        }
    }

    public var models: [Model]

    public init(models: [Model]) { self.models = models }

    /// The counts in the Prometheus text format, version 0.0.4.
    public var prometheus: String {
        var text = ""
        func metric(_ name: String, _ help: String, _ type: String, _ lines: (Model) -> [(labels: String, value: String)]) {
            let all = models.flatMap { model in lines(model).map { "\(name){model=\"\(Self.escaped(model.name))\"\($0.labels)} \($0.value)\n" } }
            if !all.isEmpty { text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n" + all.joined() }
        }
        metric("mishu_model_calls_total", "Calls of models by outcome.", "counter") { model in
            [(",outcome=\"success\"", "\(model.successes)")] + model.failures.map { (",outcome=\"\($0.kind)\"", "\($0.count)") }
        }
        metric("mishu_model_retries_total", "Calls that were tried again.", "counter") { [("", "\($0.retries)")] }
        metric("mishu_model_fallbacks_total", "Calls that went on to the next model.", "counter") { [("", "\($0.fallbacks)")] }
        metric("mishu_model_breaker_opened_total", "Times that a model was left alone after failures.", "counter") { [("", "\($0.breakerOpened)")] }
        metric("mishu_model_tokens_total", "Tokens by kind.", "counter") {
            [(",kind=\"prompt\"", "\($0.promptTokens)"), (",kind=\"completion\"", "\($0.completionTokens)")]
        }
        metric("mishu_model_cache_total", "Vectors by where they came from.", "counter") {
            [(",result=\"hit\"", "\($0.cacheHits)"), (",result=\"miss\"", "\($0.cacheMisses)")]
        }
        let name = "mishu_model_latency_seconds"
        if !models.isEmpty { text += "# HELP \(name) Seconds of successful calls.\n# TYPE \(name) histogram\n" }
        for model in models {
            let label = "model=\"\(Self.escaped(model.name))\""
            var count = 0
            for (index, bucket) in model.latencies.enumerated() {
                count += bucket
                let bound = index < Model.bounds.count ? "\(Model.bounds[index])" : "+Inf"
                text += "\(name)_bucket{\(label),le=\"\(bound)\"} \(count)\n"
            }
            text += "\(name)_sum{\(label)} \(model.seconds)\n\(name)_count{\(label)} \(count)\n"
        }
        return text
    }

    private static func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
