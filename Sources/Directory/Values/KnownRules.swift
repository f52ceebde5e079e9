import Synchronization
import TimeExpressions

/// Rules that were read before: an office has a few hundred, and each look at the calendar reads them again.
enum KnownRules {
    private static let rules = Mutex<[String: RecurrenceRule]>([:])
    private static let limit = 2_000

    /// The rule of an RRULE value; nil where it is none.
    static func rule(_ text: String) -> RecurrenceRule? {
        rules.withLock { rules in
            if let rule = rules[text] { return rule }
            guard let rule = RecurrenceRule(rfc5545: text) else { return nil }
            if rules.count >= limit { rules.removeAll() }
            rules[text] = rule
            return rule
        }
    }
}
