import DialogModel
import Language
import TimeExpressions

/// Values that were read apart and belong together, or were read as one and are two.
extension SlotFiller {
    /// Marks the second of two times that were both read as the start.
    private static let second = "second start"

    /// "Move tomorrow's sync to Wednesday": where something is changed, the first time says which, the second when. Only a
    /// list goes from the one to the other.
    func parted(_ fillings: [Filling], _ flow: Flow) -> [Filling] {
        guard flow.writes, let second = fillings.first(where: { $0.label == Self.second }) else { return fillings }
        let canPoint = flow.slots.contains("old_start") && !fillings.contains { $0.slot == "old_start" }
        return fillings.compactMap { filling in
            var filling = filling
            if filling == second {
                guard canPoint else { return nil }
                filling.slot = "start"
            } else if filling.slot == "start", canPoint {
                filling.slot = "old_start"
            }
            return filling
        }
    }

    /// "Every Wednesday until the end of April": the time that bounds the rule is its end, and no start.
    func bounded(_ fillings: [Filling], _ analysis: Analysis) -> [Filling] {
        guard let index = fillings.firstIndex(where: { if case .recurrence = $0.value { true } else { false } }),
            case .recurrence(var rule) = fillings[index].value, rule.until == nil, rule.count == nil,
            let (bound, until) = SeriesBound.find(in: analysis, from: context.localNow)
        else { return fillings }
        rule.until = until
        var result = fillings
        result[index].value = .recurrence(rule)
        result[index].evidence += " " + bound.text
        return result.filter { $0.evidence != bound.text }
    }

    /// 三点到五点 gives a start and an end where the flow has both.
    func splitIntervals(_ flow: Flow, _ fillings: [Filling]) -> [Filling] {
        guard flow.slots.contains("end"), flow.slots.contains("start") else { return fillings }
        return fillings.flatMap { filling -> [Filling] in
            guard filling.slot == "start", case .time(.interval(let from, let to, let grain, let dateGiven)) = filling.value,
                [.second, .minute, .hour].contains(grain) else { return [filling] }
            var start = filling
            var end = filling
            start.value = .time(.instant(from, grain: grain, dateGiven: dateGiven))
            end.value = .time(.instant(to, grain: grain, dateGiven: dateGiven))
            end.slot = "end"
            end.label = "end"
            return [start, end]
        }
    }

    private func isCoarse(_ value: SlotValue) -> Bool {
        switch value {
        case .time(.instant(_, let grain, dateGiven: true)): [.day, .week, .weekend, .month].contains(grain)
        case .time(.interval(_, _, let grain, dateGiven: true)): [.day, .week, .weekend, .month].contains(grain)
        default: false
        }
    }

    func add(_ filling: Filling, _ result: inout [Filling]) {
        // "weekly … every Wednesday": the rule that says more.
        if case .recurrence(let rule) = filling.value, let index = result.firstIndex(where: { $0.slot == filling.slot }),
            case .recurrence(let present) = result[index].value {
            if present.byDay.isEmpty, present.byMonthDay.isEmpty, !rule.byDay.isEmpty || !rule.byMonthDay.isEmpty { result[index] = filling }
            return
        }
        // A text that was tagged in pieces: the first stands, but a search wants all of them.
        if case .text(let more) = filling.value, let index = result.firstIndex(where: { $0.slot == filling.slot }),
            case .text(let present) = result[index].value {
            if filling.slot == "topic" { result[index].value = .text(present + " " + more) }
            return
        }
        // "Friday …, half past three": a day and a time of day that stand apart are one time.
        if case .time(let more) = filling.value, let index = result.firstIndex(where: { $0.slot == filling.slot }),
            case .time(let present) = result[index].value, let whole = Self.combined(present, more) ?? Self.combined(more, present) {
            result[index].value = .time(whole)
            result[index].evidence += " " + filling.evidence
            return
        }
        guard case .mentions(let more) = filling.value,
            let index = result.firstIndex(where: { $0.slot == filling.slot }),
            case .mentions(let present) = result[index].value
        else {
            guard domain.slots[filling.slot]?.type == .time, result.contains(where: { $0.slot == filling.slot }) else {
                result.append(filling)
                return
            }
            // "In March and April": the second is where it ends, in flows that know an end.
            if filling.slot == "start", isCoarse(filling.value), !result.contains(where: { $0.slot == "end" }) {
                var end = filling
                end.slot = "end"
                end.label = Self.second
                result.append(end)
            }
            return
        }
        guard !more.allSatisfy(present.contains) else { return }
        result[index].value = .mentions(present + more)
        result[index].evidence += " " + filling.evidence
    }

    /// The day that a time lies on; nil where only a time of day is known, or several days are meant.
    static func day(of value: TimeValue) -> LocalDateTime? {
        switch value {
        case .instant(let time, let grain, let dateGiven):
            dateGiven && [.second, .minute, .hour, .part, .day].contains(grain) ? time.startOfDay : nil
        case .interval(let from, let to, _, let dateGiven): dateGiven && to.seconds(since: from) <= 86_400 ? from.startOfDay : nil
        default: nil
        }
    }

    /// A day completed by a time of day; nil where they are not that.
    static func combined(_ day: TimeValue, _ clock: TimeValue) -> TimeValue? {
        guard case .instant(let date, grain: .day, dateGiven: true) = day else { return nil }
        switch clock {
        case .instant(let time, let grain, dateGiven: false):
            return .instant(LocalDateTime(day: date.day, secondOfDay: time.secondOfDay), grain: grain)
        case .interval(let from, let to, let grain, dateGiven: false):
            let length = to.seconds(since: from)
            let start = LocalDateTime(day: date.day, secondOfDay: from.secondOfDay)
            return .interval(from: start, to: start.adding(seconds: length), grain: grain)
        default: return nil
        }
    }
}
