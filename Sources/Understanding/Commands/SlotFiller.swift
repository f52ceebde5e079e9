import DialogModel
import Language
import TimeExpressions

/// Gives what was recognised in a text to the slots of a flow.
struct SlotFiller {
    let domain: Domain
    let context: UnderstandingContext
    let focus: Focus

    /// A value for a slot, with what it rests on.
    struct Filling {
        var slot: String
        var value: SlotValue
        var evidence: String
        var source: String
        var confidence: Double
        /// The tagger's label, where it said one: `removed`, `old_start` …
        var label: String
    }

    /// Fillings for a flow's slots: what the tagger labelled first, then the rest by type.
    func fillings(of flow: Flow, in analysis: Analysis, tags: [TaggedSpan]) -> [Filling] {
        var result: [Filling] = []
        var used = Set<Int>()
        for tag in tags {
            guard flow.slots.contains(tag.label), let definition = domain.slots[tag.label] else { continue }
            fill(tag, definition, flow, analysis, &result, &used)
        }
        for (index, span) in analysis.spans.enumerated() where !used.contains(index) {
            if tags.contains(where: { isText($0, flow) && $0.range.lowerBound <= span.range.lowerBound && $0.range.upperBound >= span.range.upperBound }) {
                continue
            }
            guard let slot = defaultSlot(for: span, flow, result, analysis), let value = value(of: span) else { continue }
            add(Filling(slot: slot, value: value, evidence: span.text, source: Self.source(span), confidence: 1, label: slot), &result)
        }
        addFlags(flow, analysis, &result)
        return splitIntervals(flow, result)
    }

