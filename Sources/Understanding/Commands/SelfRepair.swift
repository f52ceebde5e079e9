import DialogModel
import Language
import TimeExpressions

/// Reads a change of mind inside one sentence: "at three, no, four", 要不改到四点？算了还是三点吧. The last word counts.
///
/// Only times and lengths are repaired here; of people, 不是张伟是张薇 says itself who goes.
enum SelfRepair {
    private static let cues = CueList("cues", "repairs")
    /// A repair is said right before what is meant.
    private static let distance = 8

    static func settled(_ analysis: Analysis) -> Analysis {
        guard analysis.spans.count > 1, Cues.found(cues, in: analysis.normalized) else { return analysis }
        var spans = analysis.spans
        var index = 1
        while index < spans.count {
            let later = spans[index]
            if let place = spans[..<index].lastIndex(where: { $0.kind == .time || $0.kind == .duration }),
                stands(between: spans[place], and: later, analysis), var repaired = repaired(spans[place], by: later, analysis) {
                // One span from the first to the last word of it: nothing of what was taken back is left to be read.
                repaired.range = spans[place].range.lowerBound..<later.range.upperBound
                repaired.text = SlotFiller.words(repaired.range, analysis.text)
                spans.replaceSubrange(place...index, with: [repaired])
                index = place + 1
            } else {
                index += 1
            }
        }
        guard spans.count != analysis.spans.count else { return analysis }
        var result = analysis
        result.spans = spans
        result.isRepaired = true
        return result
    }

    /// Whether a repair is said between two spans, and right before the second.
    private static func stands(between earlier: RecognizedSpan, and later: RecognizedSpan, _ analysis: Analysis) -> Bool {
        let text = analysis.normalized
        guard later.range.lowerBound > earlier.range.upperBound else { return false }
        return cues.scalars.contains { cue in
            Cues.ranges(of: cue, in: text).contains { range in
                guard let last = cue.last else { return false }
                let start = text.offsets[range.lowerBound]
                let end = range.upperBound < text.count ? text.offsets[range.upperBound] : text.originalCount
                // 三点还是四点 asks which of the two.
                let isApart = start == 0 || !(text.scalars[range.lowerBound - 1].isHan || text.scalars[range.lowerBound - 1].isDigit) || cue.count > 2
                    || text.scalars[range.lowerBound - 1] == "了"
                return isApart && start >= earlier.range.upperBound && end <= later.range.lowerBound
                    && later.range.lowerBound - end <= (last.isHan ? distance / 2 : distance)
            }
        }
    }

    private static func repaired(_ earlier: RecognizedSpan, by later: RecognizedSpan, _ analysis: Analysis) -> RecognizedSpan? {
        var result = later
        switch (earlier.value, later.value) {
        case (.minutes, .minutes) where earlier.kind == later.kind: return later
        case (.time(let old), .time(let new)):
            if let day = SlotFiller.day(of: old), let whole = SlotFiller.combined(.instant(day, grain: .day), new) {
                result.value = .time(whole)
            } else if case .instant(let clock, let grain, true) = old, [.second, .minute, .hour].contains(grain), let day = SlotFiller.day(of: new),
                let whole = SlotFiller.combined(.instant(day, grain: .day), .instant(clock, grain: grain, dateGiven: false)), isDay(new) {
                result.value = .time(whole)
            }
            return result
        case (.time(.instant(let old, let grain, let dateGiven)), .number(let hour)):
            guard later.kind == .number, [.second, .minute, .hour].contains(grain), (1...23).contains(hour), !countsHeads(later, analysis) else { return nil }
            let afternoon = hour < 12 && old.hour >= 12
            result.kind = .time
            result.value = .time(.instant(LocalDateTime(day: old.day, secondOfDay: (afternoon ? hour + 12 : hour) * 3600), grain: .hour, dateGiven: dateGiven))
            return result
        default: return nil
        }
    }

    private static func isDay(_ value: TimeValue) -> Bool {
        if case .instant(_, grain: .day, dateGiven: true) = value { true } else { false }
    }

    private static func countsHeads(_ span: RecognizedSpan, _ analysis: Analysis) -> Bool {
        Cues.begins(SlotCues.heads, after: span.range.upperBound, in: analysis.normalized)
    }
}
