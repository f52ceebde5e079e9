/// What was learned about a server from its refusals: fields that it does not know, the best way of JSON that it knows.
struct EndpointAdaptation: Hashable, Sendable {
    /// Fields that are no longer sent.
    var dropped: Set<String> = []
    /// Ways of structured output that the server refused.
    var refused: Set<StructuredOutput> = []
    /// Whether the limit of tokens goes by the other of its two names.
    var swapsTokenLimit = false

    /// Learns from a refusal (status 400, 404 or 422).
    ///
    /// - Parameters:
    ///   - body: the request that was refused.
    ///   - message: what the server says about it.
    ///   - way: how JSON was asked for.
    /// - Returns: whether another try makes sense.
    mutating func learn(from message: String, body: JSON, way: StructuredOutput?, traits: ProviderTraits) -> Bool {
        let said = message.lowercased()
        let limit = swapsTokenLimit ? Self.otherLimit(traits.tokenLimitField) : traits.tokenLimitField
        if body[limit] != nil, said.contains(limit), said.contains(Self.otherLimit(limit)) || said.contains("unsupported") || said.contains("unknown"),
           !swapsTokenLimit {
            swapsTokenLimit = true
            return true
        }
        let mentionsFormat = ["response_format", "json_schema", "json_object", "structured output", "guided", "grammar", "schema"].contains { said.contains($0) }
        if let way, way != .prompt, mentionsFormat {
            refused.insert(way)
            return true
        }
        let optional = ["temperature", "seed", "stream_options", "encoding_format"] + traits.extraChatFields.map(\.name)
        for name in optional where body[name] != nil && said.contains(name.lowercased()) && !dropped.contains(name) {
            dropped.insert(name)
            return true
        }
        // A refusal that names nothing: JSON is the first suspect.
        if let way, way != .prompt {
            refused.insert(way)
            return true
        }
        return false
    }

    /// The best way of JSON that is left.
    func structuredOutput(_ traits: ProviderTraits) -> StructuredOutput {
        traits.structuredOutput.first { !refused.contains($0) } ?? .prompt
    }

    static func otherLimit(_ name: String) -> String { name == "max_tokens" ? "max_completion_tokens" : "max_tokens" }
}
