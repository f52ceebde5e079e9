import Foundation
import Language

/// Finds the expressions of time in a sentence, Chinese, English or both.
///
/// A value: build it once, use it from everywhere. Recognition is pure: the same text, reference and conventions give
/// the same expressions.
public struct TimeRecognizer: Sendable {
    public let conventions: Conventions
    public let holidays: HolidayCalendar
    private let holidayNames: [HolidayName]

    public init(conventions: Conventions = .office, holidays: HolidayCalendar = HolidayCalendar()) {
        self.conventions = conventions
        self.holidays = holidays
        holidayNames = HolidayName.all(in: holidays)
    }

    /// Finds expressions, left to right, without overlaps.
    ///
    /// - Parameters:
    ///   - text: any text; offsets in the result count its Unicode scalars.
    ///   - reference: the wall-clock time at which the text was said.
    ///   - language: the language that open cases lean to; both are always read.
    public func recognize(_ text: String, reference: LocalDateTime, language: TextLanguage = .chinese) -> [TimeExpression] {
        recognize(NormalizedText(text), reference: reference, language: language)
    }

    /// As `recognize(_:reference:language:)`, for a text that is normalised already.
    ///
    /// - Parameter speaker: the speaker's zone; times that are said with another ("9 am CET") are moved to it.
    public func recognize(
        _ text: NormalizedText, reference: LocalDateTime, language: TextLanguage = .chinese, speaker: TimeZone? = nil
    ) -> [TimeExpression] {
        var conventions = conventions
        if let speaker { conventions.speakerZone = speaker }
        let sentence = Sentence(text.scalars, reference: reference, conventions: conventions, holidays: holidays, language: language,
                                holidayNames: holidayNames)
        return sentence.readings().map { reading in
            TimeExpression(range: text.originalRange(reading.start..<reading.end), values: reading.values, rule: reading.rule)
        }
    }
}