    /// 三点到五点 gives a start and an end where the flow has both.
    private func splitIntervals(_ flow: Flow, _ fillings: [Filling]) -> [Filling] {
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

    private func isText(_ tag: TaggedSpan, _ flow: Flow) -> Bool {
        flow.slots.contains(tag.label) && domain.slots[tag.label]?.type == .text
    }

    private func fill(
        _ tag: TaggedSpan, _ definition: SlotDefinition, _ flow: Flow, _ analysis: Analysis, _ result: inout [Filling],
        _ used: inout Set<Int>
    ) {
        var found = false
        for (index, span) in analysis.spans.enumerated() where !used.contains(index) && span.range.overlaps(tag.range) {
            guard Self.types(span).contains(definition.type), let value = value(of: span) else { continue }
            add(Filling(slot: tag.label, value: value, evidence: span.text, source: Self.source(span),
                        confidence: tag.confidence, label: tag.label), &result)
            used.insert(index)
            found = true
        }
        if found { return }
        let words = Self.words(tag.range, analysis.text)
        switch definition.type {
        case .text:
            add(Filling(slot: tag.label, value: .text(words), evidence: words, source: "tagger", confidence: tag.confidence, label: tag.label), &result)
        case .job:
            guard !analysis.spans.contains(where: { $0.range.overlaps(tag.range) }) else { return }
            add(Filling(slot: tag.label, value: .mentions([Mention(text: words, kind: .job, candidates: [])]), evidence: words,
                        source: "tagger", confidence: tag.confidence, label: tag.label), &result)
        case .person, .people, .department, .room:
            // Called like nothing in the office: that is said, not passed over. A span that some other recogniser knows is
            // no name.
            guard !analysis.spans.contains(where: { $0.range.overlaps(tag.range) }), tag.confidence > 0.5 else { return }
            let kind: EntityKind = definition.type == .room ? .room : definition.type == .department ? .department : .person
            add(Filling(slot: tag.label, value: .mentions([Mention(text: words, kind: kind, candidates: [])]), evidence: words,
                        source: "tagger", confidence: tag.confidence, label: tag.label), &result)
        default: break
        }
    }

    /// The first slot of the flow that takes the span and is still free; lists take several.
    private func defaultSlot(for span: RecognizedSpan, _ flow: Flow, _ filled: [Filling], _ analysis: Analysis) -> String? {
        if span.kind == .choice { return span.slot.flatMap { flow.slots.contains($0) ? $0 : nil } }
        if span.kind == .documentNumber, flow.slots.contains("number") { return "number" }
        if span.kind == .number { return numbered(span, analysis).flatMap { flow.slots.contains($0) ? $0 : nil } }
        let types = Self.types(span)
        for type in types {
            for slot in flow.slots where domain.slots[slot]?.type == type {
                if Self.derived.contains(slot) { continue }
                if type == .people || !filled.contains(where: { $0.slot == slot }) { return slot }
            }
        }
        return nil
    }

    /// Slots that only words of their own fill ("move the three o'clock", "without Li"), never a bare time or name.
    private static let derived: Set<String> = ["old_start", "removed", "new_title"]

    /// The slot that the words around a bare number name: "8人", "8 people" count heads, "3楼", "floor 3" is a storey.
    private func numbered(_ span: RecognizedSpan, _ analysis: Analysis) -> String? {
        let scalars = Array(analysis.text.unicodeScalars)
        func text(_ range: Range<Int>) -> String {
            NormalizedText(String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))).string
        }
        let after = text(span.range.upperBound..<span.range.upperBound + 9)
        if ["楼", "层", "f ", "th floor", "st floor", "nd floor", "rd floor", " floor"].contains(where: after.hasPrefix) { return "floor" }
        if text(span.range.lowerBound - 6..<span.range.lowerBound) == "floor " { return "floor" }
        let heads = ["人", "个人", "位", "名", " people", "people", " person", " of us", " attend", " seats", "座"]
        return heads.contains(where: after.hasPrefix) ? "capacity" : nil
    }

    private func addFlags(_ flow: Flow, _ analysis: Analysis, _ result: inout [Filling]) {
        for slot in flow.slots {
            guard let definition = domain.slots[slot], definition.type == .flag else { continue }
            let words = definition.values.flatMap(\.words)
            guard Cues.found(words, in: analysis.normalized) else { continue }
            result.append(Filling(slot: slot, value: .flag(true), evidence: analysis.text, source: "pattern", confidence: 1, label: slot))
        }
    }

    private func add(_ filling: Filling, _ result: inout [Filling]) {
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
        guard case .mentions(let more) = filling.value,
            let index = result.firstIndex(where: { $0.slot == filling.slot }),
            case .mentions(let present) = result[index].value
        else {
            if domain.slots[filling.slot]?.type != .time || !result.contains(where: { $0.slot == filling.slot }) {
                result.append(filling)
            }
            return
        }
        guard !more.allSatisfy(present.contains) else { return }
        result[index].value = .mentions(present + more)
        result[index].evidence += " " + filling.evidence
    }

    /// What a span is worth as a slot value; pronouns are looked up in what the dialog is about.
    func value(of span: RecognizedSpan) -> SlotValue? {
        guard span.kind == .pronoun else { return span.value }
        let key = NormalizedText.key(span.text)
        if Cues.peoplePronouns.contains(key), !focus.people.isEmpty {
            return .mentions(focus.people.map { Mention(text: span.text, kind: .person, candidates: [$0]) })
        }
        if Cues.personPronouns.contains(key), let person = focus.people.first {
            return .mentions([Mention(text: span.text, kind: .person, candidates: [person])])
        }
        return nil
    }

    /// The speaker as a mention.
    var speaker: SlotValue {
        .mentions([Mention(text: context.sender, kind: .person, candidates: [EntityReference(.person, context.sender)])])
    }

    static func words(_ range: Range<Int>, _ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
        return String(view).trimmingBlanks
    }

    /// The slot types that take a kind of span, the best first.
    static func types(_ span: RecognizedSpan) -> [SlotType] {
        switch span.kind {
        case .time: [.time]
        case .duration: [.duration]
        case .recurrence: [.recurrence]
        case .shift: [.shift]
        case .number: [.number]
        case .ordinal: []
        case .person, .pronoun: [.person, .people]
        case .department: [.department, .people]
        case .room: [.room]
        case .documentNumber: [.document]
        case .job: [.job]
        case .equipment: [.equipment]
        case .building: [.building]
        case .choice: [.choice]
        }
    }

    static func source(_ span: RecognizedSpan) -> String {
        switch span.kind {
        case .time, .duration, .recurrence, .shift: "time"
        case .person, .department, .room, .job, .equipment, .building: "directory"
        case .pronoun: "context"
        default: "pattern"
        }
    }
}

extension String {
    /// Without blanks and sentence punctuation at the ends.
    var trimmingBlanks: String {
        var view = Substring(self)
        let edge: Set<Character> = ["，", ",", "。", ".", "！", "!", "？", "?", "；", ";", "：", ":", "、", "“", "”", "\"", "《", "》", "「", "」"]
        while let first = view.first, first.isWhitespace || edge.contains(first) { view.removeFirst() }
        while let last = view.last, last.isWhitespace || edge.contains(last) { view.removeLast() }
        return String(view)
    }
}
