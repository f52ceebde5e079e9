import DialogModel
import Language
import TimeExpressions

/// Times that say more than when something begins.
extension SlotFiller {
    /// Label of a time that is said to be the end.
    static let ending = "said end"

    private static let endsBefore = CueList("times", "ends-before")
    private static let endsAfter = CueList("times", "ends-after")

    /// Whether the words around a time of day say that it is the end: 15:30结束, "ends at 15:30".
    static func isEnding(_ span: RecognizedSpan, _ analysis: Analysis) -> Bool {
        guard span.kind == .time else { return false }
        return Cues.ends(endsBefore, before: span.range.lowerBound, in: analysis.normalized)
            || Cues.begins(endsAfter, after: span.range.upperBound, in: analysis.normalized)
    }

    /// The end that a span says, in flows that write one; "until five" is one by itself.
    func end(of span: RecognizedSpan, _ flow: Flow, _ analysis: Analysis) -> SlotValue? {
        guard flow.writes, flow.slots.contains("end"), case .time(let value) = span.value else { return nil }
        switch value {
        case .open(from: nil, to: let end?) where end.secondOfDay != 0:
            return .time(.instant(end, grain: .minute, dateGiven: end.day != context.localNow.day))
        case .instant(_, let grain, _) where [.second, .minute, .hour].contains(grain) && Self.isEnding(span, analysis): return span.value
        default: return nil
        }
    }

    /// Whether the text asks for the hour that stands on another day; the words are the domain's.
    func saysSameTime(_ analysis: Analysis) -> Bool {
        Cues.found(domain.slots["same_time"]?.values.flatMap(\.words) ?? [], in: analysis.normalized)
    }

    /// Whether what was written last shall be done once more: "the same again", "same people, same time next week".
    func repeats(_ analysis: Analysis) -> Bool {
        Cues.found(Cues.again, in: analysis.normalized) || (Cues.found(Cues.samePeople, in: analysis.normalized) && saysSameTime(analysis))
    }
}
