import Language

/// Small words that say what is done to a value: added, taken away, put in place of another.
///
/// Matched in the normalised text (half-width, simplified, lower case); Latin ones as whole words.
enum Cues {
    static let add = [
        "加上", "再加", "加入", "添加", "增加", "叫上", "带上", "再叫", "还有", "也叫", "也请", "邀请", "拉上",
        "add", "also invite", "invite", "include", "plus", "and also", "as well", "too",
    ]
    /// Said after a name: 把李娜去掉, "Ann is out".
    static let removeAfter = [
        "去掉", "去除", "删掉", "删除", "删了", "移除", "踢掉", "拿掉", "划掉", "不来", "不参加", "不去", "来不了", "不用来", "不用参加", "不要了", "不叫了", "就不用了", "换成", "换为", "改成", "改为", "替换成",
        "is out", "can't come", "cannot come", "isn't coming", "is not coming", "won't come", "can't make it", "doesn't need to", "need not come",
    ]
    /// Said before whom another takes the place of.
    static let gives = ["instead of", "rather than", "replace", "swap", "in place of"]
    /// Said before who comes in somebody's place.
    static let takes = ["而是", "是", "换成", "换为", "改成", "改为", "应该是", "改叫", "换", "要", "叫", "but", "it's", "it is", "with", "for", "by"]
    static let remove = [
        "不要", "不带", "去掉", "去除", "删掉", "删除", "移除", "除了", "不要叫", "别叫", "不叫", "不用叫", "踢掉", "减去",
        "remove", "drop", "without", "take out", "leave out", "uninvite", "except",
    ]
    static let replace = [
        "换成", "改成", "改为", "换为", "替换", "应该是", "instead", "replace", "rather", "change to", "make it", "should be",
    ]
    /// What a correction of the thing under way begins with.
    static let instead = ["make it", "make that", "no", "actually", "rather", "sorry", "不对", "不是", "改成", "改为", "换成", "还是"]
    /// Added to a list, said so that it can mean nothing else.
    static let addsToList = ["加上", "再加", "加入", "添加", "叫上", "带上", "拉上", "add"]
    /// What was said before does not hold any more.
    static let corrects = ["不对", "说错了", "更正", "改成", "改到", "改为", "换成", "换到", "no,", "actually", "make it", "make that", "i meant", "i mean", "correction", "sorry,"]
    /// The last thing that was written, once more.
    static let again = [
        "一样的", "同样的会", "同样的会议", "再来一次", "再来一个", "再开一次", "再开一个", "再约一次", "再订一次", "再办一次", "再申请一次", "照上次", "跟上次一样", "和上次一样", "像上次", "跟刚才一样", "和刚才一样", "照刚才",
        "same again", "same as last time", "same as before", "same meeting again", "one like that", "like last time", "like the last one", "once more", "the same thing", "again next", "next week again",
        "another one",
    ]
    static let samePeople = ["同样的人", "同一批人", "原班人马", "还是这些人", "还是那些人", "the same people", "same people", "same group", "same attendees"]
    /// "not X but Y".
    static let negate = ["不是", "并非", "not"]
    static let noRoom = ["不要会议室", "不用会议室", "不用订会议室", "不订会议室", "不要订会议室", "别订会议室", "不需要房间", "不需要会议室", "去掉会议室", "取消会议室", "no room", "without a room", "don't need a room", "线上", "online"]
    static let myself = ["我自己", "就我", "只有我", "我一个人", "just me", "only me", "myself", "me", "我"]
    static let onlyMyself = ["就我俩", "就我们俩", "我们两个", "just us", "just the two of us", "我自己", "就我一个", "只有我", "我一个人", "自己用", "just me", "only me", "by myself", "just myself", "for myself"]
    /// "Only Ann and Bob": the others go.
    static let only = ["只要", "只留", "只叫", "只请", "只有", "就叫", "only", "just"]
    /// Words that tell that a write is to be taken back, and not only what was said last.
    static let written = [
        "刚订", "刚才订", "订的", "订错", "预订", "预定", "刚取消", "取消错", "取消的", "刚改", "改错", "改期", "刚删", "删的", "刚确认", "booking", "booked", "cancellation", "cancelled",
        "canceled", "deleted", "moved", "un-cancel", "unmove", "the move", "the meeting", "my meeting",
    ]
    /// How a room shall differ.
    static let sizes = ["大点", "大一点", "大些", "大一些", "更大", "太小", "坐不下", "小点", "小一点", "小些", "更小", "太大", "bigger", "larger", "too small", "smaller", "too big", "too large"]
    /// Nothing shall come of it: 会不开了, "call the meeting off".
    static let callsOff = ["取消会议", "取消这个会", "取消这次", "会不开了", "不开会了", "cancel the meeting", "cancel this meeting", "cancel that meeting", "cancel it", "call it off", "call off the meeting"]
    /// A value is not wanted …
    static let refuses = [
        "不要", "不行", "不合适", "不方便", "不好", "不对", "错了", "不喜欢", "不想要", "没空", "冲突", "换个", "换一个", "换一下", "另选", "另找", "另换", "换别的", "再换", "重新选", "改个", "改一下", "改改", "要改", "重选",
        "换", "改", "not that", "not this", "not the", "another", "different", "other", "doesn't work", "does not work", "won't work", "can't make", "cannot make", "wrong", "change the",
        "change", "don't like", "no good", "isn't right", "is not right", "pick another", "new",
    ]
    static let carriesOn = ["那", "就", "那就", "then", "so"]
    static let now = ["now", "right now", "现在", "目前", "马上"]
    static let mine = ["我的", "我上级", "我领导", "我老板", "我部门", "我们部门", "我们组", "my", "mine", "我"]
    /// What a refusal begins with: "I don't want to book a room".
    static let refusal = [
        "别", "不要", "不用", "不想", "不需要", "无需", "不必", "没必要", "我不", "先不", "不准备", "不打算", "don't", "dont", "do not", "no need to",
        "i'd rather not", "i would rather not", "never", "not going to", "won't",
    ]
    /// … and what only looks like one: "don't forget to book".
    static let noRefusal = ["忘", "不好意思", "不知道", "不确定", "别的", "forget", "don't know", "do not know", "don't have", "do i", "don't i", "not sure"]
    static let tooEarly = ["太早", "早了", "有点早", "偏早", "is too early", "too early", "is a bit early", "is early"]
    static let tooLate = ["太晚", "晚了", "有点晚", "偏晚", "太迟", "is too late", "too late", "is a bit late", "is late"]
    static let question = ["?", "？", "吗", "呢", "什么", "谁", "哪", "多少", "几", "怎么", "what", "who", "which", "when", "where", "how"]
    /// Asks for what is not known; 能改到四点吗 asks for a change.
    static let asksWhat = ["什么", "谁", "哪", "多少", "几点", "几个", "几号", "怎么", "为什么", "what", "who", "which", "when", "where", "how", "why"]
    /// "and X?": the same question about something else.
    static let likewise = ["呢", "what about", "how about", "and"]
    static let personPronouns = [
        "他", "她", "ta", "他的", "她的", "此人", "这个人", "那个人", "这位", "那位", "him", "her", "his", "he", "she", "that person",
    ]
    static let peoplePronouns = ["他们", "她们", "这些人", "them", "they", "their", "these people"]

