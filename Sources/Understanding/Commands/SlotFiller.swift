import DialogModel
import Language
import TimeExpressions

/// Gives what was recognised in a text to the slots of a flow.
struct SlotFiller {
    let domain: Domain
    let context: UnderstandingContext
    let focus: Focus
    /// Understands words about a time that stands: "same time next week".
    let times: TimeRecognizer
    /// What was written last in the dialog, the newest at the end.
    var written: [FlowFrame] = []

    /// A value for a slot, with what it rests on.
    struct Filling: Equatable {
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
        settleRoles(flow, analysis, &result, &used)
        for tag in tags {
            guard flow.slots.contains(tag.label), let definition = domain.slots[tag.label] else { continue }
            fill(tag, definition, flow, analysis, &result, &used)
        }
        for (index, span) in analysis.spans.enumerated() where !used.contains(index) {
            if tags.contains(where: { isText($0, flow, analysis) && $0.range.lowerBound <= span.range.lowerBound && $0.range.upperBound >= span.range.upperBound }) {
                continue
            }
            if isQualifier(index, analysis, flow) { continue }
            if let end = end(of: span, flow, analysis) {
                add(Filling(slot: "end", value: end, evidence: span.text, source: "time", confidence: 1, label: Self.ending), &result)
                continue
            }
            guard let slot = defaultSlot(for: span, flow, result, analysis), let value = value(of: span, in: analysis) else { continue }
            add(Filling(slot: slot, value: value, evidence: span.text, source: Self.source(span), confidence: 1, label: slot), &result)
        }
        addFlags(flow, analysis, &result)
        result = parted(bounded(result, analysis), flow)
        return splitIntervals(flow, result.filter { flow.slots.contains($0.slot) })
    }

    /// Whoever is to be added to a meeting or left out of it, by the words beside the name.
    private func settleRoles(_ flow: Flow, _ analysis: Analysis, _ result: inout [Filling], _ used: inout Set<Int>) {
        guard flow.writes, flow.preparation == nil, let list = flow.slots.first(where: { domain.slots[$0]?.type == .people && !Self.derived.contains($0) }),
            analysis.spans.contains(where: { $0.kind == .person }) else { return }
        let canRemove = flow.slots.contains("removed")
        for (index, role) in roles(analysis).sorted(by: { $0.key < $1.key }) {
            let span = analysis.spans[index]
            guard role == .removed || canRemove, let value = value(of: span, in: analysis), case .mentions = value else { continue }
            used.insert(index)
            if role == .removed, !canRemove { continue }
            let slot = role == .removed ? "removed" : list
            add(Filling(slot: slot, value: value, evidence: span.text, source: Self.source(span), confidence: 1, label: slot), &result)
        }
    }

    /// Whether words are nothing but a time of day.
    static func isClock(_ range: Range<Int>, _ analysis: Analysis) -> Bool {
        analysis.spans.contains { isClock($0) && $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound }
    }

    static func isClock(_ span: RecognizedSpan) -> Bool {
        if case .time(let time) = span.value { span.kind == .time && hasClock(time) } else { false }
    }

    /// Whether a time says a time of day.
    static func hasClock(_ time: TimeValue) -> Bool {
        switch time {
        case .instant(_, let grain, _), .interval(_, _, let grain, _): [.second, .minute, .hour].contains(grain)
        default: false
        }
    }

    private func isText(_ tag: TaggedSpan, _ flow: Flow, _ analysis: Analysis) -> Bool {
        flow.slots.contains(tag.label) && domain.slots[tag.label]?.type == .text && !(flow.writes && Self.isClock(tag.range, analysis))
    }

