import DialogModel
import Language
import TimeExpressions

/// Reads "and Li Na?", 后天呢, 邮箱呢: the last request again with one thing changed.
struct EllipsisReader {
    let domain: Domain
    let filler: SlotFiller

    func read(_ analysis: Analysis, _ top: ScoredIntent, _ state: DialogState) -> [GroundedCommand]? {
        guard let last = state.lastFlow, let flow = domain.flows[last.flow], isShort(analysis),
            !flow.writes
        else { return nil }
        if let step = neighbour(analysis, last) { return again(flow, last, step, analysis) }
        let fillings = filler.fillings(of: flow, in: analysis, tags: []).filter { $0.source != "tagger" }
        guard !fillings.isEmpty, covered(analysis) || Cues.found(Cues.likewiseAlone, in: analysis.normalized) else { return nil }
        // A name alone is a request of its own, unless it follows "and …?"; "with a projector" goes on with the last search.
        let goesOn = domain.intents[top.name]?.flow == flow.name && addsOnly(fillings, to: last)
        guard goesOn || Cues.found(Cues.likewise, in: analysis.normalized) || top.confidence < Understander.certain else { return nil }
        var commands = [GroundedCommand(.startFlow(flow.name), evidence: analysis.text, source: "context", confidence: 0.9)]
        let changed = Set(fillings.map(\.slot))
        // Another person, department or post puts an end to the old one; what is asked about them stays.
        let identifying: Set<SlotType> = [.person, .people, .department, .job, .room, .document, .text]
        let replacesIdentity = changed.contains { identifying.contains(domain.slots[$0]?.type ?? .text) }
        for slot in flow.slots where !changed.contains(slot) {
            guard let value = last.slots[slot], let type = domain.slots[slot]?.type, type != .meeting else { continue }
            if replacesIdentity, identifying.contains(type) { continue }
            commands.append(GroundedCommand(.setSlot(slot, value), evidence: "", source: "context", confidence: 0.9))
        }
        for var filling in fillings {
            // 那下午呢: the day stays.
            if case .time(let clock) = filling.value, case .time(let earlier)? = last.slots[filling.slot], let day = SlotFiller.day(of: earlier),
                let whole = SlotFiller.combined(.instant(day, grain: .day), clock) ?? open(clock, filling.evidence, on: day, analysis) {
                filling.value = .time(whole)
            }
            commands.append(GroundedCommand(.setSlot(filling.slot, filling.value), evidence: filling.evidence, source: filling.source))
        }
        return commands
    }

    /// 三点以后呢: after three of the day that was spoken of.
    private func open(_ value: TimeValue, _ words: String, on day: LocalDateTime, _ analysis: Analysis) -> TimeValue? {
        guard case .open = value else { return nil }
        return filler.times.resolve(
            words, against: .instant(day, grain: .day), reference: filler.context.localNow, language: analysis.language)
    }

    /// "And the week after?", 再下一周呢: the time of the last request, so many days or months further on.
    private func neighbour(_ analysis: Analysis, _ last: FlowFrame) -> TimeValue? {
        guard case .time(let earlier)? = last.slots["start"], let step = Self.steps.first(where: { Cues.found($0.words, in: analysis.normalized) })
        else { return nil }
        func moved(_ time: LocalDateTime) -> LocalDateTime { time.adding(months: step.months).adding(days: step.days) }
        switch earlier {
        case .instant(let time, let grain, true): return .instant(moved(time), grain: grain)
        case .interval(let from, let to, let grain, true): return .interval(from: moved(from), to: moved(to), grain: grain)
        default: return nil
        }
    }

    private static let steps: [(words: CueList, days: Int, months: Int)] = [
        (CueList("times", "week-after"), 7, 0),
        (CueList("times", "week-before"), -7, 0),
        (CueList("times", "day-after"), 1, 0),
        (CueList("times", "day-before"), -1, 0),
        (CueList("times", "month-after"), 0, 1),
        (CueList("times", "month-before"), 0, -1),
    ]

    private func again(_ flow: Flow, _ last: FlowFrame, _ start: TimeValue, _ analysis: Analysis) -> [GroundedCommand] {
        var commands = [GroundedCommand(.startFlow(flow.name), evidence: analysis.text, source: "context", confidence: 0.9)]
        for slot in flow.slots where slot != "start" && slot != "end" && domain.slots[slot]?.type != .meeting {
            guard let value = last.slots[slot] else { continue }
            commands.append(GroundedCommand(.setSlot(slot, value), evidence: "", source: "context", confidence: 0.9))
        }
        return commands + [GroundedCommand(.setSlot("start", .time(start)), evidence: analysis.text, source: "context")]
    }

    /// Whether what was said only narrows the last request: equipment, seats, a building.
    private func addsOnly(_ fillings: [SlotFiller.Filling], to last: FlowFrame) -> Bool {
        fillings.allSatisfy { filling in
            let type = domain.slots[filling.slot]?.type
            return (type == .equipment || type == .number || type == .building) && last.slots[filling.slot] == nil
        }
    }

    private func isShort(_ analysis: Analysis) -> Bool { analysis.normalized.originalCount <= 24 }

    /// Most of the text is recognised values.
    private func covered(_ analysis: Analysis) -> Bool {
        let count = analysis.spans.reduce(0) { $0 + $1.range.count }
        return count * 2 >= analysis.normalized.originalCount
    }
}
