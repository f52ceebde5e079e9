import Models
import Testing

@Suite("The settings of models")
struct ModelConfigurationTests {
    @Test("of nobody give no models and the usual budget")
    func empty() throws {
        let configuration = try ModelConfiguration(settings: [:])
        #expect(configuration.roster.endpoints.isEmpty && configuration.budget == 0.15 && configuration.tokensADay == nil)
    }

    @Test("name chat, strong and embedding models")
    func contract() throws {
        let configuration = try ModelConfiguration(settings: [
            "MISHU_CHAT_URL": "http://127.0.0.1:8902/v1/", "MISHU_CHAT_MODEL": "small", "MISHU_CHAT_KEY": "k",
            "MISHU_CHAT_STRONG_URL": "https://api.deepseek.com/v1", "MISHU_EMBEDDINGS_URL": "http://127.0.0.1:8901/v1/embeddings",
            "MISHU_MODEL_BUDGET_MS": "300", "MISHU_MODEL_TOKENS_A_DAY": "50000",
        ])
        let roster = configuration.roster
        #expect(roster.endpoints.map(\.name) == ["chat", "strong", "embeddings"])
        #expect(roster.endpoints.map(\.base) == ["http://127.0.0.1:8902/v1", "https://api.deepseek.com/v1", "http://127.0.0.1:8901/v1"])
        #expect(roster.endpoint(named: "strong")?.provider == "deepseek" && roster.endpoint(named: "strong")?.model == "deepseek-v4-flash")
        #expect(configuration.budget == 0.3 && configuration.tokensADay == 50_000)
    }

    @Test("name further models with roles and an order")
    func further() throws {
        let configuration = try ModelConfiguration(
            settings: [
                "MISHU_CHAT_URL": "http://localhost:1/v1", "MISHU_MODEL_BACKUP_PROVIDER": "deepseek", "MISHU_MODEL_BACKUP_ROLES": "fast, strong",
                "MISHU_MODEL_VEC_PROVIDER": "qwen", "MISHU_MODEL_VEC_ROLES": "embedding", "MISHU_MODEL_ORDER": "backup,chat", "MISHU_MODEL_BUDGET_MS": "100",
            ],
            environment: ["DEEPSEEK_API_KEY": "k", "DASHSCOPE_API_KEY": "q"])
        let roster = configuration.roster
        #expect(roster.endpoints(for: .fast).map(\.name) == ["backup", "chat"])
        #expect(roster.endpoints(for: .strong).map(\.name) == ["backup", "chat"])
        #expect(roster.endpoints(for: .embedding).map(\.model) == ["text-embedding-v4"])
        #expect(roster.endpoint(named: "backup")?.key != nil)
    }

    @Test("that cannot be used are refused with name and remedy", arguments: [
        (["MISHU_CHAT_URL": "127.0.0.1:8902"], "MISHU_CHAT_URL"), (["MISHU_CHAT_URL": "http://models.example.com/v1"], "MISHU_CHAT_URL"),
        (["MISHU_CHAT_PROVIDER": "gpt"], "MISHU_CHAT_PROVIDER"), (["MISHU_CHAT_PROVIDER": "azure"], "MISHU_CHAT_URL"),
        (["MISHU_MODEL_BUDGET_MS": "fast"], "MISHU_MODEL_BUDGET_MS"), (["MISHU_MODEL_BUDGET_MS": "0"], "MISHU_MODEL_BUDGET_MS"),
        (["MISHU_MODEL_TOKENS_A_DAY": "-1"], "MISHU_MODEL_TOKENS_A_DAY"), (["MISHU_MODEL_ORDER": "x"], "MISHU_MODEL_ORDER"),
        (["MISHU_MODEL_A_URL": "http://localhost/v1", "MISHU_MODEL_A_ROLES": "clever"], "MISHU_MODEL_A_ROLES"),
        (["MISHU_CHAT_URL": "http://localhost/v1", "MISHU_CHAT_TIMEOUT": "soon"], "MISHU_CHAT_TIMEOUT"),
    ])
    func refused(_ settings: [String: String], _ name: String) {
        let error = #expect(throws: ModelError.self) { try ModelConfiguration(settings: settings) }
        #expect(error?.description.hasPrefix(name + ": ") == true)
        #expect(error?.description.contains(" · ") == true)
    }

    @Test("allow plain http within a private network", arguments: ["http://10.1.2.3:8000/v1", "http://gpu:8000/v1", "http://gpu.internal/v1", "http://[::1]:1/v1"])
    func privateNetworks(_ address: String) throws {
        #expect(try ModelConfiguration(settings: ["MISHU_CHAT_URL": address]).roster.endpoints.count == 1)
    }
}