    /// What exists shall stay: 算了，别取消.
    static let keeps = ["别取消", "不取消", "不要取消", "不用取消", "先别取消", "别删", "不删", "don't cancel", "do not cancel", "dont cancel", "keep it", "keep the meeting"]
    /// A yes with a reservation.
    private static let reservations = ["但是", "但", "不过", "只是", "可是", "能不能", "可不可以", "but", "however", "although", "though", "except", "can we", "could we"]

    /// Whether what sounds like a yes asks back, trails off or makes a reservation: 没问题吧？, 嗯……, "yes, but".
    static func isDoubtful(_ text: String) -> Bool {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        guard let last = scalars.last else { return false }
        if ["?", "？", "…", "吗"].contains(last) { return true }
        if scalars.suffix(2).allSatisfy({ $0 == "." || $0 == "。" }), scalars.count > 2 { return true }
        return found(reservations, in: NormalizedText(text))
    }

    static func isNegation(_ words: String) -> Bool { negate.contains(words) }

    /// Every place where a cue stands, in normalised scalars.
    static func ranges(of cue: String, in text: NormalizedText) -> [Range<Int>] {
        let scalars = Array(cue.unicodeScalars)
        var ranges: [Range<Int>] = []
        var start = 0
        while let at = position(of: scalars, in: text.scalars, from: start) {
            ranges.append(at..<at + scalars.count)
            start = at + 1
        }
        return ranges
    }

