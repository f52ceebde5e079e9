import DialogModel
import Language

/// Names that are heard, read or typed for others.
extension EntityMatcher {
    mutating func addSimilar() {
        let numbers = stream.scalars.map { value in Unicode.Scalar(value).map { $0.isHan ? Pinyin.number(of: $0) : 0 } ?? 0 }
        for start in stream.scalars.indices {
            if MatchStream.isHan(stream.scalars[start]) {
                addHeard(at: start, numbers)
                addLookAlikes(at: start)
            } else if stream.isStart(start), MatchStream.isLatin(stream.scalars[start]) {
                addNearSounds(latin: start)
                addMisspelt(at: start)
            }
        }
    }

    private func looksLikeSurname(_ start: Int) -> Bool {
        let scalars = stream.scalars
        return NameWords.surnames.contains(scalars[start]) || index.hasGroup(.surname, [scalars[start]])
            || (start + 1 < scalars.count && index.hasGroup(.surname, [scalars[start], scalars[start + 1]]))
    }

    /// Other characters with the same sound, or with one that is easily confused with it.
    private mutating func addHeard(at start: Int, _ numbers: [Int]) {
        let scalars = stream.scalars
        let table = SoundTable.standard
        let isSurname = looksLikeSurname(start)
        for opening in [numbers[start]] + index.surnameReadings(scalars[start]) where opening != 0 {
            var hash = NameHash.hash(table.letters[opening])
            var near = NameHash.mix(NameHash.start, table.classes[opening])
            var letters = table.letters[opening].count
            var cuts: UInt64 = 1 << UInt64(letters)
            var end = start + 1
            while end < scalars.count, end - start < 6, numbers[end] != 0, letters < 50 {
                for letter in table.letters[numbers[end]] { hash = NameHash.step(hash, letter) }
                letters += table.letters[numbers[end]].count
                cuts |= 1 << UInt64(letters)
                near = NameHash.mix(near, table.classes[numbers[end]])
                end += 1
                addHeard(start..<end, FormKey.sound.key(hash), cuts: cuts, .homophone, isSurname: isSurname)
                if isSurname, end - start < 5 { addHeard(start..<end, FormKey.nearSound.key(near), cuts: nil, .nearSound, isSurname: true) }
            }
        }
    }

    private mutating func addHeard(_ range: Range<Int>, _ key: UInt64, cuts: UInt64?, _ form: NameForm, isSurname: Bool) {
        var hits: [Int32] = []
        index.forEach(key) { entity, meta in
            if cuts == nil || (meta.order == .surnameFirst && meta.cuts == cuts) { hits.append(entity) }
        }
        guard !hits.isEmpty else { return }
        let isCovered = isCovered(range)
        for kind in [EntityKind.person, .room, .department] {
            let fitting = hits.filter { index.kind($0) == kind }
            guard !fitting.isEmpty else { continue }
            if isCovered {
                // What sounds like an exact name stands behind it.
                if found(range, kind) != nil { add(range, kind, fitting, form) }
            } else if kind != .person || (isSurname && isPlausible(range, needsPlace: form == .nearSound)) {
                add(range, kind, fitting, form)
                addSpelt(range, kind)
            }
        }
    }

    /// Who is spelt exactly so: where a sound may be a name, the name itself is one and wins.
    private mutating func addSpelt(_ range: Range<Int>, _ kind: EntityKind) {
        guard found(range, kind)?.isApproximate == true else { return }
        var hits: [Hit] = []
        index.forEach(FormKey.phrase.key(hash(range))) { entity, meta in
            if index.kind(entity) == kind { hits.append(Hit(entity: entity, form: meta.form)) }
        }
        for hit in hits { add(range, kind, hit.entity, hit.form) }
    }

    private mutating func addLookAlikes(at start: Int) {
        for length in 2...4 where start + length <= stream.scalars.count {
            let range = start..<start + length
            guard !isCovered(range), let folded = LookAlikes.folded(stream.scalars[range]) else { continue }
            var hits: [Int32] = []
            index.forEach(FormKey.lookalike.key(folded)) { entity, _ in hits.append(entity) }
            if !hits.isEmpty, isPlausible(range, needsPlace: true) { add(range, .person, hits, .lookalike) }
        }
    }

