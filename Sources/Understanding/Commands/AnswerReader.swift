import DialogModel
import Language
import TimeExpressions

/// Reads the answer to the question that is open: the value of the slot that was asked for, and what else was said with it.
struct AnswerReader {
    let domain: Domain
    let filler: SlotFiller
    let flow: Flow
    let asked: SlotDefinition

    /// Commands, or nil when the text is no answer.
    ///
    /// - Parameter isRequest: the text reads like a request of its own; then only a bare value counts as an answer.
    func read(_ analysis: Analysis, isRequest: Bool) -> [GroundedCommand]? {
        if let alone = onlyMyself(analysis) { return alone }
        if asked.name == "start" || asked.name == "end", flow.slots.contains("all_day"),
            Cues.found(domain.slots["all_day"]?.values.flatMap(\.words) ?? [], in: analysis.normalized) {
            return [GroundedCommand(.setSlot("all_day", .flag(true)), evidence: analysis.text, source: "pattern")]
        }
        if asked.type == .text {
            if isSideQuestion(analysis) || isCorrection(analysis) || isTimeOnly(analysis) || isBareValue(analysis) || (isRequest && !isNounPhrase(analysis)) { return nil }
            return text(analysis)
        }
        // 改三点 while the end is asked for says the start anew.
        if asked.name == "end", Cues.found(TimeChangeReader.startCues, in: analysis.normalized) { return nil }
        if asked.type == .time, Cues.isTooEarly(in: analysis.normalized) != nil { return nil }
        // "Make it 1 to 3" counts nobody.
        if asked.type == .people, Cues.begin(Cues.instead, analysis.normalized), analysis.spans.allSatisfy({ $0.kind == .number }) { return nil }
        let values = analysis.spans.filter { accepts($0) }
        if values.isEmpty { return bareHour(analysis) ?? special(analysis) }
        let covered = values.reduce(0) { $0 + $1.range.count }
        if isRequest, covered * 10 < analysis.normalized.originalCount * 6 { return nil }
        return fill(analysis, values)
    }

    /// "Just me" says who comes, whatever was asked.
    private func onlyMyself(_ analysis: Analysis) -> [GroundedCommand]? {
        guard let people = flow.slots.first(where: { domain.slots[$0]?.type == .people && domain.slots[$0]?.isOptional == true }),
            Cues.found(Cues.onlyMyself, in: analysis.normalized), analysis.normalized.count <= 16,
            !analysis.spans.contains(where: { $0.kind == .person })
        else { return nil }
        var commands = [GroundedCommand(.setSlot(people, filler.speaker), evidence: analysis.text, source: "pattern")]
        // 就我自己，讨论预算: the rest answers what was asked.
        if asked.type == .text {
            let rest = ClauseSplitter.split(analysis.text).filter { !Cues.found(Cues.onlyMyself, in: NormalizedText($0)) }
            let title = Self.withoutIntroduction(rest.joined(separator: " "))
            if !title.isEmpty { commands.append(GroundedCommand(.setSlot(asked.name, .text(title)), evidence: title, source: "context")) }
        }
        return commands
    }

    /// A sentence that asks is no title.
    private func isSideQuestion(_ analysis: Analysis) -> Bool {
        if let last = analysis.normalized.scalars.last, last == "?" { return true }
        let text = analysis.normalized.string
        return Self.openings.words.contains(where: text.hasPrefix)
    }

    /// 不对，还是2点: a change of what was said, with the value that is meant.
    private func isCorrection(_ analysis: Analysis) -> Bool {
        Cues.found(Self.corrections, in: analysis.normalized)
            && analysis.spans.contains { [.time, .duration, .room, .person, .recurrence, .number].contains($0.kind) }
    }

    private static let openings = CueList("answers", "question-openings")
    private static let corrections = CueList("answers", "corrections") + Cues.negate + Cues.remove + Cues.addsToList
    private static let requests = CueList("answers", "requests") + Cues.question
    private static let fillers = Set(CueList("answers", "fillers").words)

    /// 再晚一个小时, "at four": nothing but a time is no title; it changes what was said.
    private func isTimeOnly(_ analysis: Analysis) -> Bool {
        let spans = analysis.spans.filter { span in
            switch span.value {
            case .time(.instant(_, let grain, _)), .time(.interval(_, _, let grain, _)): ![.quarter, .year, .season, .month].contains(grain)
            default: [.time, .duration, .recurrence, .shift].contains(span.kind)
            }
        }
        guard !spans.isEmpty else { return false }
        let text = analysis.normalized
        return Tokenizer.tokens(of: text).allSatisfy { token in
            let start = text.offsets[token.range.lowerBound]
            return token.kind == .punctuation || spans.contains { $0.range.contains(start) } || Self.fillers.contains(text.string(in: token.range))
        }
    }

