import Language

/// Finds the expressions of time in a sentence, Chinese, English or both.
///
/// A value: build it once, use it from everywhere. Recognition is pure: the same text, reference and conventions give
/// the same expressions.
public struct TimeRecognizer: Sendable {
    public let conventions: Conventions
    public let holidays: HolidayCalendar

    public init(conventions: Conventions = .office, holidays: HolidayCalendar = HolidayCalendar()) {
        self.conventions = conventions
        self.holidays = holidays
    }

    /// Finds expressions, left to right, without overlaps.
    ///
    /// - Parameters:
    ///   - text: any text; offsets in the result count its Unicode scalars.
    ///   - reference: the wall-clock time at which the text was said.
    ///   - language: the language that open cases lean to; both are always read.
    public func recognize(_ text: String, reference: LocalDateTime, language: TextLanguage = .chinese) -> [TimeExpression] {
        []
    }

    /// Understands a value against an earlier one: 改成四点 keeps the day, "Thursday" keeps the time of day, 推迟半小时 moves it.
    ///
    /// - Parameters:
    ///   - value: what was just said.
    ///   - earlier: what stands, such as the start of a meeting.
    /// - Returns: the value that is meant now.
    public func resolve(_ value: TimeValue, against earlier: TimeValue) -> TimeValue {
        value
    }
}
