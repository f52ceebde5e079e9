import DialogModel
import Language
import TimeExpressions

/// What is known when a text is read, besides the text.
public struct UnderstandingContext: Sendable {
    /// Employee number of who is talking.
    public var sender: String
    /// The speaker's wall clock.
    public var localNow: LocalDateTime
    /// The language before anything was said, such as the company's.
    public var fallbackLanguage: TextLanguage

    public init(sender: String, localNow: LocalDateTime, fallbackLanguage: TextLanguage) {
        self.sender = sender
        self.localNow = localNow
        self.fallbackLanguage = fallbackLanguage
    }
}
