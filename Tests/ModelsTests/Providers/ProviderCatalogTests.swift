@testable import Models
import Testing
import WebClient

@Suite("The presets of providers")
struct ProviderCatalogTests {
    @Test("are those that the documentation names")
    func names() {
        #expect(ProviderCatalog.standard.presets.map(\.id) == [
            "deepseek", "qianfan", "zhipu", "qwen", "spark", "hunyuan", "kimi", "doubao", "openai", "azure", "ollama", "vllm", "llamacpp",
        ])
    }

    @Test("have sound addresses and both languages", arguments: ProviderCatalog.standard.presets)
    func sound(_ preset: ProviderPreset) throws {
        let address = try #require(WebAddress(preset.base.replacing("{resource}", with: "r")))
        #expect(address.isSecure || address.isLoopback)
        #expect(preset.keyVariable != nil || address.isLoopback)
        #expect(preset.traits.structuredOutput.last == .prompt)
        #expect(preset.note.map { !$0.english.isEmpty && !$0.chinese.isEmpty } ?? true)
    }

    @Test("turn thinking off where it costs time", arguments: ["deepseek", "zhipu", "qwen", "kimi", "doubao"])
    func thinking(_ id: String) throws {
        let preset = try #require(ProviderCatalog.standard.preset(id))
        #expect(preset.traits.extraChatFields.contains { $0.name == "thinking" || $0.name == "enable_thinking" })
    }

    @Test("send the key where each provider wants it")
    func authentication() throws {
        let configuration = try ModelConfiguration(settings: [
            "MISHU_CHAT_URL": "https://firm.openai.azure.com/openai/v1", "MISHU_CHAT_KEY": "k1", "MISHU_CHAT_MODEL": "deployment",
            "MISHU_CHAT_STRONG_PROVIDER": "qwen", "MISHU_CHAT_STRONG_KEY": "k2",
        ])
        let azure = try #require(configuration.roster.endpoint(named: "chat"))
        #expect(azure.provider == "azure" && azure.headers.contains { $0 == ("api-key", "k1") } && !azure.headers.contains { $0.name == "Authorization" })
        let qwen = try #require(configuration.roster.endpoint(named: "strong"))
        #expect(qwen.headers.contains { $0 == ("Authorization", "Bearer k2") } && qwen.model == "qwen-plus")
    }

    @Test("that are broken are refused with the field's name", arguments: [
        ("[", "JSON"), (#"{"providers":[{"id":"x"}]}"#, "base"), (#"{"providers":[{"id":"x","base":"ftp://x"}]}"#, "base"),
        (#"{"providers":[{"id":"x","base":"https://x/v1"}]}"#, "title"),
        (#"{"providers":[{"id":"x","base":"https://x/v1","title":{"en":"X","zh":"X"},"temperature":[2,1]}]}"#, "temperature"),
        (#"{"providers":[{"id":"x","base":"https://x/v1","title":{"en":"X","zh":"X"},"structured_output":["xml"]}]}"#, "structured_output"),
    ])
    func broken(_ text: String, _ field: String) {
        let error = #expect(throws: ModelError.self) { try ProviderCatalog(json: text) }
        #expect(error?.description.contains(field) == true)
    }
}
