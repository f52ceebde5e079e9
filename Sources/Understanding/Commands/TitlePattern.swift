import DialogModel
import Language
import TimeExpressions

/// Finds the title of a meeting by the words around it: "called …", 主题是…, 开…会.
///
/// The tagger learns titles from examples; this catches the plain forms that it misses.
enum TitlePattern {
    private static let introductions = CueList("titles", "introductions")
    private static let verbs = CueList("titles", "verbs")
    private static let ends = CueList("titles", "ends")
    private static let generic = Set(CueList("titles", "generic").words)
    private static let boundaries = CueList("titles", "boundaries")

    static func title(in analysis: Analysis) -> String? {
        let text = analysis.normalized
        let occupied = analysis.spans.filter { span in
            // "Q2 targets", "2026 budget": a quarter or a year may be part of a title.
            if isPeriod(span.value) { return false }
            return ![.choice, .number, .job, .equipment].contains(span.kind)
        }.map(\.range)
        return introduced(text, occupied, analysis.text) ?? chinese(text, occupied, analysis.text) ?? english(text, occupied, analysis.text)
            ?? afterName(analysis, occupied)
    }

    /// The title that the words around a tagged one give away, where the tagger took a word too few or too many at its
    /// beginning: "network check" for "check", 品牌周会 for 开品牌周会. Nil where the tagged one stands.
    static func completing(_ tagged: String, in analysis: Analysis) -> String? {
        guard let whole = title(in: analysis), whole != tagged else { return nil }
        if whole.hasSuffix(tagged) { return whole }
        guard tagged.hasSuffix(whole) else { return nil }
        return (verbs.words + introductions.words).contains(String(tagged.dropLast(whole.count))) ? whole : nil
    }

    private static func isPeriod(_ value: SlotValue) -> Bool {
        guard case .time(let time) = value else { return false }
        switch time {
        case .instant(_, let grain, _), .interval(_, _, let grain, _): return [.quarter, .year, .season].contains(grain)
        default: return false
        }
    }

    private static let englishVerbs = CueList("titles", "english-verbs")
    private static let determiners = Set(CueList("titles", "determiners").words)
    private static let plainNouns = Set(CueList("titles", "plain-nouns").words)

    /// "Set up a weekly network check with …": the noun between the verb and what comes after it.
    private static func english(_ text: NormalizedText, _ occupied: [Range<Int>], _ original: String) -> String? {
        let tokens = Tokenizer.tokens(of: text)
        // "Weekly 1:1 with …" has no verb.
        let opens = tokens.first.map { determiners.contains(text.string(in: $0.range)) } ?? false
        for verb in englishVerbs.words + (opens ? [""] : []) {
            guard let at = verb.isEmpty ? 0 : position(of: Array(verb.unicodeScalars), in: text.scalars) else { continue }
            let start = at + verb.unicodeScalars.count
            var words: [Range<Int>] = []
            for token in tokens where token.range.lowerBound >= start {
                let word = text.string(in: token.range)
                // The colon of 1:1.
                let joins = text.string(in: token.range) == ":" && words.last?.upperBound == token.range.lowerBound
                let isFree = token.kind == .word || token.kind == .number || joins
                if words.isEmpty, determiners.contains(word) { continue }
                let from = text.offsets[token.range.lowerBound]
                if !isFree || occupied.contains(where: { $0.contains(from) }) || boundaries.contains(" \(word) ") {
                    if words.isEmpty, occupied.contains(where: { $0.contains(from) }) { continue }
                    break
                }
                words.append(token.range)
            }
            while let last = words.last, plainEndings.contains(text.string(in: last)), words.count > 2 { words.removeLast() }
            guard let first = words.first, let last = words.last, words.contains(where: { !plainNouns.contains(text.string(in: $0)) }) else { continue }
            let found = SlotFiller.words(text.originalRange(first.lowerBound..<last.upperBound), original)
            if words.count <= 6, found.unicodeScalars.count >= 3 { return found }
        }
        return nil
    }

    private static let plainEndings = CueList("titles", "plain-endings")
    private static let pointers = CueList("titles", "pointers")
    private static let measures = CueList("titles", "measures")
    private static let tails = CueList("titles", "tails")
    private static let renamings = CueList("titles", "renamings")

    private static let joints = CueList("titles", "joints")
    private static let changes = CueList("titles", "changes")

    /// The new title in "rename it to …": all that follows, up to where another change begins (标题改成月结会，改到十点).
    static func renaming(_ analysis: Analysis) -> String? {
        for renaming in renamings.words {
            guard let at = position(of: Array(renaming.unicodeScalars), in: analysis.normalized.scalars) else { continue }
            let start = at + renaming.unicodeScalars.count
            guard start < analysis.normalized.count else { continue }
            let rest = SlotFiller.words(analysis.normalized.originalRange(start..<otherChange(after: start, analysis)), analysis.text)
            if !rest.isEmpty { return rest }
        }
        return nil
    }