    /// Nothing but a time of day, a length, people or a room is no title: it says something else of the request.
    private func isBareValue(_ analysis: Analysis) -> Bool {
        let covered = analysis.spans.reduce(0) { sum, span in
            let counts = switch span.value {
            case .time(.instant(_, let grain, _)), .time(.interval(_, _, let grain, _)): [.second, .minute, .hour, .part, .day].contains(grain)
            case .minutes: true
            default: span.kind == .person || span.kind == .room
            }
            return sum + (counts ? span.range.count : 0)
        }
        return covered > 0 && covered * 10 >= analysis.text.trimmingBlanks.unicodeScalars.count * 8
    }

    /// 供应商名单, "price list": names a thing and asks for nothing.
    private func isNounPhrase(_ analysis: Analysis) -> Bool {
        !Cues.found(Self.requests, in: analysis.normalized)
            && analysis.spans.count { $0.kind != .meeting && $0.kind != .choice } <= 1
    }

    /// "Ten" to "at what time?": the hour of the day that working people mean.
    private func bareHour(_ analysis: Analysis) -> [GroundedCommand]? {
        let theirs = analysis.spans.first { $0.slot == GuestTimeReader.slot }
        let spans = analysis.spans.filter { $0.slot != GuestTimeReader.slot }
        guard asked.type == .time, let span = spans.first, spans.count == 1, span.kind == .number,
            case .number(let hour) = span.value, (0...23).contains(hour), analysis.normalized.count <= 6 || theirs != nil
        else { return nil }
        let now = filler.context.localNow
        let today = LocalDateTime(day: now.day, secondOfDay: ((1...7).contains(hour) ? hour + 12 : hour) * 3600)
        let clock = today < now ? today.adding(days: 1) : today
        let start = GroundedCommand(.setSlot(asked.name, .time(.instant(clock, grain: .hour, dateGiven: false))), evidence: span.text, source: "time")
        return [start] + (theirs.map { [GroundedCommand(.setSlot(GuestTimeReader.slot, $0.value), evidence: $0.text, source: $0.source)] } ?? [])
    }

    private func accepts(_ span: RecognizedSpan) -> Bool {
        let types = SlotFiller.types(span)
        if types.contains(asked.type) { return true }
        // "Until when?" — "an hour".
        return asked.name == "end" && span.kind == .duration || asked.name == "duration" && span.kind == .time
    }

    private func fill(_ analysis: Analysis, _ values: [RecognizedSpan]) -> [GroundedCommand] {
        var commands: [GroundedCommand] = []
        var people: [Mention] = []
        var evidence: [String] = []
        for span in values {
            guard let value = filler.value(of: span) else { continue }
            if case .mentions(let mentions) = value, asked.type == .people {
                people += mentions
                evidence.append(span.text)
                continue
            }
            let slot = SlotFiller.types(span).contains(asked.type) ? asked.name : span.kind == .duration ? "duration" : "end"
            commands.append(GroundedCommand(.setSlot(slot, value), evidence: span.text, source: SlotFiller.source(span)))
        }
        if !people.isEmpty {
            commands.append(GroundedCommand(
                .addToSlot(asked.name, .mentions(people)), evidence: evidence.joined(separator: " "), source: "directory"))
        }
        // What else the answer says goes to the flow's other slots.
        for span in analysis.spans where !values.contains(span) {
            let types = SlotFiller.types(span)
            // A word for a choice names its slot.
            guard let slot = flow.slots.first(where: { name in
                span.slot.map { $0 == name } ?? domain.slots[name].map { types.contains($0.type) } ?? false
            }), let value = filler.value(of: span) else { continue }
            let command: Command = domain.slots[slot]?.type == .people ? .addToSlot(slot, value) : .setSlot(slot, value)
            commands.append(GroundedCommand(command, evidence: span.text, source: SlotFiller.source(span)))
        }
        return commands
    }

    /// Answers without a value: "just me", a name that nobody has.
    private func special(_ analysis: Analysis) -> [GroundedCommand]? {
        guard asked.type == .people || asked.type == .person else { return nil }
        if Cues.found(Cues.myself, in: analysis.normalized), analysis.normalized.count <= 12 {
            return [GroundedCommand(.setSlot(asked.name, filler.speaker), evidence: analysis.text, source: "pattern")]
        }
        return nil
    }

    /// The whole text is the answer, but for the words that only introduce it; times and people in it are not taken out:
    /// 王芳生日会 is a title.
    private func text(_ analysis: Analysis) -> [GroundedCommand]? {
        let words = Self.withoutIntroduction(analysis.text)
        guard !words.isEmpty else { return nil }
        return [GroundedCommand(.setSlot(asked.name, .text(words)), evidence: words, source: "context")]
    }

    private static let introductions = CueList("answers", "introductions")

    static func withoutIntroduction(_ text: String) -> String {
        let words = text.trimmingBlanks
        let key = NormalizedText(words).string
        for introduction in introductions.words where key.hasPrefix(introduction) && key.count > introduction.count {
            return String(words.dropFirst(introduction.count)).trimmingBlanks
        }
        return words
    }
}
