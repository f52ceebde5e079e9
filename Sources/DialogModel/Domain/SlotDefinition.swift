/// A slot as a domain describes it.
public struct SlotDefinition: Hashable, Sendable, Codable {
    public var name: String
    public var type: SlotType
    /// For `choice`: value → the words that mean it, per language.
    public var values: [ChoiceValue]
    /// Longest text, in Unicode scalars.
    public var maximumLength: Int?
    /// Whether `chat --json` shows it among `slots`.
    public var isShown: Bool
    /// Whether "no", "nobody", 不用 is an answer to its question. In YAML: `optional: true`.
    public var isOptional: Bool

    public init(
        name: String, type: SlotType, values: [ChoiceValue] = [], maximumLength: Int? = nil, isShown: Bool = true,
        isOptional: Bool = false
    ) {
        self.name = name
        self.type = type
        self.values = values
        self.maximumLength = maximumLength
        self.isShown = isShown
        self.isOptional = isOptional
    }
}

/// One value of a `choice` slot, with the words for it in every language.
public struct ChoiceValue: Hashable, Sendable, Codable {
    public var value: String
    public var words: [String]

    public init(value: String, words: [String]) {
        self.value = value
        self.words = words
    }
}
