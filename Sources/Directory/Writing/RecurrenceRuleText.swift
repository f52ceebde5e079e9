import TimeExpressions

enum RecurrenceRuleText {
    /// Whether a text is a rule of RFC 5545 that can be expanded.
    static func isReadable(_ text: String) -> Bool { RecurrenceRule(rfc5545: text) != nil }
}
