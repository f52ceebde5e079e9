import DialogModel
import Language

/// One search of an index over one text: collects everything that fits, then settles overlaps.
struct EntityMatcher {
    struct Found {
        var range: Range<Int>
        var kind: EntityKind
        var entities: [Int32]
        var tier: EntityIndex.Tier
        var form: String
        var isApproximate: Bool
    }

    let index: EntityIndex
    let text: NormalizedText
    let original: [Unicode.Scalar]
    let stream: MatchStream
    var found: [Found] = []

    init(index: EntityIndex, text: NormalizedText, original: [Unicode.Scalar]) {
        self.index = index
        self.text = text
        self.original = original
        stream = MatchStream(text.scalars)
    }

    mutating func run() -> [EntityMatch] {
        for start in stream.scalars.indices where stream.isStart(start) && stream.scalars[start] != MatchStream.blank {
            addPhrases(at: start)
            if MatchStream.isLatin(stream.scalars[start]) { addSounds(at: start) }
        }
        addSimilar()
        for start in stream.scalars.indices where stream.isStart(start) { addAddress(at: start) }
        return settled()
    }

    // MARK: - Exact

    private mutating func addPhrases(at start: Int) {
        var hits: [(Int, Int)] = []
        index.phrases.forEachMatch(in: stream.scalars, at: start) { hits.append(($0, $1)) }
        for (phrase, end) in hits {
            let isEnd = stream.isEnd(end)
            let isPlural = !isEnd && end < stream.scalars.count && stream.scalars[end] == 0x73 && stream.isEnd(end + 1)
            guard isEnd || isPlural else { continue }
            add(postings: index.phrases.payloads(of: phrase).map { index.postings[Int($0)] }, start..<end, isPlural: isPlural)
        }
    }

    private mutating func add(postings: [EntityIndex.Posting], _ range: Range<Int>, isPlural: Bool) {
        var byKind: [Found] = []
        for posting in postings {
            let kind = index.entities[Int(posting.entity)].reference.kind
            if isPlural, kind == .person || kind == .document || kind == .meeting { continue }
            if posting.isDoubtful, !isPersonHere(range) { continue }
            if posting.form == "given", isStranger(range) { continue }
            if kind == .department, range.count <= 3, !isInCapitals(range),
               posting.form == EntityIndex.initials || NameWords.small.contains(stream.word(range)) { continue }
            if posting.form == EntityIndex.initials, isPlural { continue }
            if kind == .department, posting.form == "short", isInsideQuotedName(range) { continue }
            if let at = byKind.firstIndex(where: { $0.kind == kind }) {
                if posting.tier < byKind[at].tier {
                    byKind[at].tier = posting.tier
                    byKind[at].form = posting.form
                    byKind[at].entities = [posting.entity]
                } else if posting.tier == byKind[at].tier, !byKind[at].entities.contains(posting.entity) {
                    byKind[at].entities.append(posting.entity)
                }
            } else {
                byKind.append(Found(range: isPlural ? range.lowerBound..<range.upperBound + 1 : range, kind: kind,
                                    entities: [posting.entity], tier: posting.tier, form: posting.form, isApproximate: false))
            }
        }
        found.append(contentsOf: byKind)
    }

    /// Whether a Chinese given name has another surname before it: then it is somebody else.
    private func isStranger(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, MatchStream.isHan(stream.scalars[range.lowerBound]) else { return false }
        let before = stream.scalars[range.lowerBound - 1]
        guard !NameWords.wordSurnames.contains(before) else { return false }
        return NameWords.surnames.contains(before) || index.surnames[[before]] != nil
    }

