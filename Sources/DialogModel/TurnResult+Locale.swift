import Language

extension TurnResult {
    /// The language of the replies as the public interface writes it: `zh` or `en`.
    public var locale: String { language.rawValue }
}

extension Event {
    /// The language of the turn's replies, `zh` or `en`; nil for events that do not say.
    public var locale: String? {
        if case .understood(_, let language) = self { language.rawValue } else { nil }
    }
}
