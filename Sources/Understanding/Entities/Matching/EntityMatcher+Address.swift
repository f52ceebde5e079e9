import DialogModel
import Language

/// Forms of address and other ways of naming people that mean all whom they fit.
extension EntityMatcher {
    mutating func addAddress(at start: Int) {
        if MatchStream.isHan(stream.scalars[start]) {
            addChineseAddress(at: start)
            addFamiliar(at: start)
        } else if MatchStream.isLatin(stream.scalars[start]) {
            addLatinAddress(start..<stream.wordEnd(start))
        }
    }

    private mutating func addAddress(_ range: Range<Int>, _ people: [Int32], _ form: NameForm = .address) {
        if let known = found(range, .person), !known.isApproximate, known.form.score > form.score, form != .surname { return }
        add(range, .person, people, form)
    }

    // MARK: - Chinese

    /// 王经理, 小陈, 欧阳.
    private mutating func addChineseAddress(at start: Int) {
        let scalars = stream.scalars
        let titles = PersonTitles.standard
        if titles.prefixes.contains(scalars[start]), start + 1 < scalars.count { addPrefixed(at: start) }
        // 第二十五任总统
        if start > 0, NameWords.numerals.contains(scalars[start - 1]) { return }
        for length in [3, 2, 1] where start + length <= scalars.count {
            let surname = scalars[start..<start + length]
            guard index.hasGroup(.surname, surname) else { continue }
            let end = start + length
            let title = titles.title(in: scalars, at: end)
            guard length > 1 || title != nil else { continue }
            let people = index.group(.surname, surname)
            if length > 1 { addAddress(start..<end, people) }
            guard let title, isAddressed(surname: start..<end, titleEnd: end + title.text.count) else { continue }
            let fitting = title.mask == 0 ? people : people.filter { index.posts($0) & title.mask != 0 }
            return addAddress(start..<end + title.text.count, fitting.isEmpty ? people : fitting)
        }
    }

    /// Whether surname and title are somebody: not 施工, 平时总, 向经理汇报.
    private func isAddressed(surname: Range<Int>, titleEnd: Int) -> Bool {
        let words = NameWords.commonChinese
        let range = surname.lowerBound..<titleEnd
        guard surname.count == 1 else { return true }
        if words.end(stream.scalars, at: range.lowerBound) != nil { return false }
        if range.lowerBound > 0, words.isCut(by: range.lowerBound..<range.lowerBound + 1, in: stream.scalars) { return false }
        guard NameWords.particles.contains(stream.scalars[surname.lowerBound]) else { return true }
        if range.lowerBound > 0 { return isCalled(range.lowerBound) }
        return isWhole(range) || NameWords.follow.contains { stream.scalars[titleEnd...].starts(with: $0) }
    }

    private mutating func addPrefixed(at start: Int) {
        let scalars = stream.scalars
        let range = start..<start + 2
        guard !PersonTitles.standard.prefixWords.contains(Array(scalars[range])), NameWords.commonChinese.end(scalars, at: start) == nil,
              start + 1 < scalars.count, !isNamed(from: start + 1) else { return }
        let next = scalars[start + 1]
        let isOrdinary = scalars[start] == 0x8001 || scalars[start] == 0x5C0F
        let place = isNamePlace(range)
        if isOrdinary, index.hasGroup(.surname, [next]), NameWords.surnames.contains(next) || place {
            addAddress(range, index.group(.surname, [next]))
        }
        // 小芳 and 阿强 for who is called 王芳 or 李国强.
        if place { add(range, .person, index.group(.givenCharacter, [next]) + index.group(.lastCharacter, [next]), .familiar) }
    }

    /// Whether somebody is named exactly from an offset on.
    private func isNamed(from start: Int) -> Bool {
        (2...4).contains { length in
            start + length <= stream.scalars.count && found(start..<start + length, .person).map { $0.form == .name } ?? false
        }
    }

    /// 芳芳
    private mutating func addFamiliar(at start: Int) {
        let scalars = stream.scalars
        guard start + 1 < scalars.count, scalars[start] == scalars[start + 1], index.hasGroup(.givenCharacter, [scalars[start]]) else { return }
        let range = start..<start + 2
        guard isPlausible(range, needsPlace: true) else { return }
        add(range, .person, index.group(.givenCharacter, [scalars[start]]), .familiar)
    }

    // MARK: - Latin

    private mutating func addLatinAddress(_ word: Range<Int>) {
        guard !word.isEmpty, stream.isEnd(word.upperBound) else { return }
        addSurname(word)
        addInitials(word)
        guard word.upperBound + 1 < stream.scalars.count, stream.scalars[word.upperBound] == MatchStream.blank else { return }
        let next = word.upperBound + 1..<stream.wordEnd(word.upperBound + 1)
        guard !next.isEmpty, stream.isEnd(next.upperBound) else { return }
        addAbbreviated(word, next)
        let titles = PersonTitles.standard
        let range = word.lowerBound..<next.upperBound
        if let title = titles.english(hash(word)) {
            let people = index.group(.latinSurname, stream.scalars[next])
            guard !people.isEmpty, !isNamedFurther(next) else { return }
            let fitting = title.mask == 0 ? people : people.filter { index.posts($0) & title.mask != 0 }
            addAddress(range, fitting.isEmpty ? people : fitting)
        } else if titles.isSuffix(hash(next)), found(range, .person) == nil {
            addAddress(range, index.group(.latinSurname, stream.scalars[word]))
        }
    }

