@testable import Models
import Testing

@Suite("The metrics of models")
struct ModelMetricsTests {
    @Test("count calls, failures, tokens and latencies")
    func counts() throws {
        let metrics = ModelMetrics()
        metrics.succeeded("b", seconds: 0.02)
        metrics.succeeded("b", seconds: 40)
        metrics.failed("b", kind: "timed_out")
        metrics.failed("a", kind: "unreachable")
        metrics.used("b", TokenUsage(prompt: 5, completion: 2))
        let models = metrics.snapshot.models
        #expect(models.map(\.name) == ["a", "b"])
        #expect(models[1].quantile(0.5) == 0.025 && models[1].quantile(1) == .infinity && models[0].quantile(0.5) == nil)
        let text = metrics.snapshot.prometheus
        #expect(text.contains(#"mishu_model_calls_total{model="b",outcome="success"} 2"#))
        #expect(text.contains(#"mishu_model_calls_total{model="a",outcome="unreachable"} 1"#))
        #expect(text.contains(#"mishu_model_tokens_total{model="b",kind="prompt"} 5"#))
        #expect(text.contains(#"mishu_model_latency_seconds_bucket{model="b",le="+Inf"} 2"#))
    }

    @Test("are empty text without models")
    func empty() { #expect(ModelMetrics().snapshot.prometheus.isEmpty) }
}
