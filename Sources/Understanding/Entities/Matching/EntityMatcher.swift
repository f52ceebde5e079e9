import DialogModel
import Language

/// One search of an index over one text: collects everything that fits, then settles overlaps.
struct EntityMatcher {
    struct Hit: Equatable {
        var entity: Int32
        var form: NameForm
    }

    /// Everything of one kind that a range may name.
    struct Found {
        var range: Range<Int>
        var kind: EntityKind
        var hits: [Hit]
        /// The form of the best.
        var form: NameForm

        var isApproximate: Bool { form.isApproximate }
    }

    private struct Place: Hashable {
        var range: Range<Int>
        var kind: EntityKind
    }

    let index: EntityIndex
    let text: NormalizedText
    let original: [Unicode.Scalar]
    let stream: MatchStream
    var found: [Found] = []
    private var places: [Place: Int] = [:]
    /// For each offset the end of what is named exactly from there or from before.
    private(set) var covered: [Int] = []

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
        cover()
        addSimilar()
        for start in stream.scalars.indices where stream.isStart(start) { addAddress(at: start) }
        addTitles()
        return settled()
    }

    /// Remembers what is named exactly, so that nothing similar is sought inside it.
    private mutating func cover() {
        covered = [Int](repeating: 0, count: stream.scalars.count + 1)
        for item in found where !item.isApproximate && item.form != .given { covered[item.range.lowerBound] = max(covered[item.range.lowerBound], item.range.upperBound) }
        for at in covered.indices.dropFirst() { covered[at] = max(covered[at], covered[at - 1]) }
    }

    func isCovered(_ range: Range<Int>) -> Bool { covered[range.lowerBound] >= range.upperBound }

    // MARK: - What was found

    mutating func add(_ range: Range<Int>, _ kind: EntityKind, _ entity: Int32, _ form: NameForm) {
        add(range, kind, CollectionOfOne(entity), form)
    }

    mutating func add(_ range: Range<Int>, _ kind: EntityKind, _ entities: some Collection<Int32>, _ form: NameForm) {
        guard !entities.isEmpty else { return }
        let place = Place(range: range, kind: kind)
        if let at = places[place] {
            found[at].hits.append(contentsOf: entities.lazy.map { Hit(entity: $0, form: form) })
            if form.score > found[at].form.score { found[at].form = form }
        } else {
            places[place] = found.count
            found.append(Found(range: range, kind: kind, hits: entities.map { Hit(entity: $0, form: form) }, form: form))
        }
    }

    func found(_ range: Range<Int>, _ kind: EntityKind) -> Found? { places[Place(range: range, kind: kind)].map { found[$0] } }

    // MARK: - Exact

    private mutating func addPhrases(at start: Int) {
        let scalars = stream.scalars
        let lengths = index.lengths(scalars[start])
        guard lengths != 0 else { return }
        var hash = NameHash.start
        for end in start + 1..<min(scalars.count, start + 200) + 1 {
            hash = NameHash.step(hash, scalars[end - 1])
            let bit = NameSegment.bit(end - start)
            if lengths < bit { break }
            guard lengths & bit != 0 else { continue }
            let isEnd = stream.isEnd(end)
            let isPlural = !isEnd && scalars[end] == 0x73 && stream.isEnd(end + 1)
            guard isEnd || isPlural else { continue }
            var hits: [Hit] = []
            var doubtful: [Hit] = []
            index.forEach(FormKey.phrase.key(hash)) { entity, meta in
                if meta.isDoubtful { doubtful.append(Hit(entity: entity, form: meta.form)) } else { hits.append(Hit(entity: entity, form: meta.form)) }
            }
            for hit in hits { addExact(hit, start..<end, isDoubtful: false, isPlural: isPlural) }
            for hit in doubtful { addExact(hit, start..<end, isDoubtful: true, isPlural: isPlural) }
        }
    }

    private mutating func addExact(_ hit: Hit, _ range: Range<Int>, isDoubtful: Bool, isPlural: Bool) {
        let kind = index.kind(hit.entity)
        switch kind {
        case .person:
            guard !isPlural, !isDoubtful || isPersonHere(range), hit.form != .given || !isStranger(range) else { return }
            if MatchStream.isHan(stream.scalars[range.lowerBound]), !isDoubtful {
                if hit.form == .name || hit.form == .given, !isUnbroken(range, hit.form) { return }
                if hit.form == .alias, PersonTitles.standard.isContinued(in: stream.scalars, at: range.upperBound) { return }
            }
        case .department:
            if isDoubtful, !isDepartmentPlace(range) { return }
            if range.count <= 3, !isInCapitals(range), hit.form == .initials || hit.form == .synonym || NameWords.small.contains(hash(range)),
               stream.scalars[range].allSatisfy({ !MatchStream.isHan($0) }) { return }
            if hit.form == .initials, isPlural { return }
            if hit.form == .short, isInsideQuotedName(range) { return }
        case .document, .meeting:
            if isPlural { return }
        case .room, .building, .job, .equipment: break
        }
        add(isPlural ? range.lowerBound..<range.upperBound + 1 : range, kind, hit.entity, hit.form)
    }

    /// Whether a Chinese given name has another surname before it: then it is somebody else.
    private func isStranger(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, MatchStream.isHan(stream.scalars[range.lowerBound]) else { return false }
        let before = stream.scalars[range.lowerBound - 1]
        guard !NameWords.particles.contains(before) else { return false }
        return NameWords.surnames.contains(before) || index.hasGroup(.surname, [before])
    }

    /// Whether a short form is a part of a longer Chinese name in an English sentence: 绿松传动 is no 传动 group.
    private func isInsideQuotedName(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, MatchStream.isHan(stream.scalars[start - 1]) { start -= 1 }
        guard start < range.lowerBound, MatchStream.isHan(stream.scalars[range.lowerBound]), let before = wordBefore(start) else { return false }
        return NameWords.articles.contains(hash(before))
    }

    // MARK: - Pinyin

    private mutating func addSounds(at start: Int) {
        for (range, hits) in sounds(in: stream.scalars, at: start) {
            guard !isOrdinary(range) else { continue }
            for kind in [EntityKind.person, .room, .department] {
                let fitting = hits.filter { index.kind($0.entity) == kind }
                guard !fitting.isEmpty else { continue }
                // A name that is spelt as it sounds is no surer than others that sound so.
                let known = found(range, kind)?.form
                for hit in fitting {
                    if let known, known == .englishName || known == .given || known == .name, hit.form == .pinyin {
                        if kind == .person, known != .name { add(range, kind, hit.entity, known) }
                    } else {
                        add(range, kind, hit.entity, hit.form)
                    }
                }
            }
        }
    }

    /// Names that one to four words spell as they sound. A blank may stand only between syllables.
    func sounds(in scalars: [UInt32], at start: Int) -> [(Range<Int>, [Hit])] {
        var result: [(Range<Int>, [Hit])] = []
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
            if isEnd, letters >= 4 {
                var hits: [Hit] = []
                index.forEach(FormKey.sound.key(hash)) { entity, meta in
                    guard meta.cuts & breaks == breaks else { return }
                    hits.append(Hit(entity: entity, form: meta.order == .letters ? .englishName : .pinyin))
                }
                if !hits.isEmpty { result.append((start..<at, hits)) }
            }
            guard at + 1 < scalars.count, scalars[at] == MatchStream.blank, MatchStream.isLatin(scalars[at + 1]) else { break }
            at += 1
        }
        return result
    }

    /// Whether letters are ordinary English words: "can you" spells 尤灿.
    func isOrdinary(_ range: Range<Int>) -> Bool {
        let words = stream.words(range)
        let areCommon = words.allSatisfy { word in
            let key = hash(word)
            return NameWords.common.contains(key) || (words.count == 1 && NameWords.doubtful.contains(key))
        }
        guard areCommon else { return false }
        return words.count == 1 || range.lowerBound == 0 || !words.allSatisfy { isCapital($0.lowerBound) }
    }
}
