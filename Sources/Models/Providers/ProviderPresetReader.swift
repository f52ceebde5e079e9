import WebClient

/// Reads one entry of `providers.json`.
struct ProviderPresetReader {
    let entry: JSON

    func preset() throws -> ProviderPreset {
        let id = try text("id")
        let base = try text("base")
        guard WebAddress(base.replacing("{resource}", with: "resource")) != nil, !base.hasSuffix("/") else {
            throw problem("base", "an http or https address without a slash at the end", "http 或 https 地址，末尾不带斜杠")
        }
        return ProviderPreset(
            id: id, title: try localized("title"), base: base, chatModel: entry["chat_model"]?.string,
            embeddingModel: entry["embedding_model"]?.string, keyVariable: entry["key_variable"]?.string, traits: try traits(),
            note: entry["note"] == nil ? nil : try localized("note"))
    }

    private func traits() throws -> ProviderTraits {
        var traits = ProviderTraits()
        if let name = entry["key_header"]?.string { traits.authentication = .header(name) }
        traits.headers = (entry["headers"]?.fields ?? []).compactMap { field in field.value.string.map { .init(field.name, $0) } }
        if let ways = entry["structured_output"]?.array {
            traits.structuredOutput = try ways.map { way in
                guard let name = way.string, let output = StructuredOutput(rawValue: name) else {
                    throw problem("structured_output", "schema, object or prompt", "schema、object 或 prompt")
                }
                return output
            }
        }
        traits.strictSchema = entry["strict_schema"]?.bool ?? traits.strictSchema
        traits.tokenLimitField = entry["token_limit_field"]?.string ?? traits.tokenLimitField
        if let range = entry["temperature"] {
            if let bounds = range.array, bounds.count == 2, let low = bounds[0].number, let high = bounds[1].number, low <= high {
                traits.temperature = low...high
            } else if range == .null {
                traits.temperature = nil
            } else {
                throw problem("temperature", "two numbers in a list, or null", "两个数字组成的列表，或 null")
            }
        }
        traits.acceptsSeed = entry["seed"]?.bool ?? traits.acceptsSeed
        traits.reportsStreamUsage = entry["stream_usage"]?.bool ?? traits.reportsStreamUsage
        traits.extraChatFields = entry["extra_chat_fields"]?.fields ?? []
        traits.maxEmbeddingInputs = max(1, entry["max_embedding_inputs"]?.integer ?? traits.maxEmbeddingInputs)
        traits.maxEmbeddingScalars = max(1, entry["max_embedding_scalars"]?.integer ?? traits.maxEmbeddingScalars)
        return traits
    }

    private func text(_ name: String) throws -> String {
        guard let text = entry[name]?.string, !text.isEmpty else { throw problem(name, "a text", "文本") }
        return text
    }

    private func localized(_ name: String) throws -> LocalizedText {
        guard let english = entry[name]?["en"]?.string, let chinese = entry[name]?["zh"]?.string else {
            throw problem(name, "an object with en and zh", "带 en 和 zh 的对象")
        }
        return LocalizedText(english: english, chinese: chinese)
    }

    private func problem(_ field: String, _ english: String, _ chinese: String) -> ModelError {
        let id = entry["id"]?.string ?? "?"
        return .invalidSetting(name: "providers.json (\(id)) \(field)", problem: .init(english: "write \(english)", chinese: "应写\(chinese)"))
    }
}