    /// True where something is called too early, false where too late, nil where neither is said.
    static func unsuitable(in text: NormalizedText) -> Bool? {
        if found(tooEarly, in: text) { return true }
        return found(tooLate, in: text) ? false : nil
    }

    /// Whether any of the cues stands in the text.
    static func found(_ cues: [String], in text: NormalizedText) -> Bool {
        position(of: cues, in: text) != nil
    }

    /// Offset in normalised scalars where the first cue that is found begins.
    static func position(of cues: [String], in text: NormalizedText) -> Int? {
        var best: Int?
        for cue in cues {
            if let at = position(of: Array(cue.unicodeScalars), in: text.scalars), at < best ?? .max { best = at }
        }
        return best
    }

    /// Whether the text begins with one of the cues.
    static func begin(_ cues: [String], _ text: NormalizedText) -> Bool { begins(cues, after: 0, in: text) }

    /// Whether one of the cues ends right before an offset of the original, blanks passed over.
    static func ends(_ cues: [String], before offset: Int, in text: NormalizedText) -> Bool {
        var end = text.offsets.firstIndex { $0 >= offset } ?? text.count
        while end > 0, text.scalars[end - 1].isBlank { end -= 1 }
        return cues.contains { cue in
            let scalars = Array(cue.unicodeScalars)
            let start = end - scalars.count
            guard start >= 0, text.scalars[start..<end].elementsEqual(scalars) else { return false }
            return start == 0 || !(scalars[0].isLatinLetter && text.scalars[start - 1].isLatinLetter)
        }
    }

    /// Whether one of the cues begins right after an offset of the original, blanks passed over.
    static func begins(_ cues: [String], after offset: Int, in text: NormalizedText) -> Bool {
        var start = text.offsets.firstIndex { $0 >= offset } ?? text.count
        while start < text.count, text.scalars[start].isBlank { start += 1 }
        return cues.contains { cue in
            let scalars = Array(cue.unicodeScalars)
            let end = start + scalars.count
            guard end <= text.count, text.scalars[start..<end].elementsEqual(scalars), let last = scalars.last else { return false }
            return end == text.count || !(last.isLatinLetter && text.scalars[end].isLatinLetter)
        }
    }

    private static func position(of cue: [Unicode.Scalar], in text: [Unicode.Scalar], from offset: Int = 0) -> Int? {
        guard let first = cue.first, let last = cue.last, text.count >= cue.count + offset else { return nil }
        for start in offset...(text.count - cue.count) where text[start] == first {
            guard text[start..<start + cue.count].elementsEqual(cue) else { continue }
            let end = start + cue.count
            if first.isLatinLetter, start > 0, text[start - 1].isLatinLetter { continue }
            if last.isLatinLetter, end < text.count, text[end].isLatinLetter { continue }
            return start
        }
        return nil
    }
}
