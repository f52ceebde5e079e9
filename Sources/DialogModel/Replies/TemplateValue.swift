import TimeExpressions

/// A value for a response template. It is put into words in the reader's language when the reply is made.
public enum TemplateValue: Hashable, Sendable, Codable {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// The name of a thing in both languages; a missing one is replaced by the other.
    case name(zh: String?, en: String?)
    /// A day, in words relative to today: 明天, "Thursday, 12 March".
    case day(LocalDateTime)
    /// A day and a time of day: 明天下午3点.
    case moment(LocalDateTime)
    /// A span, the day said once: "tomorrow 15:00–16:00".
    case span(LocalDateTime, LocalDateTime)
    /// A length in minutes.
    case minutes(Int)
    case recurrence(RecurrenceRule)
    /// Joined in words: 张伟、李娜和王芳; "Ann, Bob and Cy".
    case names([TemplateValue])
    /// Repeated by a `{{#list}}` section.
    case list([[String: TemplateValue]])
}
