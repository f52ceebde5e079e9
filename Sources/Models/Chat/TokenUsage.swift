/// The tokens that a call took.
public struct TokenUsage: Hashable, Sendable {
    public var prompt: Int
    public var completion: Int
    /// Whether the server said nothing and this is ``estimate(_:)``.
    public var isEstimate: Bool

    public init(prompt: Int, completion: Int, isEstimate: Bool = false) {
        self.prompt = prompt
        self.completion = completion
        self.isEstimate = isEstimate
    }

    public var total: Int { prompt + completion }

    /// A rough number of tokens: one for each character that is no ASCII, one for four that are.
    public static func estimate(_ text: String) -> Int {
        var ascii = 0
        var others = 0
        for scalar in text.unicodeScalars {
            if scalar.isASCII { ascii += 1 } else { others += 1 }
        }
        return others + (ascii + 3) / 4
    }

    /// The `usage` of an answer; nil without one. Negative numbers count as none.
    init?(_ value: JSON?) {
        guard let value, case .object = value else { return nil }
        guard let prompt = value["prompt_tokens"]?.integer ?? value["total_tokens"]?.integer, prompt >= 0 else { return nil }
        self.init(prompt: prompt, completion: max(0, value["completion_tokens"]?.integer ?? 0))
    }
}
