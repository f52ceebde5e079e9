import DialogModel
import Language
import TimeExpressions

/// What a text holds for the slots of one flow of a domain without Swift. Words of choices, codes and counts are looked for here, slot
/// by slot, since the same word may mean one thing in one domain and another in the next.
struct DataSpans {
    let domain: Domain
    let flow: Flow
    /// The slot that was asked for.
    var asked: String?

    /// A value with the slot that it is for.
    struct Found: Equatable {
        var slot: String
        var value: SlotValue
        /// Unicode scalars as typed.
        var range: Range<Int>
        var source: String
    }

    /// The flow's slots and those of its lists' records, in the flow's order.
    var slots: [SlotDefinition] {
        flow.slots.flatMap { [$0] + (domain.slots[$0]?.items ?? []) }.reduce(into: []) { result, name in
            if let slot = domain.slots[name], !result.contains(where: { $0.name == name }) { result.append(slot) }
        }
    }

    /// Values in the order of the text; none overlap.
    func find(in analysis: Analysis) -> [Found] {
        let text = analysis.normalized
        var found: [Found] = []
        func add(_ slot: String, _ value: SlotValue, _ range: Range<Int>, _ source: String) {
            if !found.contains(where: { $0.range.overlaps(range) }) { found.append(Found(slot: slot, value: value, range: range, source: source)) }
        }
        // A word inside what is recognised as something longer (明天下午, a name) is part of that, but for slots that say otherwise.
        let longer = analysis.spans.filter { ![.choice, .number, .ordinal, .meeting, .documentNumber, .pronoun].contains($0.kind) }
        let words = choices(text)
        let within = words.filter { word in
            longer.contains { $0.range.overlaps(word.range) && $0.range.count > word.range.count && slot(for: $0, filled: [], text) != nil }
        }
        for item in words where !within.contains(item) { add(item.slot, item.value, item.range, "pattern") }
        for item in codes(text) { add(item.slot, item.value, item.range, "pattern") }
        for span in analysis.spans where ![.choice, .number, .ordinal, .meeting, .documentNumber, .pronoun].contains(span.kind) {
            guard let slot = slot(for: span, filled: Set(found.map(\.slot)), text) else { continue }
            let value: SlotValue = if case .minutes(let minutes) = span.value, slot.type == .number { .number(minutes / 1440) } else { span.value }
            add(slot.name, value, span.range, SlotFiller.source(span))
        }
        // Numbers inside a time or a name count nothing.
        let taken = longer.filter { slot(for: $0, filled: [], text) != nil }.map(\.range)
        for item in numbers(text, taken: taken + found.map(\.range), filled: Set(found.map(\.slot))) {
            add(item.slot, item.value, item.range, "pattern")
        }
        found += within.filter { word in isAnywhere(word.slot) && !found.contains { $0.slot == word.slot } }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isAnywhere(_ slot: String) -> Bool { domain.slots[slot]?.isAnywhere == true }

    // MARK: Words of choices

    private func choices(_ text: NormalizedText) -> [Found] {
        var hits: [(found: Found, isAsked: Bool)] = []
        for slot in slots where slot.type == .choice {
            for choice in slot.values {
                for word in choice.words {
                    for range in Self.positions(of: Array(NormalizedText.key(word).unicodeScalars), in: text.scalars) {
                        let found = Found(slot: slot.name, value: .text(choice.value), range: text.originalRange(range), source: "pattern")
                        hits.append((found, slot.name == asked))
                    }
                }
            }
        }
        // The longest word wins; of equals the one that was asked for.
        let order = hits.enumerated().sorted { a, b in
            let (left, right) = (a.element, b.element)
            if left.found.range.count != right.found.range.count { return left.found.range.count > right.found.range.count }
            if left.isAsked != right.isAsked { return left.isAsked }
            return a.offset < b.offset
        }
        var result: [Found] = []
        for (_, hit) in order where !result.contains(where: { $0.range.overlaps(hit.found.range) }) { result.append(hit.found) }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where a word stands; Latin ones as whole words, with a plural s or without.
    static func positions(of word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
        guard let first = word.first, let last = word.last, text.count >= word.count else { return [] }
        var result: [Range<Int>] = []
        var start = 0
        while start + word.count <= text.count {
            defer { start += 1 }
            guard text[start] == first, text[start..<start + word.count].elementsEqual(word) else { continue }
            var end = start + word.count
            if first.isLatinLetter, start > 0, text[start - 1].isLatinLetter { continue }
            if last.isLatinLetter, end < text.count, text[end].isLatinLetter {
                guard text[end] == "s", end + 1 == text.count || !text[end + 1].isLatinLetter else { continue }
                end += 1
            }
            result.append(start..<end)
        }
        return result
    }

    // MARK: Codes, numbers of telephones, addresses

    private func codes(_ text: NormalizedText) -> [Found] {
        let scalars = text.scalars
        var result: [Found] = []
        for slot in slots {
            let patterns = slot.patterns
            var index = 0
            while index < scalars.count {
                let opens = index == 0 || !(Self.isWord(scalars[index - 1]) && Self.isWord(scalars[index]))
                let end: Int? = switch slot.type {
                case .code where opens: patterns.compactMap { $0.end(in: scalars, from: index) }.max()
                case .email where opens: Self.email(scalars, index)
                case .phone where opens: Self.phone(scalars, index, shortest: slot.name == asked ? 3 : 7)
                default: nil
                }
                guard let end, end == scalars.count || !(Self.isWord(scalars[end]) && Self.isWord(scalars[end - 1])) else {
                    index += 1
                    continue
                }
                let range = text.originalRange(index..<end)
                let words = String(String.UnicodeScalarView(scalars[index..<end]))
                result.append(Found(slot: slot.name, value: .text(slot.type == .code ? words.uppercased() : words), range: range, source: "pattern"))
                index = end
            }
        }
        return result
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLatinLetter || scalar.isDigit }

    /// `local@domain.tld`, as mail clients recognise it; not all of RFC 5322.
    private static func email(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        func isPart(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar) || ".-_+".unicodeScalars.contains(scalar) }
        var at = start
        while at < text.count, isPart(text[at]) { at += 1 }
        guard at > start, at < text.count, text[at] == "@" else { return nil }
        var end = at + 1
        while end < text.count, isPart(text[end]) { end += 1 }
        while end > at + 1, !isWord(text[end - 1]) { end -= 1 }
        guard end > at + 1, text[at + 1..<end].contains(".") else { return nil }
        return end
    }

    /// Digits with at most one blank or hyphen between two, a plus sign before.
    private static func phone(_ text: [Unicode.Scalar], _ start: Int, shortest: Int) -> Int? {
        var at = start
        if text[at] == "+" { at += 1 }
        var digits = 0, end = at
        while at < text.count {
            if text[at].isDigit {
                digits += 1
                end = at + 1
            } else if !(text[at] == "-" || text[at] == " ") || at != end {
                break
            }
            at += 1
        }
        return (shortest...15).contains(digits) ? end : nil
    }

    // MARK: Times, names

    private func slot(for span: RecognizedSpan, filled: Set<String>, _ text: NormalizedText) -> SlotDefinition? {
        var types = SlotFiller.types(span)
        if span.kind == .time { types = [.date, .time] }
        if span.kind == .duration {
            // 3天 where days are counted.
            if let number = slots.first(where: { $0.type == .number && !$0.units.isEmpty && endsWithUnit(span, $0) }) { return number }
        }
        let fitting = slots.filter { types.contains($0.type) }
        if let wanted = fitting.first(where: { $0.name == asked }) {
            if !filled.contains(wanted.name) { return wanted }
        }
        // "From Monday until Friday" in two spans: the second ends what the first began.
        if let end = fitting.first(where: { $0.ends.map(filled.contains) == true }), !filled.contains(end.name) { return end }
        if fitting.contains(where: { $0.ends != nil }), Self.isEnd(span) || Self.saysUntil(before: span, text), let end = fitting.first(where: { $0.ends != nil }) {
            return filled.contains(end.name) ? nil : end
        }
        return fitting.first { !filled.contains($0.name) || $0.type == .people }
    }

    /// "Until Thursday" as one expression.
    private static func isEnd(_ span: RecognizedSpan) -> Bool {
        if case .time(.open(from: nil, to: _?)) = span.value { true } else { false }
    }

    private static func saysUntil(before span: RecognizedSpan, _ text: NormalizedText) -> Bool {
        Cues.ends(DataCues.until, before: span.range.lowerBound, in: text)
    }

    private func endsWithUnit(_ span: RecognizedSpan, _ slot: SlotDefinition) -> Bool {
        let key = NormalizedText.key(span.text)
        return slot.units.contains { key.hasSuffix(NormalizedText.key($0)) }
    }

    // MARK: Numbers

    private static let measures = Set("个支只本箱盒台把张件套包份瓶块条双打袋卷根位名人元次间辆部".unicodeScalars)

    private func numbers(_ text: NormalizedText, taken: [Range<Int>], filled: Set<String>) -> [Found] {
        let counts = slots.filter { $0.type == .number || ($0.type == .duration && $0.unit != nil && $0.name == asked) }
        guard !counts.isEmpty else { return [] }
        let scalars = text.scalars
        let inList = Set(slots.flatMap(\.items))
        var result: [Found] = []
        var index = 0
        while index < scalars.count {
            let opens = index == 0 || !(Self.isWord(scalars[index - 1]) && Self.isWord(scalars[index]))
            guard opens, let match = Numbers.number(scalars, at: index), let value = match.whole,
                match.form == .chinese || match.end == scalars.count || !scalars[match.end].isLatinLetter
            else {
                index += 1
                continue
            }
            let range = text.originalRange(index..<match.end)
            defer { index = match.end }
            guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
            let after = Array(scalars[match.end...].drop { $0.isBlank }.prefix(12))
            let named = counts.first { slot in
                slot.units.contains { after.starts(with: Array(NormalizedText.key($0).unicodeScalars)) }
            }
            if named == nil, match.form == .chinese, match.end - index == 1, counts.first(where: { $0.name == asked }) == nil {
                guard let next = after.first, Self.measures.contains(next) else { continue }
            }
            let free = counts.first { slot in slot.name == asked && !filled.contains(slot.name) && !result.contains { $0.slot == slot.name } }
            let slot = named ?? free ?? counts.first { slot in
                slot.type == .number && (slot.units.isEmpty || inList.contains(slot.name))
                    && (inList.contains(slot.name) || !(filled.contains(slot.name) || result.contains { $0.slot == slot.name }))
            }
            if let slot { result.append(Found(slot: slot.name, value: .number(value), range: range, source: "pattern")) }
        }
        return result
    }
}
