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
    /// What people call it, per language code, the usual word first: "the time", 时间. In YAML: `called: {zh: […], en: […]}`.
    /// A value can be refused or asked to be changed by these words, and changes are echoed with the first.
    public var called: [String: [String]]

    public init(
        name: String, type: SlotType, values: [ChoiceValue] = [], maximumLength: Int? = nil, isShown: Bool = true,
        isOptional: Bool = false, called: [String: [String]] = [:]
    ) {
        self.name = name
        self.type = type
        self.values = values
        self.maximumLength = maximumLength
        self.isShown = isShown
        self.isOptional = isOptional
        self.called = called
    }

    /// The usual word for it in both languages; nil where the domain gives none.
    public var label: TemplateValue? {
        let (zh, en) = (called["zh"]?.first, called["en"]?.first)
        return zh == nil && en == nil ? nil : .name(zh: zh, en: en)
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
