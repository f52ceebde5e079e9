import Foundation

/// Tries a model and says what works: `mishu models check NAME`.
public struct ModelCheck: Sendable {
    private let service: ModelService
    private let clock: ModelClock

    /// - Parameter service: its budget is charged; its cache is not used.
    public init(service: ModelService) {
        self.service = service
        clock = service.options.clock
    }

    /// The models of a name: a configured one, or those of a preset with the provider's usual variable of the key.
    ///
    /// - Throws: ``ModelError/invalidSetting(name:problem:)`` that lists the names there are.
    public static func endpoints(
        named name: String, roster: ModelRoster, environment: [String: String], catalog: ProviderCatalog = .standard
    ) throws -> [ModelEndpoint] {
        if let endpoint = roster.endpoint(named: name) { return [endpoint] }
        guard let preset = catalog.preset(name) else {
            let known = (roster.endpoints.map(\.name) + catalog.presets.map(\.id)).joined(separator: ", ")
            throw ModelError.invalidSetting(name: name, problem: .init(english: "no model and no provider of this name; there are: \(known)",
                                                                       chinese: "没有这个名称的模型或服务商；现有：\(known)"))
        }
        let reader = ModelSettingsReader(settings: [:], environment: environment, catalog: catalog)
        let endpoints = [ModelRole.fast, .embedding].compactMap { reader.endpoint(of: preset, role: $0) }
        guard !endpoints.isEmpty else {
            throw ModelError.invalidSetting(name: name, problem: .init(
                english: "needs an address of your own: set MISHU_CHAT_PROVIDER=\(preset.id) and MISHU_CHAT_URL, then check chat",
                chinese: "需要自己的地址：请设置 MISHU_CHAT_PROVIDER=\(preset.id) 和 MISHU_CHAT_URL，再检查 chat"))
        }
        return endpoints
    }

    /// Tries everything that fits the model's roles.
    ///
    /// - Throws: nothing but `CancellationError`: failures are part of the report.
    public func run(_ endpoint: ModelEndpoint) async throws -> ModelCheckReport {
        var items: [ModelCheckReport.Item] = []
        if endpoint.roles.contains(.fast) || endpoint.roles.contains(.strong) {
            let first = try await chat(endpoint)
            items.append(first)
            // What fails at the first word fails at the rest too: keys, names, addresses.
            if first.outcome == .passed {
                items.append(try await structured(endpoint))
                items.append(try await streaming(endpoint))
            }
        }
        if endpoint.roles.contains(.embedding) { items.append(try await embeddings(endpoint)) }
        return ModelCheckReport(endpoint: endpoint, items: items)
    }

    private func chat(_ endpoint: ModelEndpoint) async throws -> ModelCheckReport.Item {
        try await item(.init(english: "chat", chinese: "对话")) {
            let request = ChatRequest([.init(.user, "Answer with one word: hello. 用一个词回答：你好。")], maxTokens: 32)
            let answer = try await service.complete(request, endpoint: endpoint)
            let words = Self.shortened(answer.text)
            let tokens = answer.usage.isEstimate ? "?" : "\(answer.usage.total)"
            return .init(english: "“\(words)”, \(tokens) tokens", chinese: "“\(words)”，\(tokens) 个 token")
        }
    }

    private func structured(_ endpoint: ModelEndpoint) async throws -> ModelCheckReport.Item {
        try await item(.init(english: "JSON Schema", chinese: "JSON 模式")) {
            let schema: JSON = [
                "type": "object", "properties": ["language": ["type": "string", "enum": ["zh", "en"]]],
                "required": ["language"], "additionalProperties": false,
            ]
            let request = ChatRequest(
                [.init(.system, "Name the language of the user's text: zh or en. 判断用户文本的语言：zh 或 en。"), .init(.user, "明天下午开会")],
                format: .schema(name: "language", JSONSchema(schema)), maxTokens: 64)
            let answer = try await service.complete(request, endpoint: endpoint)
            switch answer.structuredOutput {
            case .schema: return .init(english: "enforced by the server (json_schema)", chinese: "由服务端保证（json_schema）")
            case .object: return .init(english: "by json_object and the prompt", chinese: "通过 json_object 加提示词")
            case .prompt, nil: return .init(english: "by the prompt alone", chinese: "仅靠提示词")
            }
        }
    }

    private func streaming(_ endpoint: ModelEndpoint) async throws -> ModelCheckReport.Item {
        try await item(.init(english: "streaming", chinese: "流式输出")) {
            let start = clock.monotonic()
            var firstText: Double?
            var pieces = 0
            let request = ChatRequest([.init(.user, "Count from one to five. 从一数到五。")], maxTokens: 48)
            for try await event in service.stream(request, endpoint: endpoint) {
                guard case .text = event else { continue }
                if firstText == nil { firstText = clock.monotonic() - start }
                pieces += 1
            }
            try Task.checkCancellation()
            let wait = firstText.map { "\(Int(($0 * 1000).rounded())) ms" } ?? "?"
            guard pieces > 1 else {
                return .init(english: "the server answers in one piece", chinese: "服务端一次性返回")
            }
            return .init(english: "\(pieces) pieces, the first after \(wait)", chinese: "\(pieces) 块，首块 \(wait)")
        }
    }

    private func embeddings(_ endpoint: ModelEndpoint) async throws -> ModelCheckReport.Item {
        try await item(.init(english: "embeddings", chinese: "向量")) {
            let texts = ["明天下午三点订一间会议室", "Book a meeting room for three tomorrow afternoon", "The printer on the second floor is broken"]
            let vectors = try await service.embed(texts, endpoint: endpoint)
            let same = Vector.cosine(vectors[0], vectors[1]), other = Vector.cosine(vectors[0], vectors[2])
            let size = vectors[0].count
            guard same > other else {
                return .init(english: "\(size) dimensions; Chinese and English do not meet in this model: choose a multilingual one",
                             chinese: "\(size) 维；该模型中英文不互通：请换多语言模型")
            }
            return .init(english: "\(size) dimensions; Chinese and English meet", chinese: "\(size) 维；中英文互通")
        }
    }

    private func item(_ name: LocalizedText, _ body: () async throws -> LocalizedText) async throws -> ModelCheckReport.Item {
        let start = clock.monotonic()
        do {
            let detail = try await body()
            return .init(name: name, outcome: .passed, detail: detail, seconds: clock.monotonic() - start)
        } catch let error as ModelError {
            return .init(name: name, outcome: .failed, detail: error.reason, seconds: clock.monotonic() - start)
        }
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split { $0.isNewline }.joined(separator: " ").trimmingCharacters(in: .whitespaces)
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
