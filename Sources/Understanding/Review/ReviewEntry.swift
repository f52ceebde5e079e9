import Language

/// A text of the review list: what was said, without names, and how it was read.
///
/// Who said it and when is not kept; equal texts that were read alike are one entry with a count.
public struct ReviewEntry: Hashable, Sendable, Codable {
    /// Its number in the list.
    public var id: Int64
    /// With a placeholder such as `{person}` for each name, number and title (see `Understander.masked`).
    public var text: String
    public var language: TextLanguage
    /// What the dialog had asked when it was said: a slot, `choice`, `confirmation`; nil: nothing.
    public var asked: String?
    /// The intent that it was read as; nil where nothing was understood, or it only answered.
    public var intent: String?
    /// Of the intent, 0 … 1.
    public var confidence: Double
    public var commands: [ReviewedCommand]
    /// Sorted; at least one.
    public var reasons: [ReviewReason]
    /// The intent that the person named in the next turn.
    public var meant: String?
    /// How often it was said.
    public var count: Int
    /// The day of the last time, `2026-03-09`, by the office's clock.
    public var day: String

    public init(
        id: Int64 = 0, text: String, language: TextLanguage, asked: String? = nil, intent: String? = nil, confidence: Double = 0,
        commands: [ReviewedCommand] = [], reasons: [ReviewReason], meant: String? = nil, count: Int = 1, day: String = ""
    ) {
        self.id = id
        self.text = text
        self.language = language
        self.asked = asked
        self.intent = intent
        self.confidence = confidence
        self.commands = commands
        self.reasons = reasons
        self.meant = meant
        self.count = count
        self.day = day
    }
}
