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
    /// The least and the greatest number, or length in ``unit``.
    public var minimum: Int?
    public var maximum: Int?
    /// The unit of a `duration`: a bare number is in it, and an action gets the length in it.
    public var unit: DurationUnit?
    /// For `number`: words after a number that say that this slot is meant.
    public var units: [String] = []
    public var notBefore: DateBound?
    public var notAfter: DateBound?
    /// For `code`: the forms that it may have (see ``CodePattern``).
    public var patterns: [CodePattern] = []
    /// The slot that begins the range which this one ends: "Monday to Wednesday" fills both.
    public var ends: String?
    /// Slots that lose their value when this one gets one.
    public var replaces: [String] = []
    /// The value of the speaker's profile that fills it to begin with: `phone`, `department` …
    public var defaultFrom: String?
    /// A SELECT whose first column is a value and whose other columns are words for it, instead of ``values``.
    public var valuesFrom: String?
    /// For `choice`: its words also count inside what is recognised as something else: 下午 in 明天下午.
    public var isAnywhere = false
    /// For `list`: the slots of one record; the first is its key.
    public var items: [String] = []

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

extension SlotDefinition {
    /// The word shown for a value of a choice: the first of the language, else the first.
    public func word(for value: String, chinese: Bool) -> String {
        guard let words = values.first(where: { $0.value == value })?.words else { return value }
        return words.first { $0.unicodeScalars.contains { $0.value >= 0x2E80 } == chinese } ?? words.first ?? value
    }
}
