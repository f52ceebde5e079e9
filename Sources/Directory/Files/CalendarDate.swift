import TimeExpressions

/// Dates as files write them.
enum CalendarDate {
    /// Whether a text is a date of the calendar as `2026-03-09`.
    static func isValid(_ text: String) -> Bool {
        text.utf8.count == 10 && LocalDateTime(text)?.dateText == text
    }

    /// The date some days later.
    static func shifting(_ text: String?, days: Int) -> String? {
        guard days != 0, let text, let date = LocalDateTime(text) else { return text }
        return date.adding(days: days).dateText
    }
}
