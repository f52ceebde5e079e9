import DialogModel
import Language

/// Several requests in one text, and an answer with a request behind it.
extension Understander {
    /// Requests that stand side by side in one text; empty where there is only one.
    func severalRequests(_ text: String, _ state: DialogState, _ context: UnderstandingContext) -> [Reading] {
        let parts = ClauseSplitter.split(text)
        // "The same people, same time next week again" is one wish.
        guard (2...6).contains(parts.count), state.written.isEmpty || !Cues.found(Cues.asBefore, in: NormalizedText(text)) else { return [] }
        var open = state
        open.frames = []
        open.offer = nil
        var readings: [Reading] = []
        var texts: [String] = []
        var pending = ""
        for part in parts {
            let whole = pending.isEmpty ? part : pending + "，" + part
            let reading = read(whole, open, context)
            let isRequest = reading.isRequest && (reading.intent?.confidence ?? 0) >= Self.decided
                && (readings.isEmpty || !continues(reading, after: readings))
            let isQuestion = reading.commands.contains { if case .ask = $0.command { $0.confidence >= 0.9 } else { false } }
            if isRequest || isQuestion, pending.isEmpty || readings.isEmpty {
                readings.append(reading)
                texts.append(whole)
                pending = ""
            } else if readings.isEmpty {
                pending = whole
            } else if let last = readings.last, last.isRequest {
                // A scrap that is no request says more of the one before it: "…, half an hour, and find me …".
                let longer = texts[texts.count - 1] + "，" + part
                let again = read(longer, open, context)
                guard again.isRequest, again.intent?.name == last.intent?.name else { return [] }
                readings[readings.count - 1] = again
                texts[texts.count - 1] = longer
            } else {
                return []
            }
        }
        guard readings.count >= 2, pending.isEmpty else { return [] }
        // Two halves of one request ("book a room, tomorrow at three") read alike: only different wishes, or the same wish
        // about different things, are several.
        let names = readings.compactMap { $0.intent?.name }
        guard Set(names).count == names.count || areApart(readings) else { return [] }
        guard readings.dropFirst().allSatisfy({ saysWhat($0) || !$0.isRequest }) else { return [] }
        return readings
    }

    /// A part that begins with a name or a time goes on with the list before it: "with Ann and | Bob tomorrow at three".
    /// And "…, and invite Bob" says more of the meeting that was asked for.
    private func continues(_ reading: Reading, after readings: [Reading]) -> Bool {
        if let intent = reading.intent.flatMap({ domain.intents[$0.name] }), intent.amends,
            let earlier = readings.last?.intent.flatMap({ domain.intents[$0.name]?.flow }).flatMap({ domain.flows[$0] }), earlier.writes,
            earlier.domain == intent.flow.flatMap({ domain.flows[$0]?.domain }) { return true }
        guard let first = reading.analysis.spans.first, first.range.lowerBound <= 1 else { return false }
        let asks = reading.analysis.spans.contains { $0.kind == .choice }
            || (first.kind == .time && (reading.intent?.confidence ?? 0) >= 0.97)
        return !asks
    }

    /// Whether wishes of one kind are about different things: each fills a slot that another one fills otherwise.
    private func areApart(_ readings: [Reading]) -> Bool {
        func values(_ reading: Reading) -> [String: SlotValue] {
            var values: [String: SlotValue] = [:]
            for grounded in reading.commands {
                if case .setSlot(let slot, let value) = grounded.command, isParticular(slot) { values[slot] = value }
            }
            return values
        }
        return readings.indices.allSatisfy { index in
            guard let earlier = readings[..<index].last(where: { $0.intent?.name == readings[index].intent?.name }) else { return true }
            let before = values(earlier)
            let after = values(readings[index])
            if after.contains(where: { slot, value in before[slot].map { $0 != value } ?? false }) { return true }
            // One about a person, the other about a department: whom they name are two things.
            let (first, second) = (Set(before.keys.filter(identifies)), Set(after.keys.filter(identifies)))
            return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
        }
    }

    private func identifies(_ slot: String) -> Bool {
        domain.slots[slot].map { [.person, .people, .department, .job, .document, .room].contains($0.type) } ?? false
    }

    /// Slots that say what a request is about, and not only how it is put.
    private func isParticular(_ slot: String) -> Bool {
        guard let type = domain.slots[slot]?.type else { return false }
        return type != .choice && type != .flag && type != .text
    }

    /// Whether a request says whom or what it is about, so that it stands by itself.
    private func saysWhat(_ reading: Reading) -> Bool {
        reading.commands.contains { grounded in
            guard case .setSlot(let slot, _) = grounded.command, grounded.source != "context" else { return false }
            return isParticular(slot) || grounded.source == "tagger"
        }
    }

    /// "Yes, and find me Li Na's number": the answer to the open question, and a request behind it.
    func answerAndRequest(
        _ text: String, _ whole: Reading, _ state: DialogState, _ context: UnderstandingContext
    ) -> Understood? {
        let parts = ClauseSplitter.split(text)
        guard parts.count >= 2, !corrects(whole.analysis, state), let phrase = phrases.intent(of: parts[0]), let answer = steering(phrase, parts[0], 1, state),
            [.affirm, .deny, .cancelFlow].contains(answer[0].command)
        else { return nil }
        let rest = parts.dropFirst().joined(separator: "，")
        var open = state
        open.frames = []
        open.offer = nil
        let request = read(rest, open, context)
        guard request.isRequest, (request.intent?.confidence ?? 0) >= Self.decided,
            isOtherRequest(request.analysis, request.intent ?? ScoredIntent(name: "", confidence: 0), state)
        else { return nil }
        return Understood(
            language: whole.analysis.language, intent: request.intent, commands: answer + request.commands,
            candidates: request.candidates, analysis: whole.analysis, trace: whole.trace + request.trace)
    }
}
