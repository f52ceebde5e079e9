import DialogModel
import Language
import TimeExpressions

/// Finds the title of a meeting by the words around it: "called …", 主题是…, 开…会.
///
/// The tagger learns titles from examples; this catches the plain forms that it misses.
enum TitlePattern {
    private static let introductions = [
        "called ", "titled ", "entitled ", "named ", "with the title ", "title: ", "title is ", "about ", "to discuss ", "to talk about ",
        "on the topic of ", "regarding ", "topic is ", "topic: ", "topic ", "subject is ", "subject: ", "subject ", "主题是", "主题为", "主题叫", "主题：", "主题:", "主题", "标题是", "标题叫", "标题：", "名称是", "名字叫", "叫做", "议题是", "议题", "讨论一下", "讨论", "商量一下", "商量", "聊一下", "聊聊", "聊一聊", "聊", "谈一下", "谈谈", "谈", "关于",
    ]
    private static let verbs = ["召开", "组织", "安排", "开个", "开一个", "开一场", "开一次", "开场", "开次", "开", "订个", "约个", "订一个", "约一个", "定个", "有个", "搞个", "的"]
    private static let ends = ["会", "例会", "会议", "评审", "讨论", "培训", "沟通", "复盘", "面试", "晨会", "周会"]
    private static let generic: Set<String> = ["会", "会议", "个会", "一个会", "个会议", "一个会议", "会议室", "一场会", "小会", "短会", "线上会议", "视频会议", "电话会议", "视频会", "电话会", "讨论"]
    private static let boundaries = [" with ", " on ", " at ", " in ", " for ", " from ", " tomorrow", " today", " next ", " this ", " every ", " and ", " by "]

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
        return verbs.contains(String(tagged.dropLast(whole.count))) ? whole : nil
    }

    private static func isPeriod(_ value: SlotValue) -> Bool {
        guard case .time(let time) = value else { return false }
        switch time {
        case .instant(_, let grain, _), .interval(_, _, let grain, _): return [.quarter, .year, .season].contains(grain)
        default: return false
        }
    }

    private static let englishVerbs = ["set up ", "schedule ", "book ", "arrange ", "organise ", "organize ", "plan ", "put ", "have ", "add "]
    private static let determiners: Set<String> = ["a", "an", "the", "another", "one", "our", "my", "weekly", "daily", "monthly", "biweekly", "quick", "short", "regular", "recurring", "new"]
    private static let plainNouns: Set<String> = [
        "meeting", "meetings", "call", "session", "appointment", "room", "slot", "time", "something", "it", "in", "me", "us", "minutes", "hour", "hours",
        "conference", "chat", "event", "video", "online", "a", "the", "for", "with", "at", "on", "to", "and", "meeting room", "conference room", "some",
    ]

    /// "Set up a weekly network check with …": the noun between the verb and what comes after it.
    private static func english(_ text: NormalizedText, _ occupied: [Range<Int>], _ original: String) -> String? {
        let tokens = Tokenizer.tokens(of: text)
        // "Weekly 1:1 with …" has no verb.
        let opens = tokens.first.map { determiners.contains(text.string(in: $0.range)) } ?? false
        for verb in englishVerbs + (opens ? [""] : []) {
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
            while let last = words.last, ["meeting", "call", "session"].contains(text.string(in: last)), words.count > 2 { words.removeLast() }
            guard let first = words.first, let last = words.last, words.contains(where: { !plainNouns.contains(text.string(in: $0)) }) else { continue }
            let found = SlotFiller.words(text.originalRange(first.lowerBound..<last.upperBound), original)
            if words.count <= 6, found.unicodeScalars.count >= 3 { return found }
        }
        return nil
    }

    private static let renamings = [
        "主题改成", "主题改为", "主题换成", "标题改成", "标题改为", "标题换成", "名字改成", "名字改为", "名称改成", "名称改为", "改名叫", "改名为", "改名成", "重命名为",
        "rename it to ", "rename it ", "rename the meeting to ", "rename to ", "change the title to ", "change the name to ", "call it ",
        "title should be ", "set the title to ",
    ]

    /// The new title in "rename it to …": all that follows.
    static func renaming(_ analysis: Analysis) -> String? {
        for renaming in renamings {
            guard let at = position(of: Array(renaming.unicodeScalars), in: analysis.normalized.scalars) else { continue }
            let start = at + renaming.unicodeScalars.count
            guard start < analysis.normalized.count else { continue }
            let rest = SlotFiller.words(analysis.normalized.originalRange(start..<analysis.normalized.count), analysis.text)
            if !rest.isEmpty { return rest }
        }
        return nil
    }

    /// What follows an introduction, up to the next recognised span, punctuation or preposition.
    private static func introduced(_ text: NormalizedText, _ occupied: [Range<Int>], _ original: String) -> String? {
        for introduction in introductions {
            guard let at = position(of: Array(introduction.unicodeScalars), in: text.scalars) else { continue }
            let start = at + introduction.unicodeScalars.count
            var end = start
            while end < text.count, !isBoundary(at: end, text, occupied, afterStart: end > start) { end += 1 }
            let words = SlotFiller.words(text.originalRange(start..<end), original).trimmingBlanks
            let key = NormalizedText.key(words)
            if words.unicodeScalars.count >= 2, !generic.contains(key), !["it", "that", "this", "the", "一下"].contains(key) { return withoutTail(words) }
        }
        return nil
    }

    /// The Chinese words between a verb such as 开 and the 会 that ends them.
    private static func chinese(_ text: NormalizedText, _ occupied: [Range<Int>], _ original: String) -> String? {
        for verb in verbs {
            let verbScalars = Array(verb.unicodeScalars)
            guard let at = position(of: verbScalars, in: text.scalars) else { continue }
            let start = at + verbScalars.count
            var end = start
            while end < text.count, text.scalars[end].isHan || text.scalars[end].isLatinLetter || text.scalars[end].isDigit || text.scalars[end].value == 0x20,
                !occupied.contains(where: { $0.contains(text.offsets[end]) }) { end += 1 }
            var words = text.string(in: start..<end)
            while let last = words.last, "的吧呢啊哦呀了".contains(last) { words.removeLast() }
            guard words.unicodeScalars.count >= 3, !generic.contains(words), !words.hasSuffix("会议室"),
                ends.contains(where: words.hasSuffix) else { continue }
            let range = text.originalRange(start..<start + words.unicodeScalars.count)
            var found = SlotFiller.words(range, original)
            for prefix in ["一个", "个", "一场", "场", "一次", "次"] where found.hasPrefix(prefix) {
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
            let words = SlotFiller.words(span.range.upperBound..<end, analysis.text)
            if words.unicodeScalars.count >= 3, !generic.contains(words), !words.hasPrefix("的"), ends.contains(where: words.hasSuffix) { return words }
        }
        return nil
    }

    /// 讨论预算的会 is about 预算.
    private static func withoutTail(_ words: String) -> String {
        for tail in ["的会议", "的会", "的事情", "的事"] where words.hasSuffix(tail) && words.count > tail.count {
            return String(words.dropLast(tail.count))
        }
        return words
    }

    private static func isBoundary(at index: Int, _ text: NormalizedText, _ occupied: [Range<Int>], afterStart: Bool) -> Bool {
        if occupied.contains(where: { $0.contains(text.offsets[index]) }) { return true }
        if [",", "，", "。", ".", ";", "；", "!", "?", "、"].contains(text.scalars[index]) { return true }
        guard afterStart || text.scalars[index].value == 0x20 else { return false }
        return boundaries.contains { boundary in
            let scalars = Array(boundary.unicodeScalars)
            return index + scalars.count <= text.count && text.scalars[index..<index + scalars.count].elementsEqual(scalars)
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