    /// "Zang Wei" for Zhang Wei: one to three words that are syllables throughout.
    private mutating func addNearSounds(latin start: Int) {
        var readings: [[Int]] = [[]]
        var end = start
        for _ in 0..<3 {
            let wordEnd = stream.wordEnd(end)
            guard wordEnd > end, wordEnd - end <= 18, stream.isEnd(wordEnd) else { return }
            let options = SoundTable.standard.syllables(stream.scalars[end..<wordEnd])
            readings = Array(readings.flatMap { reading in options.map { reading + $0 } }.prefix(8))
            guard !readings.isEmpty else { return }
            let range = start..<wordEnd
            if readings.contains(where: { (2...4).contains($0.count) }), !isCovered(range), found(range, .person) == nil, !isOrdinary(range),
               stream.words(range).allSatisfy({ !NameWords.doubtful.contains(hash($0)) }), isNamePlace(latin: range) {
                for reading in readings where (2...4).contains(reading.count) { addNear(range, reading) }
            }
            guard wordEnd + 1 < stream.scalars.count, stream.scalars[wordEnd] == MatchStream.blank, MatchStream.isLatin(stream.scalars[wordEnd + 1])
            else { return }
            end = wordEnd + 1
        }
    }

    private mutating func addNear(_ range: Range<Int>, _ reading: [Int]) {
        let classes = SoundTable.standard.classes
        for order in [reading, [reading[reading.count - 1]] + reading.dropLast()] {
            var hits: [Int32] = []
            let hash = order.reduce(NameHash.start) { NameHash.mix($0, classes[$1]) }
            index.forEach(FormKey.nearSound.key(hash)) { entity, _ in hits.append(entity) }
            add(range, .person, hits, .nearSound)
        }
    }

    // MARK: - Slips in Latin letters

    private mutating func addMisspelt(at start: Int) {
        let end = stream.wordEnd(start)
        guard end - start >= 5, end - start <= 24, stream.isEnd(end), !isCovered(start..<end) else { return }
        let word = Array(stream.scalars[start..<end])
        let key = NameHash.hash(word)
        guard !NameWords.common.contains(key), !index.isWord(key), word.allSatisfy({ $0 < 0x80 }) else { return }
        let place = isNamePlace(latin: start..<end)
        let before = wordBefore(start).flatMap { MatchStream.isLatin(stream.scalars[$0.lowerBound]) ? $0.lowerBound : nil }
        for right in Slips.of(word, where: { index.isWord($0) }) {
            addCorrected(word: start..<end, as: right, from: [before, start].compactMap { $0 }, isAlone: place)
        }
    }

    private mutating func addCorrected(word: Range<Int>, as right: [UInt32], from starts: [Int], isAlone: Bool) {
        for start in starts {
            let limit = min(stream.scalars.count, word.upperBound + 40)
            let corrected = Array(stream.scalars[start..<word.lowerBound]) + right + Array(stream.scalars[word.upperBound..<limit])
            let shift = right.count - word.count
            let least = word.upperBound - start + shift
            var hits: [(end: Int, entity: Int32)] = []
            var hash = NameHash.start
            for end in 1...corrected.count {
                hash = NameHash.step(hash, corrected[end - 1])
                guard end >= least, end == corrected.count || !MatchStream.isWordPart(corrected[end]) else { continue }
                index.forEach(FormKey.phrase.key(hash)) { entity, meta in
                    if !meta.isDoubtful { hits.append((end, entity)) }
                }
            }
            for (range, found) in sounds(in: corrected, at: 0) where range.upperBound >= least {
                hits.append(contentsOf: found.map { (range.upperBound, $0.entity) })
            }
            for (end, entity) in hits {
                let range = start..<start + end - shift
                if range == word, !isAlone { continue }
                add(range, index.kind(entity), entity, .spelling)
            }
        }
    }
}
