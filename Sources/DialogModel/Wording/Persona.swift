import Language

/// Who talks: name, tone, greeting, and what it suggests to ask.
///
/// It is data: `persona.yml` in `Domains/shared`; other folders may add suggestions.
public struct Persona: Hashable, Sendable, Codable {
    /// Something that a person might say next.
    public struct Suggestion: Hashable, Sendable, Codable {
        public var text: [TextLanguage: String]
        /// Only for people of these roles; empty: for everybody.
        public var roles: [String]
        /// Only from the first hour of the day to before the second, on the reader's clock; nil: at any time.
        public var hours: Range<Int>?

        public init(text: [TextLanguage: String], roles: [String] = [], hours: Range<Int>? = nil) {
            self.text = text
            self.roles = roles
            self.hours = hours
        }
    }

    public var name: [TextLanguage: String]
    /// How it talks, in words for a model that rewords replies.
    public var tone: [TextLanguage: String]
    /// Templates of the greeting's first sentence, chosen from by the turn.
    public var greeting: [TextLanguage: [String]]
    public var suggestions: [Suggestion]

    public init(
        name: [TextLanguage: String] = [.chinese: "秘书", .english: "Mishu"], tone: [TextLanguage: String] = [:],
        greeting: [TextLanguage: [String]] = [:], suggestions: [Suggestion] = []
    ) {
        self.name = name
        self.tone = tone
        self.greeting = greeting
        self.suggestions = suggestions
    }

    /// The suggestions that fit a person and an hour: those meant for just these first, then the others, begun at another
    /// one each turn. The same arguments give the same list.
    public func suggestions(language: TextLanguage, role: String?, hour: Int, turn: Int, limit: Int = 4) -> [String] {
        let fitting = suggestions.filter { suggestion in
            (suggestion.roles.isEmpty || role.map(suggestion.roles.contains) == true) && suggestion.hours?.contains(hour) != false
        }
        let special = fitting.filter { !$0.roles.isEmpty || $0.hours != nil }.prefix(max(limit / 2, 1))
        let general = fitting.filter { $0.roles.isEmpty && $0.hours == nil }
        let start = general.isEmpty ? 0 : turn % general.count
        return (Array(special) + general[start...] + general[..<start]).compactMap { $0.text[language] }.prefix(limit).map { $0 }
    }
}
