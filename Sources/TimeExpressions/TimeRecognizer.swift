import Foundation
import Language

/// Finds the expressions of time in a sentence, Chinese, English or both.
///
/// A value: build it once, use it from everywhere. Recognition is pure: the same text, reference and conventions give
/// the same expressions.
public struct TimeRecognizer: Sendable {
    /// What is chosen where a language leaves it open.
    public let conventions: Conventions
    /// The office's days off and make-up days, which working days are counted by.
    public let holidays: HolidayCalendar
    private let holidayNames: [HolidayName]
    /// The choices that rules ask for; the speaker's zone is none of them.
    let flags: UInt64

    /// Reads the names of the calendar's days off, so that they are recognised too.
    public init(conventions: Conventions = .office, holidays: HolidayCalendar = HolidayCalendar()) {
        self.conventions = conventions
        self.holidays = holidays
        holidayNames = HolidayName.all(in: holidays)
        flags = conventions.flags
    }

    /// Reads the grammar, which the first recognition otherwise waits for (some 50 ms): call it early, on a thread of its own.
    public static func prepare() { _ = Grammar.shared }

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
        let interpreter = Interpreter(reference: reference, conventions: conventions, holidays: holidays, language: language)
        var chart = Chart(text.scalars, grammar: .shared, interpreter: interpreter, flags: flags, names: holidayNames)
        var found: [Found] = []
        while chart.parseSegment() {
            for expression in chart.chosen() {
                let meanings = expression.items.map { chart.meanings[Int($0)] }
                let isListed = found.last.map { chart.isList(from: $0.range.upperBound, to: expression.start) } ?? false
                found.append(Found(range: expression.start..<expression.end, meanings: meanings, isListed: isListed,
                                   rule: chart.explanation(of: expression.items[0])))
            }
        }
        interpreter.carry(&found)
        return found.compactMap { found in
            var values: [TimeValue] = []
            var open: Openness?
            for (index, meaning) in found.meanings.enumerated() {
                let readings = interpreter.values(of: meaning)
                if index == 0 { open = interpreter.openness(of: readings, meaning: meaning) }
                for value in readings where value.isInCalendar && !values.contains(value) { values.append(value) }
            }
            guard !values.isEmpty else { return nil }
            return TimeExpression(range: text.originalRange(found.range), values: values, rule: found.rule, open: open)
        }
    }
}
