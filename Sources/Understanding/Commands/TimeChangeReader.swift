import DialogModel
import Language
import TimeExpressions

/// Reads changes of the time that stands: "make it 4", 再晚一个小时, 15:30结束, "same time next week", 两点太早.
struct TimeChangeReader {
    let domain: Domain
    let filler: SlotFiller
    let flow: Flow
    let frame: FlowFrame

    /// Says the start anew while the end is asked for.
    static let startCues = CueList("times", "start")
    private static let endCues = CueList("times", "end")
    private static let longer = CueList("times", "longer")
    private static let shorter = CueList("times", "shorter")
    /// "Extend it to two hours" says the length as it shall be.
    private static let wholeLength = CueList("times", "whole-length")

    // MARK: A time in place of another

    /// 改到四点 moves the start: the end is meant only where it is said, or where it was asked for.
    func settled(_ fillings: [SlotFiller.Filling], _ analysis: Analysis) -> [SlotFiller.Filling] {
        let asksForEnd = frame.asked == "end" && !Cues.found(Self.startCues, in: analysis.normalized)
        let movesStart = !asksForEnd && !fillings.contains { $0.slot == "start" } && flow.slots.contains("start")
        return fillings.map { filling in
            if filling.slot == "duration", case .minutes(let more) = filling.value, let whole = lengthened(by: more, analysis) {
                var changed = filling
                changed.value = .minutes(whole)
                return changed
            }
            // "Starting 10 December": a series begins on the first of its days from then on.
            if isSeries, filling.slot == "start", case .time(.open(from: let day?, to: nil)) = filling.value, day.secondOfDay == 0 {
                var begin = filling
                begin.value = .time(.instant(day, grain: .day))
                return begin
            }
            guard filling.slot == "end", movesStart, !saysEnd(filling, analysis) else { return filling }
            var moved = filling
            moved.slot = "start"
            return moved
        }
    }

    private var isSeries: Bool { flow.slots.contains { frame.rule($0) != nil } }

    private func saysEnd(_ filling: SlotFiller.Filling, _ analysis: Analysis) -> Bool {
        filling.label == SlotFiller.ending
            || analysis.spans.contains { $0.text == filling.evidence && SlotFiller.isEnding($0, analysis) }
            || Cues.found(Self.endCues, in: analysis.normalized)
    }

    /// "Half an hour longer" adds to the length that stands.
    private func lengthened(by minutes: Int, _ analysis: Analysis) -> Int? {
        let longer = Cues.found(Self.longer, in: analysis.normalized)
        let shorter = Cues.found(Self.shorter, in: analysis.normalized)
        let isWhole = Cues.found(Self.wholeLength, in: analysis.normalized)
        guard longer != shorter, !isWhole else { return nil }
        var present: Int?
        if case .minutes(let standing)? = frame.slots["duration"] { present = standing }
        if case .time(.instant(let start, _, _))? = frame.slots["start"], case .time(.instant(let end, _, _))? = frame.slots["end"] {
            present = present ?? end.seconds(since: start) / 60
        }
        guard let present, present + (longer ? minutes : -minutes) > 0 else { return nil }
        return present + (longer ? minutes : -minutes)
    }

    // MARK: Words that only mean something beside the time that stands

    /// The start as it shall be, where the words say so only beside the one that stands; nil where they do not.
    func instead(_ analysis: Analysis) -> [GroundedCommand]? {
        guard flow.slots.contains("start"), case .time(let start)? = frame.slots["start"], case .instant(let moment, let grain, _) = start,
            [.second, .minute, .hour].contains(grain) else { return nil }
        if !flow.slots.contains("same_time"), let same = sameTime(start, analysis) {
            return [GroundedCommand(.correctSlot("start", .time(same)), evidence: analysis.text, source: "time")]
        }
        return unsuitable(moment, analysis).map { [GroundedCommand(.correctSlot("start", .time($0)), evidence: analysis.text, source: "time")] }
    }

