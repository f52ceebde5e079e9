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
        for tag in tags {
            guard flow.slots.contains(tag.label), let definition = domain.slots[tag.label] else { continue }
            fill(tag, definition, flow, analysis, &result, &used)
        }
        for (index, span) in analysis.spans.enumerated() where !used.contains(index) {
            if tags.contains(where: { isText($0, flow) && $0.range.lowerBound <= span.range.lowerBound && $0.range.upperBound >= span.range.upperBound }) {
                continue
            }
            if isQualifier(index, analysis, flow) { continue }
            if let end = end(of: span, flow, analysis) {
                add(Filling(slot: "end", value: end, evidence: span.text, source: "time", confidence: 1, label: Self.ending), &result)
                continue
            }
            guard let slot = defaultSlot(for: span, flow, result, analysis), let value = value(of: span, in: analysis, for: flow) else { continue }
            add(Filling(slot: slot, value: value, evidence: span.text, source: Self.source(span), confidence: 1, label: slot), &result)
        }
        addFlags(flow, analysis, &result)
        result = parted(bounded(result, analysis), flow)
        return splitIntervals(flow, result.filter { flow.slots.contains($0.slot) })
    }

    /// Marks the second of two times that were both read as the start.
    private static let second = "second start"

    /// "Move tomorrow's sync to Wednesday": where something is changed, the first time says which, the second when. Only a
    /// list goes from the one to the other.
    private func parted(_ fillings: [Filling], _ flow: Flow) -> [Filling] {
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
    private func bounded(_ fillings: [Filling], _ analysis: Analysis) -> [Filling] {
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

    /// "title 对账会" is called 对账会.
    private static func withoutLabel(_ words: String) -> String {
        let key = NormalizedText(words).string
        for label in ["title: ", "title:", "title：", "title ", "titled ", "called ", "named ", "标题：", "标题:", "主题：", "主题:"] where key.hasPrefix(label) && key.count > label.count {
            return String(words.dropFirst(label.count)).trimmingBlanks
        }
        return words
    }

    /// Whether an unknown name stands where people are listed; the end of another word is none: 一对一沟通.
    private static func isListed(_ range: Range<Int>, _ analysis: Analysis) -> Bool {
        let scalars = Array(analysis.text.unicodeScalars)
        guard let first = scalars.dropFirst(range.lowerBound).first, first.isHan, let before = scalars.prefix(range.lowerBound).last else { return true }
        guard before.isHan else { return true }
        return "和跟与同及叫请带拉约上加找给把掉让是喊邀含".unicodeScalars.contains(before)
            || analysis.spans.contains { [.time, .duration, .person, .department].contains($0.kind) && $0.range.upperBound == range.lowerBound }
    }

    /// A title with the word of the office that it begins with: 采购|周会 is one title, and no department is meant.
    private func wholeTitle(_ tag: TaggedSpan, _ analysis: Analysis, _ used: inout Set<Int>) -> Range<Int> {
        guard tag.label == "title" || tag.label == "new_title" else { return tag.range }
        // 主题是…: what is comes after 是.
        let scalars = Array(analysis.text.unicodeScalars)
        if tag.range.count > 1, tag.range.lowerBound >= 2, ["是", "为", "叫", "：", ":"].contains(scalars[tag.range.lowerBound]),
            ["主题", "标题", "名称", "名字", "议题"].contains(Self.words(tag.range.lowerBound - 2..<tag.range.lowerBound, analysis.text)) {
            return tag.range.lowerBound + 1..<tag.range.upperBound
        }
        let kinds: Set<SpanKind> = [.department, .job, .building, .equipment]
        guard let index = analysis.spans.firstIndex(where: {
            kinds.contains($0.kind) && $0.range.upperBound == tag.range.lowerBound && $0.text.unicodeScalars.first?.isHan == true
        }), !used.contains(index) else { return tag.range }
        used.insert(index)
        return analysis.spans[index].range.lowerBound..<tag.range.upperBound
    }

    /// The first slot of the flow that takes the span and is still free; lists take several.
    private func defaultSlot(for span: RecognizedSpan, _ flow: Flow, _ filled: [Filling], _ analysis: Analysis) -> String? {
        if isRelative(span, flow, analysis) {
            return flow.slots.first { [.people, .person].contains(domain.slots[$0]?.type) && !Self.derived.contains($0) }
        }
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

    /// A department right before a person (软件部的张伟) or after them ("Zhang Wei from software") only says who is meant,
    /// in flows that have no slot for departments.
    private func isQualifier(_ index: Int, _ analysis: Analysis, _ flow: Flow) -> Bool {
        let span = analysis.spans[index]
        guard span.kind == .department, !flow.slots.contains(where: { domain.slots[$0]?.type == .department }) else { return false }
        return analysis.spans.contains { $0.kind == .person && Self.qualifies(span, $0, analysis) }
    }

    private static func qualifies(_ department: RecognizedSpan, _ person: RecognizedSpan, _ analysis: Analysis) -> Bool {
        if department.range.upperBound <= person.range.lowerBound {
            let between = words(department.range.upperBound..<person.range.lowerBound, analysis.text)
            return between == "的" || (between.isEmpty && person.range.lowerBound - department.range.upperBound <= 1)
        }
        guard person.range.upperBound <= department.range.lowerBound else { return false }
        let between = NormalizedText.key(words(person.range.upperBound..<department.range.lowerBound, analysis.text))
        return ["from", "of", "in", "from the", "of the", "in the"].contains(between)
    }

    /// The value of a span; a person is narrowed by the department that stands beside them.
    private func value(of span: RecognizedSpan, in analysis: Analysis, for flow: Flow? = nil) -> SlotValue? {
        if let flow, isRelative(span, flow, analysis) { return relation(span) }
        guard span.kind == .person, case .mentions(let mentions) = span.value,
            let department = analysis.spans.first(where: { $0.kind == .department && Self.qualifies($0, span, analysis) }),
            case .mentions(let departments) = department.value, let within = departments.first?.candidates.first
        else { return value(of: span) }
        return .mentions(mentions.map { mention in
            var mention = mention
            mention.within = within
            return mention
        })
    }

    /// Slots that only words of their own fill ("move the three o'clock", "without Li"), never a bare time or name.
    private static let derived: Set<String> = ["old_start", "removed", "new_title"]

    /// Whether the words around a number say that it counts what the tagger says; "make it 4" counts nobody.
    private func counts(_ span: RecognizedSpan, as label: String, _ analysis: Analysis) -> Bool {
        if numbered(span, analysis) == label { return true }
        let before = Self.words(max(0, span.range.lowerBound - 8)..<span.range.lowerBound, analysis.text)
        return ["for", "of", "seats", "least", "about", "around", "over", "容纳", "坐", "至少", "大概", "floor", "level"].contains {
            NormalizedText(before).string.hasSuffix($0)
        }
    }

    /// The slot that the words around a bare number name: "8人", "8 people" count heads, "3楼", "floor 3" is a storey.
    private func numbered(_ span: RecognizedSpan, _ analysis: Analysis) -> String? {
        let scalars = Array(analysis.text.unicodeScalars)
        func text(_ range: Range<Int>) -> String {
            NormalizedText(String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))).string
        }
        let after = text(span.range.upperBound..<span.range.upperBound + 9)
        if ["楼", "层", "f ", "th floor", "st floor", "nd floor", "rd floor", " floor"].contains(where: after.hasPrefix) { return "floor" }
        if text(span.range.lowerBound - 6..<span.range.lowerBound) == "floor " { return "floor" }
        if Cues.found(Cues.onlyMyself, in: analysis.normalized) { return nil }
        let heads = ["人", "个人", "位", "名", " 人", " 个人", " 位", " 名", " people", "people", " person", " of us", " attend", " seats", "座"]
        return heads.contains(where: after.hasPrefix) ? "capacity" : nil
    }

    private func addFlags(_ flow: Flow, _ analysis: Analysis, _ result: inout [Filling]) {
        for slot in flow.slots {
            guard let definition = domain.slots[slot], definition.type == .flag else { continue }
            let words = definition.values.flatMap(\.words)
            guard Cues.found(words, in: analysis.normalized), !Cues.found(Cues.noRoom, in: analysis.normalized) else { continue }
            result.append(Filling(slot: slot, value: .flag(true), evidence: analysis.text, source: "pattern", confidence: 1, label: slot))
        }
    }

    private func isCoarse(_ value: SlotValue) -> Bool {
        switch value {
        case .time(.instant(_, let grain, dateGiven: true)): [.day, .week, .weekend, .month].contains(grain)
        case .time(.interval(_, _, let grain, dateGiven: true)): [.day, .week, .weekend, .month].contains(grain)
        default: false
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

    /// What a span is worth as a slot value; pronouns are looked up in what the dialog is about.
    func value(of span: RecognizedSpan) -> SlotValue? {
        guard span.kind == .pronoun else { return span.value }
        let key = NormalizedText.key(span.text)
        if Cues.samePeople.contains(key), let people = lastPeople { return .mentions(people) }
        if Cues.peoplePronouns.contains(key), !focus.people.isEmpty {
            return .mentions(focus.people.map { Mention(text: span.text, kind: .person, candidates: [$0]) })
        }
        if Cues.personPronouns.contains(key), let person = focus.people.first {
            return .mentions([Mention(text: span.text, kind: .person, candidates: [person])])
        }
        return nil
    }

    /// The people of what was written last, but for the speaker, who belongs to it anyway.
    private var lastPeople: [Mention]? {
        for frame in written.reversed() {
            for slot in frame.slots.keys.sorted() where domain.slots[slot]?.type == .people {
                if case .entities(let people)? = frame.slots[slot] {
                    return people.filter { $0.id != context.sender }.map(SlotFiller.mention)
                }
            }
        }
        return nil
    }

    /// A known thing as a mention of itself.
    static func mention(_ reference: EntityReference) -> Mention {
        Mention(text: reference.id, kind: reference.kind, candidates: [reference])
    }

    /// Relations between people by which somebody can be invited or asked about.
    private static let relations: Set<String> = ["manager", "assistant", "team"]

    /// "My manager", in a flow that has people and no slot for such words.
    private func relation(_ span: RecognizedSpan) -> SlotValue? {
        guard case .text(let value) = span.value, Self.relations.contains(value), span.slot == "attribute" else { return nil }
        return .mentions([Mention(
            text: span.text, kind: .person, candidates: [EntityReference(.person, context.sender)], relation: value)])
    }

    /// Whether a word for a relation stands for a person of the flow: "book something with my manager".
    private func isRelative(_ span: RecognizedSpan, _ flow: Flow, _ analysis: Analysis) -> Bool {
        span.kind == .choice && relation(span) != nil && !flow.slots.contains(span.slot ?? "")
            && Cues.found(["my", "our", "我的", "我们", "我领导", "我老板", "我上级", "我助理"], in: analysis.normalized)
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