    private static func otherChange(after start: Int, _ analysis: Analysis) -> Int {
        let text = analysis.normalized
        for index in start + 1..<max(text.count, start + 1) {
            guard let joint = joints.scalars.first(where: { index + $0.count < text.count && text.scalars[index..<index + $0.count].elementsEqual($0) }) else { continue }
            let next = text.offsets[index + joint.count]
            let isTime = analysis.spans.contains { [.time, .duration, .shift].contains($0.kind) && (next...next + 1).contains($0.range.lowerBound) }
            if isTime || Cues.begins(changes, after: next, in: text) { return index }
        }
        return text.count
    }

    /// What follows an introduction, up to the next recognised span, punctuation or preposition.
    private static func introduced(_ text: NormalizedText, _ occupied: [Range<Int>], _ original: String) -> String? {
        for introduction in introductions.words {
            guard let at = position(of: Array(introduction.unicodeScalars), in: text.scalars) else { continue }
            let start = at + introduction.unicodeScalars.count
            var end = start
            while end < text.count, !isBoundary(at: end, text, occupied, afterStart: end > start) { end += 1 }
            let words = SlotFiller.words(text.originalRange(start..<end), original).trimmingBlanks
            let key = NormalizedText.key(words)
            if words.unicodeScalars.count >= 2, !generic.contains(key), !pointers.contains(key) { return withoutTail(words) }
        }
        return nil
    }

    /// The Chinese words between a verb such as 开 and the 会 that ends them.
    private static func chinese(_ text: NormalizedText, _ occupied: [Range<Int>], _ original: String) -> String? {
        for verb in verbs.words {
            let verbScalars = Array(verb.unicodeScalars)
            guard let at = position(of: verbScalars, in: text.scalars) else { continue }
            let start = at + verbScalars.count
            var end = start
            while end < text.count, text.scalars[end].isHan || text.scalars[end].isLatinLetter || text.scalars[end].isDigit || text.scalars[end].value == 0x20,
                !occupied.contains(where: { $0.contains(text.offsets[end]) }) { end += 1 }
            var words = text.string(in: start..<end)
            while let last = words.last, "的吧呢啊哦呀了".contains(last) { words.removeLast() }
            guard words.unicodeScalars.count >= 3, !generic.contains(words), !words.hasSuffix("会议室"),
                ends.words.contains(where: words.hasSuffix) else { continue }
            let range = text.originalRange(start..<start + words.unicodeScalars.count)
            var found = SlotFiller.words(range, original)
            for prefix in measures.words where found.hasPrefix(prefix) {
                found.removeFirst(prefix.count)
                break
            }
            if found.unicodeScalars.count >= 2, !generic.contains(NormalizedText.key(found)) { return found }
        }
        return nil
    }

    /// 和王芳一对一沟通: what follows a name and ends like a meeting.
    private static func afterName(_ analysis: Analysis, _ occupied: [Range<Int>]) -> String? {
        let scalars = Array(analysis.text.unicodeScalars)
        for span in analysis.spans where span.kind == .person {
            var end = span.range.upperBound
            while end < scalars.count, scalars[end].isHan, !occupied.contains(where: { $0.contains(end) }) { end += 1 }
            var words = SlotFiller.words(span.range.upperBound..<end, analysis.text)
            // 开个会 is no title, and 开 begins none.
            if let verb = verbs.words.first(where: { words.hasPrefix($0) && $0 != "的" }) { words = String(words.dropFirst(verb.count)) }
            if words.unicodeScalars.count >= 3, !generic.contains(words), !words.hasPrefix("的"), ends.words.contains(where: words.hasSuffix) { return words }
        }
        return nil
    }

    /// 讨论预算的会 is about 预算.
    private static func withoutTail(_ words: String) -> String {
        for tail in tails.words where words.hasSuffix(tail) && words.count > tail.count {
            return String(words.dropLast(tail.count))
        }
        return words
    }

    private static func isBoundary(at index: Int, _ text: NormalizedText, _ occupied: [Range<Int>], afterStart: Bool) -> Bool {
        if occupied.contains(where: { $0.contains(text.offsets[index]) }) { return true }
        if [",", "，", "。", ".", ";", "；", "!", "?", "、"].contains(text.scalars[index]) { return true }
        guard afterStart || text.scalars[index].value == 0x20 else { return false }
        return boundaries.scalars.contains { scalars in
            index + scalars.count <= text.count && text.scalars[index..<index + scalars.count].elementsEqual(scalars)
        }
    }

    private static func position(of words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
        guard let first = words.first, text.count >= words.count else { return nil }
        for start in 0...(text.count - words.count) where text[start] == first {
            guard text[start..<start + words.count].elementsEqual(words) else { continue }
            if first.isLatinLetter, start > 0, text[start - 1].isLatinLetter { continue }
            return start
        }
        return nil
    }
}
