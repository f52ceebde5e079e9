import Language

/// Times in words that people use and that a recogniser with the same conventions understands: 明天下午3点,
/// "tomorrow at 3 pm", 每周三下午3点, "from 3 to 5 pm on 12 March 2027", 一个半小时.
///
/// Words are chosen relative to the reference where people would ("next week", 后天); dates of years that
/// nobody talks of are in figures, as 0035-03-12.
/// Phrases are data: `Languages/<language>/phrases.txt`.
public struct TimeWords: Sendable {
    /// The language that the words are of.
    public var language: TextLanguage
    /// Parts of the day and ends of ranges are named as these take them.
    public var conventions: Conventions

    /// - Parameter conventions: those of the recogniser that is to understand the words.
    public init(language: TextLanguage, conventions: Conventions = .office) {
        self.language = language
        self.conventions = conventions
    }

    /// A value in words.
    ///
    /// - Parameters:
    ///   - value: what to say. The first occurrence of a recurrence is not said.
    ///   - reference: the wall-clock time at which it is said.
    public func text(for value: TimeValue, reference: LocalDateTime) -> String {
        let writer = TimeWriter(phrases: .shared(language), conventions: conventions, reference: reference)
        return switch value {
        case .instant(let moment, let grain, let dateGiven): writer.instant(moment, grain: grain, dateGiven: dateGiven)
        case .interval(let from, let to, _, let dateGiven): writer.interval(from, to, dateGiven: dateGiven)
        case .open(let from, let to): writer.open(from: from, to: to)
        case .duration(let seconds): writer.length(seconds)
        case .recurrence(let rule, _): writer.recurrence(rule)
        case .timeZone(let offsetMinutes): writer.zone(offsetMinutes)
        }
    }
}
