import DialogModel
import Foundation
import Language
import TimeExpressions

/// What is known when a text is read, besides the text.
public struct UnderstandingContext: Sendable {
    /// Employee number of who is talking.
    public var sender: String
    /// The speaker's wall clock.
    public var localNow: LocalDateTime
    /// The speaker's zone, to which times said with another ("9 am CET") are moved.
    public var zone: TimeZone?
    /// Whether so much time went by since the last turn that a request means a new one.
    public var isAfterPause = false
    /// The language before anything was said, such as the company's.
    public var fallbackLanguage: TextLanguage

    public init(sender: String, localNow: LocalDateTime, fallbackLanguage: TextLanguage, zone: TimeZone? = nil) {
        self.sender = sender
        self.localNow = localNow
        self.zone = zone
        self.fallbackLanguage = fallbackLanguage
    }
}
