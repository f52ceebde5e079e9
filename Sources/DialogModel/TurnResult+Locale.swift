import Language

extension TurnResult {
    /// The language of the replies as the public interface writes it: `zh` or `en`.
    public var locale: String { language.rawValue }
}
