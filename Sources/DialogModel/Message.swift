import Foundation
import Language

/// What came in from a channel.
public struct Message: Sendable, Hashable {
    /// What the person typed; empty with a payload.
    public var text: String
    /// The payload of a pressed button.
    public var payload: String?
    /// Employee number of who is talking; nil: nobody of the directory.
    public var sender: String?
    public var conversation: String
    /// The office's clock, a UTC instant.
    public var now: Date
    /// The language to answer in; nil: that of the text.
    public var language: TextLanguage?

    public init(
        text: String, payload: String? = nil, sender: String?, conversation: String, now: Date, language: TextLanguage? = nil
    ) {
        self.text = text
        self.payload = payload
        self.sender = sender
        self.conversation = conversation
        self.now = now
        self.language = language
    }
}