    /// Whether a longer name begins with a word: "Mr Will Grant".
    private func isNamedFurther(_ word: Range<Int>) -> Bool {
        found.contains { $0.range.lowerBound == word.lowerBound && $0.range.upperBound > word.upperBound && $0.kind == .person && $0.form != .spelling }
    }

    /// "Ouyang's phone", "who is Zhai", "ask Wei": a surname or one syllable of a given name by itself, where a name stands and none that is longer.
    private mutating func addSurname(_ range: Range<Int>) {
        guard range.count >= 2, !NameWords.doubtful.contains(hash(range)), !NameWords.common.contains(hash(range)),
              !isCapitalized(after: range.upperBound), !isCapitalized(before: range.lowerBound) else { return }
        let syllable = isStrongPlace(latin: range) ? index.group(.givenSyllable, stream.scalars[range]) : []
        let isSurname = range.count >= 3 && isNamePlace(latin: range) && index.hasGroup(.latinSurname, stream.scalars[range])
        guard isSurname || !syllable.isEmpty, !isTaken(range) else { return }
        add(range, .person, syllable, .given)
        if isSurname { add(range, .person, index.group(.latinSurname, stream.scalars[range]), .surname) }
    }

    private func isTaken(_ range: Range<Int>) -> Bool {
        // Behind a given name it is the surname of somebody else: "Michael Jackson".
        isCovered(range) || found.contains { item in
            item.kind == .person && item.form != .spelling
                && (item.range.overlaps(range) || (item.form == .given && item.range.upperBound + 1 == range.lowerBound
                        && stream.scalars[item.range.upperBound] == MatchStream.blank))
        }
    }

    /// "ZW": capitals where a name stands.
    private mutating func addInitials(_ range: Range<Int>) {
        guard (2...4).contains(range.count), isInCapitals(range), !NameWords.acronyms.contains(hash(range)), !NameWords.common.contains(hash(range)) || !isWhole(range),
              isStrongPlace(latin: range), index.hasGroup(.initials, stream.scalars[range]), !isTaken(range) else { return }
        add(range, .person, index.group(.initials, stream.scalars[range]), .initials)
    }

    /// "Zhang W.", "Wang JG", "J. Smith".
    private mutating func addAbbreviated(_ first: Range<Int>, _ second: Range<Int>) {
        for (surname, letters) in [(first, second), (second, first)] {
            guard letters.count <= 3, surname.count > letters.count || surname.count > 1, isInCapitals(letters), isCapital(surname.lowerBound),
                  letters.count > 1 || isAbbreviation(letters), index.hasGroup(.latinSurname, stream.scalars[surname]) else { continue }
            let wanted = Array(stream.scalars[letters])
            let people = index.group(.latinSurname, stream.scalars[surname]).filter { index.initials($0).begin(with: wanted) }
            let range = first.lowerBound..<second.upperBound
            if !people.isEmpty, found(range, .person) == nil { add(range, .person, people, .initials) }
        }
    }

    /// Whether a letter is no word of its own, as I and A may be.
    private func isAbbreviation(_ letter: Range<Int>) -> Bool {
        let value = stream.scalars[letter.lowerBound]
        guard value == 0x61 || value == 0x69 else { return true }
        let after = text.offsets[Int(stream.offsets[letter.lowerBound])] + 1
        return original.indices.contains(after) && original[after] == "."
    }

    // MARK: - Names with titles

    /// 王芳经理: the title belongs to the name and says who of several is meant; so does one before, 经理王芳.
    mutating func addTitles() {
        let titles = PersonTitles.standard
        for at in found.indices where found[at].kind == .person && found[at].form != .address {
            let range = found[at].range
            guard MatchStream.isHan(stream.scalars[range.upperBound - 1]) else { continue }
            if let title = titles.title(in: stream.scalars, at: range.upperBound) {
                let fitting = title.mask == 0 ? found[at].hits : found[at].hits.filter { index.posts($0.entity) & title.mask != 0 }
                guard let best = fitting.max(by: { $0.form.score < $1.form.score }), best.form == found[at].form else { continue }
                found[at].hits = fitting
                found[at].range = range.lowerBound..<range.upperBound + title.text.count
            } else if found[at].hits.count > 1 {
                for length in 2...4 where range.lowerBound >= length {
                    guard let title = titles.title(in: stream.scalars, at: range.lowerBound - length), title.text.count == length, title.mask != 0
                    else { continue }
                    let fitting = found[at].hits.filter { index.posts($0.entity) & title.mask != 0 }
                    if fitting.contains(where: { $0.form == found[at].form }) { found[at].hits = fitting }
                }
            }
        }
    }
}