    private func fill(
        _ tag: TaggedSpan, _ definition: SlotDefinition, _ flow: Flow, _ analysis: Analysis, _ result: inout [Filling],
        _ used: inout Set<Int>
    ) {
        // 改成五点: a time of day is no title.
        if definition.type == .text, flow.writes, Self.isClock(tag.range, analysis) { return }
        var found = false
        for (index, span) in analysis.spans.enumerated() where !used.contains(index) && span.range.overlaps(tag.range) {
            if isQualifier(index, analysis, flow) {
                used.insert(index)
                continue
            }
            if span.kind == .choice, span.slot != tag.label { continue }
            if span.kind == .number, definition.type == .number, !counts(span, as: tag.label, analysis) { continue }
            if span.kind == .meeting, tag.label != "title" || !handlesMeetings(flow) { continue }
            if span.kind == .documentNumber, tag.label == "number" {
                add(Filling(slot: "number", value: span.value, evidence: span.text, source: Self.source(span), confidence: 1, label: "number"), &result)
                used.insert(index)
                found = true
                continue
            }
            guard Self.types(span).contains(definition.type), let value = value(of: span, in: analysis) else { continue }
            if tag.label == "start" || tag.label == "end", let end = end(of: span, flow, analysis) {
                add(Filling(slot: "end", value: end, evidence: span.text, source: "time", confidence: tag.confidence, label: Self.ending), &result)
                used.insert(index)
                found = true
                continue
            }
            add(Filling(slot: tag.label, value: value, evidence: span.text, source: Self.source(span),
                        confidence: tag.confidence, label: tag.label), &result)
            used.insert(index)
            found = true
        }
        if found { return }
        let words = Self.words(definition.type == .text ? wholeTitle(tag, analysis, &used) : tag.range, analysis.text)
        switch definition.type {
        case .text:
            let words = Self.withoutLabel(words)
            add(Filling(slot: tag.label, value: .text(words), evidence: words, source: "tagger", confidence: tag.confidence, label: tag.label), &result)
        case .job:
            guard !analysis.spans.contains(where: { $0.range.overlaps(tag.range) }) else { return }
            add(Filling(slot: tag.label, value: .mentions([Mention(text: words, kind: .job, candidates: [])]), evidence: words,
                        source: "tagger", confidence: tag.confidence, label: tag.label), &result)
        case .person, .people, .department, .room:
            // Called like nothing in the office: that is said, not passed over. A span that some other recogniser knows is
            // no name.
            guard !analysis.spans.contains(where: { $0.range.overlaps(tag.range) }), tag.confidence > 0.5 else { return }
            if definition.type == .people, !Self.isListed(tag.range, analysis) { return }
            // One person is asked about, and one was recognised: the rest are words.
            if definition.type == .person, analysis.spans.contains(where: { $0.kind == .person }) { return }
            let kind: EntityKind = definition.type == .room ? .room : definition.type == .department ? .department : .person
            add(Filling(slot: tag.label, value: .mentions([Mention(text: words, kind: kind, candidates: [])]), evidence: words,
                        source: "tagger", confidence: tag.confidence, label: tag.label), &result)
        default: break
        }
    }

    /// The first slot of the flow that takes the span and is still free; lists take several.
    private func defaultSlot(for span: RecognizedSpan, _ flow: Flow, _ filled: [Filling], _ analysis: Analysis) -> String? {
        if span.kind == .choice { return span.slot.flatMap { flow.slots.contains($0) ? $0 : nil } }
        if span.kind == .meeting { return handlesMeetings(flow) && flow.slots.contains("title") ? "title" : nil }
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

    /// Whether titles of meetings mean something to the flow's domain.
    private func handlesMeetings(_ flow: Flow) -> Bool {
        domain.flows.values.contains { $0.domain == flow.domain && $0.slots.contains { domain.slots[$0]?.type == .meeting } }
    }

    /// Slots that only words of their own fill ("move the three o'clock", "without Li"), never a bare time or name.
    private static let derived: Set<String> = ["old_start", "removed", "new_title"]

    private func addFlags(_ flow: Flow, _ analysis: Analysis, _ result: inout [Filling]) {
        for slot in flow.slots {
            guard let definition = domain.slots[slot], definition.type == .flag else { continue }
            let words = definition.values.flatMap(\.words)
            guard Cues.found(words, in: analysis.normalized), !Cues.found(Cues.noRoom, in: analysis.normalized) else { continue }
            result.append(Filling(slot: slot, value: .flag(true), evidence: analysis.text, source: "pattern", confidence: 1, label: slot))
        }
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
        case .meeting: [.text]
        }
    }

    static func source(_ span: RecognizedSpan) -> String {
        switch span.kind {
        case .time, .duration, .recurrence, .shift: "time"
        case .person, .department, .room, .job, .equipment, .building, .meeting: "directory"
        case .pronoun: "context"
        default: "pattern"
        }
    }
}