    /// Whether all letters are capitals: "IT", not "it".
    private func isInCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { at in
            let place = text.offsets[Int(stream.offsets[at])]
            return !MatchStream.isLatin(stream.scalars[at]) || (original.indices.contains(place) && original[place].properties.isUppercase)
        }
    }

    /// Whether a short form is a part of a longer Chinese name in an English sentence: 绿松传动 is no 传动 group.
    private func isInsideQuotedName(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, MatchStream.isHan(stream.scalars[start - 1]) { start -= 1 }
        guard start < range.lowerBound, MatchStream.isHan(stream.scalars[range.lowerBound]) else { return false }
        return NameWords.articles.contains(wordBefore(start))
    }

    /// Whether a word such as "April" or "Will" is a person where it stands.
    private func isPersonHere(_ range: Range<Int>) -> Bool {
        let word = stream.word(range)
        let before = wordBefore(range.lowerBound)
        if range.count == stream.scalars.count { return true }
        let isPossessive = range.upperBound + 1 < stream.scalars.count && stream.scalars[range.upperBound] == MatchStream.blank
            && stream.scalars[range.upperBound + 1] == 0x73 && stream.isEnd(range.upperBound + 2)
        if NameWords.calendar.contains(word) {
            if NameWords.calendarCues.contains(before), !isPossessive { return false }
            var next = range.upperBound
            if next < stream.scalars.count, stream.scalars[next] == MatchStream.blank { next += 1 }
            if next < stream.scalars.count, stream.scalars[next] >= 0x30, stream.scalars[next] <= 0x39 { return false }
            if let last = before.unicodeScalars.first, last.isDigit { return false }
            // "March and April"
            if NameWords.joints.contains(before), NameWords.months.contains(wordBefore(range.lowerBound - 1 - before.unicodeScalars.count)) {
                return false
            }
        }
        if isPossessive || NameWords.personCues.contains(before) { return true }
        if range.lowerBound > 0, MatchStream.isHan(stream.scalars[range.lowerBound - 1]) { return true }
        let at = text.offsets[Int(stream.offsets[range.lowerBound])]
        guard original.indices.contains(at), original[at].properties.isUppercase else { return false }
        return range.lowerBound > 0 || !NameWords.auxiliary.contains(word)
    }

    /// The Latin word or number before an offset, after one blank; empty where there is none.
    private func wordBefore(_ start: Int) -> String {
        guard start > 1, stream.scalars[start - 1] == MatchStream.blank else { return "" }
        var begin = start - 1
        while begin > 0, MatchStream.isWordPart(stream.scalars[begin - 1]) { begin -= 1 }
        return stream.word(begin..<start - 1)
    }

    // MARK: - Pinyin

    private mutating func addSounds(at start: Int) {
        for (range, entities) in sounds(in: stream.scalars, at: start) {
            if range.count <= 12, !stream.scalars[range].contains(MatchStream.blank) {
                let word = stream.word(range)
                if NameWords.common.contains(word) || NameWords.doubtful.contains(word) { continue }
            }
            if let at = found.firstIndex(where: { $0.range == range && $0.kind == .person }) {
                guard found[at].form == "englishName" || found[at].form == "given" else { continue }
                for entity in entities where !found[at].entities.contains(entity) { found[at].entities.append(entity) }
            } else {
                found.append(Found(range: range, kind: .person, entities: entities, tier: .similar, form: "pinyin", isApproximate: true))
            }
        }
    }

    /// Names that one to four words spell as they sound. A blank may stand only between syllables.
    private func sounds(in scalars: [UInt32], at start: Int) -> [(Range<Int>, [Int32])] {
        var result: [(Range<Int>, [Int32])] = []
        var hash = NameHash.start
        var letters = 0
        var breaks: UInt64 = 0
        var at = start
        var words = 0
        while at < scalars.count, words < 4, letters < 40 {
            while at < scalars.count, MatchStream.isLatin(scalars[at]), letters < 63 {
                hash = NameHash.step(hash, scalars[at])
                letters += 1
                at += 1
            }
            words += 1
            breaks |= 1 << UInt64(letters)
            let isEnd = at >= scalars.count || !MatchStream.isWordPart(scalars[at])
            if isEnd, letters >= 4, let names = index.sounds[hash] {
                let fitting = names.filter { $0.cuts & breaks == breaks }.map(\.entity)
                if !fitting.isEmpty { result.append((start..<at, fitting)) }
            }
            guard at + 1 < scalars.count, scalars[at] == MatchStream.blank, MatchStream.isLatin(scalars[at + 1]) else { break }
            at += 1
        }
        return result
    }

    // MARK: - Similar

    private mutating func addSimilar() {
        let exact = found
        let syllables = HanSyllables(stream.scalars)
        for start in stream.scalars.indices {
            if MatchStream.isHan(stream.scalars[start]) {
                addHomophones(at: start, syllables, exact)
            } else if stream.isStart(start), MatchStream.isLatin(stream.scalars[start]) {
                addMisspelt(at: start, exact)
            }
        }
    }

    private mutating func addHomophones(at start: Int, _ syllables: HanSyllables, _ exact: [Found]) {
        let scalars = stream.scalars
        let first = scalars[start]
        let looksLikeSurname = NameWords.surnames.contains(first) || index.surnames[[first]] != nil
            || (start + 1 < scalars.count && index.surnames[[first, scalars[start + 1]]] != nil)
        for opening in [syllables.hashes[start]] + (index.surnameSounds[first] ?? []) where opening != 0 {
            var hash = NameHash.mix(NameHash.start, opening)
            var end = start + 1
            while end < scalars.count, end - start < 8, syllables.hashes[end] != 0 {
                hash = NameHash.mix(hash, syllables.hashes[end])
                end += 1
                guard let entities = index.homophones[hash] else { continue }
                let range = start..<end
                if exact.contains(where: { $0.range.lowerBound <= start && $0.range.upperBound >= end && $0.form != "given" }) { continue }
                for kind in [EntityKind.person, .room, .department] {
                    let fitting = entities.filter { index.entities[Int($0)].reference.kind == kind }
                    guard !fitting.isEmpty else { continue }
                    if kind == .person {
                        guard looksLikeSurname, range.count > 2 || isNamePlace(range) else { continue }
                    }
                    found.append(Found(range: range, kind: kind, entities: fitting, tier: .similar, form: "homophone", isApproximate: true))
                }
            }
        }
    }

    private static let before = Set("和跟与给找约叫请把让问查、，,是对由及同系邀加除掉去换成知看下:：".unicodeScalars.map(\.value))
    private static let once = Set("一查找问看约叫".unicodeScalars.map(\.value))
    private static let after = Set("的、，,和跟与是在有也电邮手分座".unicodeScalars.map(\.value))

    /// Two characters that only sound like a name need a place where names stand.
    private func isNamePlace(_ range: Range<Int>) -> Bool {
        guard !NameWords.commonPairs.contains(stream.word(range)) else { return false }
        if range.count == stream.scalars.count { return true }
        if range.lowerBound > 0 {
            let before = stream.scalars[range.lowerBound - 1]
            // 查一下, not 下周.
            if before == 0x4E0B { return range.lowerBound > 1 && Self.once.contains(stream.scalars[range.lowerBound - 2]) }
            return Self.before.contains(before)
        }
        return Self.after.contains(stream.scalars[range.upperBound])
    }

    /// Short words are near to too many others: they need a capital, or a place where names stand.
    func isNamePlace(latin range: Range<Int>) -> Bool {
        if range.count == stream.scalars.count || NameWords.personCues.contains(wordBefore(range.lowerBound)) { return true }
        let isPossessive = range.upperBound + 1 < stream.scalars.count && stream.scalars[range.upperBound] == MatchStream.blank
            && stream.scalars[range.upperBound + 1] == 0x73 && stream.isEnd(range.upperBound + 2)
        let at = text.offsets[Int(stream.offsets[range.lowerBound])]
        return isPossessive || (original.indices.contains(at) && original[at].properties.isUppercase)
            || (range.lowerBound > 0 && MatchStream.isHan(stream.scalars[range.lowerBound - 1]))
    }

    private mutating func addMisspelt(at start: Int, _ exact: [Found]) {
        let end = stream.wordEnd(start)
        guard end - start >= 5, end - start <= 24, stream.isEnd(end), !index.words.isEmpty else { return }
        if exact.contains(where: { $0.range.lowerBound <= start && $0.range.upperBound >= end }) { return }
        let word = Array(stream.scalars[start..<end])
        var options: [Int32] = []
        Self.forEachDeletion(word) { hash in
            for option in index.spellings[hash] ?? [] where !options.contains(option) { options.append(option) }
        }
        guard !options.isEmpty, !NameWords.common.contains(stream.word(start..<end)) else { return }
        if options.contains(where: { index.words[Int($0)] == word }) { return }
        var before = start
        if start > 1, stream.scalars[start - 1] == MatchStream.blank, MatchStream.isLatin(stream.scalars[start - 2]) {
            before = start - 1
            while before > 0, MatchStream.isLatin(stream.scalars[before - 1]) { before -= 1 }
        }
        for option in options.sorted() {
            let right = index.words[Int(option)]
            guard right.first == word.first || (right.prefix(2).elementsEqual(word.prefix(2).reversed())),
                  EditDistance.atMostOne(right.compactMap(Unicode.Scalar.init), word.compactMap(Unicode.Scalar.init)) else { continue }
            addCorrected(word: start..<end, as: right, from: before == start ? [start] : [before, start])
        }
    }

    private mutating func addCorrected(word: Range<Int>, as right: [UInt32], from starts: [Int]) {
        for start in starts {
            let limit = min(stream.scalars.count, word.upperBound + 40)
            let corrected = Array(stream.scalars[start..<word.lowerBound]) + right + Array(stream.scalars[word.upperBound..<limit])
            let shift = right.count - word.count
            let least = word.upperBound - start + shift
            var hits: [(Int, [Int32], EntityKind)] = []
            index.phrases.forEachMatch(in: corrected, at: 0) { phrase, end in
                guard end >= least, end >= corrected.count || !MatchStream.isWordPart(corrected[end]) else { return }
                for payload in index.phrases.payloads(of: phrase) where !index.postings[Int(payload)].isDoubtful {
                    let entity = index.postings[Int(payload)].entity
                    hits.append((end, [entity], index.entities[Int(entity)].reference.kind))
                }
            }
            for (range, entities) in sounds(in: corrected, at: 0) where range.upperBound >= least {
                hits.append((range.upperBound, entities, .person))
            }
            for (end, entities, kind) in hits {
                let range = start..<start + end - shift
                if range == word, word.count == 5, !isNamePlace(latin: word) { continue }
                if let at = found.firstIndex(where: { $0.range == range && $0.kind == kind && $0.form == "spelling" }) {
                    for entity in entities where !found[at].entities.contains(entity) { found[at].entities.append(entity) }
                } else {
                    found.append(Found(range: range, kind: kind, entities: entities, tier: .similar, form: "spelling", isApproximate: true))
                }
            }
        }
    }

    /// Hashes of a word and of the word without each of its letters (the deletion neighbourhood of one edit).
    static func forEachDeletion(_ word: [UInt32], _ body: (UInt64) -> Void) {
        body(NameHash.hash(word))
        for skipped in word.indices where skipped == 0 || word[skipped] != word[skipped - 1] {
            var hash = NameHash.start
            for index in word.indices where index != skipped { hash = NameHash.step(hash, word[index]) }
            body(hash)
        }
    }
}
