import Language

extension Domain {
    /// The names of the response templates that a language has (`zh`, `en`), sorted.
    public func responseNames(locale: String) -> [String] {
        responses.filter { $0.value.keys.contains { $0.rawValue == locale } }.keys.sorted()
    }
}

extension Example {
    /// Its language, `zh` or `en`.
    public var locale: String { language.rawValue }
}