    /// 下周同一时间: the week that is said, the weekday and the hour that stand.
    private func sameTime(_ start: TimeValue, _ analysis: Analysis) -> TimeValue? {
        guard filler.saysSameTime(analysis) else { return nil }
        return filler.times.resolve(analysis.text, against: start, reference: filler.context.localNow, language: analysis.language)
    }

    /// 两点太早: some time after two on that day, which is asked for then.
    private func unsuitable(_ start: LocalDateTime, _ analysis: Analysis) -> TimeValue? {
        let spans = analysis.spans.filter { $0.kind == .time || $0.kind == .number }
        guard spans.count <= 1, let early = Cues.isTooEarly(in: analysis.normalized) else { return nil }
        var limit = start
        if let span = spans.first {
            guard Cues.begins(Cues.unsuitable, after: span.range.upperBound, in: analysis.normalized) else { return nil }
            let standing = TimeValue.instant(start, grain: .minute)
            if case .instant(let said, _, _)? = filler.times.resolve(
                span.text, against: standing, reference: filler.context.localNow, language: analysis.language) { limit = said }
        }
        let day = LocalDateTime(day: limit.day)
        let (opens, closes) = (day.adding(seconds: 8 * 3600), day.adding(seconds: 18 * 3600))
        if early {
            return .interval(from: limit, to: limit < closes ? closes : day.adding(days: 1), grain: .part)
        }
        return .interval(from: limit > opens ? opens : day, to: limit, grain: .part)
    }

    // MARK: Moving

    private static let hourCues = CueList("times", "hour") + Cues.negate
    private static let joints = Set(CueList("times", "joints").words)

    /// "Make it 4", "make it 1 to 3": bare numbers where a time stands are hours, in the half of the day that the start lies in.
    func bareHour(_ analysis: Analysis) -> [GroundedCommand] {
        let numbers = analysis.spans.filter { $0.kind == .number && !Cues.ends(Cues.negate, before: $0.range.lowerBound, in: analysis.normalized) }
        guard let first = numbers.first, let hour = hour(of: first), analysis.normalized.count <= 24,
            Cues.found(Self.hourCues, in: analysis.normalized) || analysis.spans.contains(where: { $0.slot == GuestTimeReader.slot }),
            case .time(let earlier)? = frame.slots["start"], case .instant(let start, _, true) = earlier
        else { return [] }
        let afternoon = hour < 12 && (start.hour >= 12 ? hour + 12 < 20 : hour < 7)
        let moved = LocalDateTime(day: start.day, secondOfDay: (afternoon ? hour + 12 : hour) * 3600)
        let begin = GroundedCommand(.correctSlot("start", .time(.instant(moved, grain: .hour))), evidence: first.text, source: "time")
        guard numbers.count > 1 else { return [begin] }
        let between = NormalizedText.key(SlotFiller.words(first.range.upperBound..<numbers[1].range.lowerBound, analysis.text))
        guard numbers.count == 2, flow.slots.contains("end"), let last = self.hour(of: numbers[1]), Self.joints.contains(between) else { return [] }
        let end = LocalDateTime(day: start.day, secondOfDay: (last <= moved.hour && last < 12 ? last + 12 : last) * 3600)
        return [begin, GroundedCommand(.correctSlot("end", .time(.instant(end, grain: .hour))), evidence: numbers[1].text, source: "time")]
    }

    private func hour(of span: RecognizedSpan) -> Int? {
        guard case .number(let hour) = span.value, (1...23).contains(hour) else { return nil }
        return hour
    }

    /// 推迟半小时 before the yes moves the start.
    func shifts(_ analysis: Analysis) -> [GroundedCommand] {
        guard !flow.slots.contains("shift"), flow.slots.contains("start"),
            let span = analysis.spans.first(where: { $0.kind == .shift }), case .minutes(let minutes) = span.value,
            case .time(.instant(let start, let grain, let dateGiven))? = frame.slots["start"]
        else { return [] }
        let moved = TimeValue.instant(start.adding(seconds: minutes * 60), grain: grain, dateGiven: dateGiven)
        return [GroundedCommand(.correctSlot("start", .time(moved)), evidence: span.text, source: "time")]
    }
}
