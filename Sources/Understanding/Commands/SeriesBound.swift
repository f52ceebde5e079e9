import DialogModel
import Language
import TimeExpressions

/// Finds the time that ends a series: "until June", 到六月底, "ending on 30 May".
enum SeriesBound {
    private static let before = CueList("series", "bound-before")
    private static let after = CueList("series", "bound-after")

    /// The words and the last moment of the series, the first reading that lies ahead; where none does, the likeliest.
    ///
    /// - Parameter isAsked: the end was asked for: any day, week or month is it.
    static func find(in analysis: Analysis, from floor: LocalDateTime, isAsked: Bool = false) -> (span: RecognizedSpan, until: LocalDateTime)? {
        for span in analysis.spans where span.kind == .time && (isAsked || bounds(span, analysis)) {
            guard case .time(let value) = span.value else { continue }
            let ends = ([value] + span.otherTimes).compactMap(last)
            if let until = ends.first(where: { $0 > floor }) ?? ends.first { return (span, until) }
        }
        return nil
    }

    private static func bounds(_ span: RecognizedSpan, _ analysis: Analysis) -> Bool {
        if case .time(.open(from: nil, to: _?)) = span.value { return true }
        return Cues.ends(before, before: span.range.lowerBound, in: analysis.normalized)
            || Cues.begins(after, after: span.range.upperBound, in: analysis.normalized)
    }

    /// The last moment of a day or anything longer; nil for a time of day.
    private static func last(_ value: TimeValue) -> LocalDateTime? {
        switch value {
        case .open(from: nil, to: let end?): end.secondOfDay == 0 ? end.adding(seconds: -1) : nil
        case .interval(_, let end, let grain, true): isCoarse(grain) ? end.adding(seconds: -1) : nil
        case .instant(let start, let grain, true): isCoarse(grain) ? grain.end(of: start).adding(seconds: -1) : nil
        default: nil
        }
    }

    private static func isCoarse(_ grain: Grain) -> Bool {
        switch grain {
        case .second, .minute, .hour, .part: false
        case .day, .week, .weekend, .month, .quarter, .season, .year, .decade, .century: true
        }
    }
}
