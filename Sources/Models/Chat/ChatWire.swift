/// Chat completions as they go over the wire (OpenAI API reference, "Create chat completion").
enum ChatWire {
    /// The request's body.
    ///
    /// - Parameter way: how JSON is asked for; nil for plain text.
    static func body(
        _ request: ChatRequest, _ endpoint: ModelEndpoint, way: StructuredOutput?, adaptation: EndpointAdaptation, streams: Bool
    ) -> JSON {
        let traits = endpoint.traits
        var fields: [JSON.Field] = []
        if !endpoint.model.isEmpty { fields.append(.init("model", .string(endpoint.model))) }
        fields.append(.init("messages", .array(messages(request, way: way).map {
            .object([.init("role", .string($0.role.rawValue)), .init("content", .string($0.content))])
        })))
        if let limit = request.maxTokens {
            let name = adaptation.swapsTokenLimit ? EndpointAdaptation.otherLimit(traits.tokenLimitField) : traits.tokenLimitField
            fields.append(.init(name, .number(Double(limit))))
        }
        if let wanted = request.temperature, let range = traits.temperature {
            fields.append(.init("temperature", .number(min(max(wanted, range.lowerBound), range.upperBound))))
        }
        if let seed = request.seed, traits.acceptsSeed { fields.append(.init("seed", .number(Double(seed)))) }
        if case .schema(let name, let schema) = request.format {
            switch way {
            case .schema:
                var inner: [JSON.Field] = [.init("name", .string(name)), .init("schema", schema.root)]
                if traits.strictSchema { inner.insert(.init("strict", true), at: 1) }
                fields.append(.init("response_format", ["type": "json_schema", "json_schema": .object(inner)]))
            case .object: fields.append(.init("response_format", ["type": "json_object"]))
            case .prompt, nil: break
            }
        }
        if streams {
            fields.append(.init("stream", true))
            if traits.reportsStreamUsage { fields.append(.init("stream_options", ["include_usage": true])) }
        }
        fields += traits.extraChatFields
        return .object(fields.filter { !adaptation.dropped.contains($0.name) })
    }

    /// The messages, with the schema told to the model where the server does not enforce it.
    private static func messages(_ request: ChatRequest, way: StructuredOutput?) -> [ChatMessage] {
        guard case .schema(_, let schema) = request.format, way == .object || way == .prompt else { return request.messages }
        let rule = """
            Answer with one JSON object that follows this JSON Schema, and with nothing else: no explanation, no code fence.
            只输出一个符合下面 JSON Schema 的 JSON 对象，不要解释，不要代码块。
            \(schema.root.text)
            """
        var messages = request.messages
        if let first = messages.first, first.role == .system {
            messages[0].content = first.content + "\n\n" + rule
        } else {
            messages.insert(ChatMessage(.system, rule), at: 0)
        }
        return messages
    }

    /// A whole answer.
    static func answer(_ bytes: [UInt8], endpoint: ModelEndpoint, prompt: Int) throws(ModelError) -> ChatAnswer {
        let root = try root(bytes, endpoint)
        guard let choice = root["choices"]?.array?.first else {
            throw .malformed(model: endpoint.name, reason: "no choices")
        }
        guard let message = choice["message"], let text = text(of: message["content"]) ?? text(of: message["refusal"]) else {
            throw .malformed(model: endpoint.name, reason: "no content")
        }
        let usage = TokenUsage(root["usage"]) ?? TokenUsage(prompt: prompt, completion: TokenUsage.estimate(text), isEstimate: true)
        return ChatAnswer(text: withoutThoughts(text), finish: finish(choice["finish_reason"]?.string), usage: usage, model: endpoint.name)
    }

    /// The body of a successful answer as an object; some servers tell of an error with status 200.
    static func root(_ bytes: [UInt8], _ endpoint: ModelEndpoint) throws(ModelError) -> JSON {
        let root: JSON
        do {
            root = try JSONParser.parse(bytes, acceptsNonFinite: true)
        } catch {
            throw .malformed(model: endpoint.name, reason: bytes.isEmpty ? "nothing" : "no JSON: \(error)")
        }
        guard case .object = root else { throw .malformed(model: endpoint.name, reason: "no JSON object") }
        if root["choices"] == nil, root["data"] == nil, let message = errorMessage(root) {
            throw .rejected(model: endpoint.name, status: 200, message: shortened(message, endpoint))
        }
        return root
    }

    /// What a server says about an error: `error.message`, `error`, `message` or `error_msg`; nil for anything else.
    static func errorMessage(_ root: JSON) -> String? {
        if let message = root["error"]?["message"]?.string { return message }
        for name in ["error", "message", "error_msg", "detail"] {
            if let message = root[name]?.string { return message }
        }
        return root["error"]?.text ?? root["detail"]?.text
    }

    /// A server's words: one line, without secrets, 200 characters at most.
    static func shortened(_ text: String, _ endpoint: ModelEndpoint) -> String {
        let scrubbed = SecretScrubber([endpoint]).scrub(text)
        let line = scrubbed.split { $0.isNewline }.joined(separator: " ")
        return line.unicodeScalars.count > 200 ? String(String.UnicodeScalarView(line.unicodeScalars.prefix(200))) + "…" : line
    }

    /// A text, or the texts of an array of parts.
    static func text(of content: JSON?) -> String? {
        if let text = content?.string { return text }
        guard let parts = content?.array else { return nil }
        return parts.compactMap { $0["text"]?.string }.joined()
    }

    static func finish(_ reason: String?) -> ChatAnswer.Finish {
        switch reason {
        case nil, "stop", "eos", "": .stop
        case "length": .length
        case "content_filter", "sensitive": .contentFilter
        default: .other
        }
    }

    /// The text behind a block `<think>…</think>` at its start, as models write that think aloud.
    static func withoutThoughts(_ text: String) -> String {
        let trimmed = text.drop { $0.isWhitespace }
        guard trimmed.hasPrefix("<think>") else { return text }
        guard let end = trimmed.firstRange(of: "</think>") else { return "" }
        return String(trimmed[end.upperBound...].drop { $0.isWhitespace })
    }

    /// Puts the value into an answer that was asked for in JSON.
    ///
    /// - Throws: ``ModelError/truncated(model:)`` or ``ModelError/schemaViolation(model:detail:)``.
    static func structured(_ answer: ChatAnswer, format: ResponseFormat, way: StructuredOutput?) throws(ModelError) -> ChatAnswer {
        guard case .schema(_, let schema) = format else { return answer }
        var answer = answer
        answer.structuredOutput = way
        guard let value = (try? JSONParser.parse(answer.text)) ?? JSONParser.firstObject(in: answer.text) else {
            throw answer.finish == .length ? .truncated(model: answer.model) : .schemaViolation(model: answer.model, detail: "no JSON object")
        }
        do throws(JSONSchema.Violation) {
            try schema.check(value)
        } catch {
            throw answer.finish == .length ? .truncated(model: answer.model) : .schemaViolation(model: answer.model, detail: error.description)
        }
        answer.json = value
        return answer
    }
}
