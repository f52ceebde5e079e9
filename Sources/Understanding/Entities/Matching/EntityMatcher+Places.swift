import Language

/// Where names stand: what may be a name and something else is one only there.
extension EntityMatcher {
    func hash(_ range: Range<Int>) -> UInt64 { NameHash.hash(stream.scalars[range]) }

    /// The Latin word or number before an offset, after one blank; nil where there is none.
    func wordBefore(_ start: Int) -> Range<Int>? {
        guard start > 1, stream.scalars[start - 1] == MatchStream.blank else { return nil }
        var begin = start - 1
        while begin > 0, MatchStream.isWordPart(stream.scalars[begin - 1]) { begin -= 1 }
        return begin < start - 1 ? begin..<start - 1 : nil
    }

    func isWordBefore(_ start: Int, in words: Set<UInt64>) -> Bool { wordBefore(start).map { words.contains(hash($0)) } ?? false }

    /// Whether the letter at an offset is typed as a capital.
    func isCapital(_ at: Int) -> Bool {
        let place = text.offsets[Int(stream.offsets[at])]
        return original.indices.contains(place) && original[place].properties.isUppercase
    }

    /// Whether all letters are capitals: "IT", not "it".
    func isInCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { !MatchStream.isLatin(stream.scalars[$0]) || isCapital($0) }
    }

    /// Whether 's follows.
    func isPossessive(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return end + 1 < stream.scalars.count && stream.scalars[end] == MatchStream.blank && stream.scalars[end + 1] == 0x73 && stream.isEnd(end + 2)
    }

    /// Whether a range is the whole text, a mark at the end aside.
    func isWhole(_ range: Range<Int>) -> Bool {
        guard range.lowerBound == 0 else { return false }
        return stream.scalars[range.upperBound...].allSatisfy { !MatchStream.isWordPart($0) && !MatchStream.isHan($0) }
    }

    // MARK: - Names that are also words

    /// Whether a word such as "April", "Will" or 高兴 is a person where it stands.
    func isPersonHere(_ range: Range<Int>) -> Bool {
        if isWhole(range) { return true }
        return MatchStream.isHan(stream.scalars[range.lowerBound]) ? isPersonHere(chinese: range) : isPersonHere(latin: range)
    }

    private func isPersonHere(chinese range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? stream.scalars[range.lowerBound - 1] : nil
        let isCalled = before.map(NameWords.strongBefore.contains) ?? false
            || (isAddition(range.lowerBound) && NameWords.strongBefore.contains(stream.scalars[range.lowerBound - 2]))
        if isCalled, NameWords.commonChinese.end(stream.scalars, at: range.lowerBound - 1) == nil {
            return !NameWords.commonChinese.isCut(by: range, in: stream.scalars)
        }
        guard before.map({ !MatchStream.isHan($0) }) ?? true else { return false }
        return NameWords.follow.contains { stream.scalars[range.upperBound...].starts(with: $0) }
    }

    private func isPersonHere(latin range: Range<Int>) -> Bool {
        let word = hash(range)
        let isPossessive = isPossessive(range)
        let words = stream.words(range)
        if words.count > 1 { return words.allSatisfy { isCapital($0.lowerBound) } || isWordBefore(range.lowerBound, in: NameWords.personCues) }
        if !NameWords.doubtful.contains(word) { return isCapital(range.lowerBound) && (range.lowerBound > 0 || isPossessive) }
        if NameWords.calendar.contains(word) {
            if isWordBefore(range.lowerBound, in: NameWords.calendarCues), !isPossessive { return false }
            var next = range.upperBound
            if next < stream.scalars.count, stream.scalars[next] == MatchStream.blank { next += 1 }
            if next < stream.scalars.count, stream.scalars[next] >= 0x30, stream.scalars[next] <= 0x39 { return false }
            if let before = wordBefore(range.lowerBound) {
                if stream.scalars[before.lowerBound] >= 0x30, stream.scalars[before.lowerBound] <= 0x39 { return false }
                // "March and April"
                if NameWords.joints.contains(hash(before)), isWordBefore(before.lowerBound, in: NameWords.months) { return false }
            }
        }
        if isPossessive || isWordBefore(range.lowerBound, in: NameWords.personCues) { return true }
        if range.lowerBound > 0, MatchStream.isHan(stream.scalars[range.lowerBound - 1]) { return true }
        guard isCapital(range.lowerBound) else { return false }
        return range.lowerBound > 0 || !NameWords.auxiliary.contains(word)
    }

    /// Whether a department stands here rather than the work that it does.
    func isDepartmentPlace(_ range: Range<Int>) -> Bool {
        if isWhole(range) { return true }
        let after = stream.scalars[range.upperBound...]
        if MatchStream.isHan(stream.scalars[range.upperBound - 1]) {
            return NameWords.departmentFollow.contains { after.starts(with: $0) }
        }
        return isInCapitals(range) || isWordBefore(range.lowerBound, in: NameWords.departmentCues)
    }

    /// Whether a Chinese name stands here rather than parts of words that happen to be one: not 于明|天, 和李|雷, 今天|下雨.
    func isUnbroken(_ range: Range<Int>, _ form: NameForm) -> Bool {
        let scalars = stream.scalars
        let words = NameWords.commonChinese
        let isAfterHan = range.lowerBound > 0 && MatchStream.isHan(scalars[range.lowerBound - 1])
        if isAfterHan, NameWords.hardParticles.contains(scalars[range.lowerBound]), !isPersonPlace(range) { return false }
        guard range.count == 2, !isAddition(range.lowerBound) else { return true }
        if words.isCut(by: range, in: scalars) { return false }
        if form == .given {
            let isOrdinary = words.overlaps(range, in: scalars) || scalars[range].contains(where: NameWords.ordinaryCharacters.contains)
            return !isOrdinary || isNamePlace(range)
        }
        return !NameWords.ordinaryCharacters.contains(scalars[range.lowerBound + 1]) || isPersonHere(range)
    }

    // MARK: - Names that are only similar

    /// Whether 上 before a name belongs to a verb: 加上海宁, 叫上国强.
    func isAddition(_ start: Int) -> Bool {
        start > 1 && stream.scalars[start - 1] == 0x4E0A && NameWords.adding.contains(stream.scalars[start - 2])
    }

    /// Whether 下 before a name belongs to a verb: 查一下王芳, 问下王芳, but not 下周.
    private func isOnce(_ start: Int) -> Bool {
        start > 1 && stream.scalars[start - 1] == 0x4E0B && NameWords.once.contains(stream.scalars[start - 2])
    }

    /// Whether a verb that asks for somebody stands right before: 请|成颖, 叫上|成颖, 问一下|成颖.
    func isCalled(_ start: Int) -> Bool {
        start > 0 && (NameWords.strongBefore.contains(stream.scalars[start - 1]) || isAddition(start) || isOnce(start))
    }

    /// Whether what stands around a name leaves little doubt that its surname is no word of its own: 和|于洋, 设计师|成颖, 于洋|的电话.
    private func isPersonPlace(_ range: Range<Int>) -> Bool {
        let scalars = stream.scalars
        let start = range.lowerBound
        if isCalled(start) { return true }
        if NameWords.beforeParticle.contains(scalars[start - 1]), !NameWords.conjunctions.contains(scalars[start]) { return true }
        if NameWords.follow.contains(where: { scalars[range.upperBound...].starts(with: $0) }) { return true }
        return (2...4).contains { length in
            start >= length && PersonTitles.standard.title(in: scalars, at: start - length)?.text.count == length
        }
    }

    /// Whether Chinese characters stand where names do.
    func isNamePlace(_ range: Range<Int>) -> Bool {
        if isWhole(range) || isAddition(range.lowerBound) || isOnce(range.lowerBound) { return true }
        if range.lowerBound > 0 {
            let before = stream.scalars[range.lowerBound - 1]
            return before != 0x4E0B && NameWords.before.contains(before)
        }
        return range.upperBound < stream.scalars.count && NameWords.after.contains(stream.scalars[range.upperBound])
    }

    /// Whether characters that sound or look like a name may be one: no common word stands in their place.
    func isPlausible(_ range: Range<Int>, needsPlace: Bool) -> Bool {
        let words = NameWords.commonChinese
        if NameWords.particles.contains(stream.scalars[range.lowerBound]), range.lowerBound > 0, MatchStream.isHan(stream.scalars[range.lowerBound - 1]),
           !isCalled(range.lowerBound) { return false }
        guard words.end(stream.scalars, at: range.lowerBound) == nil, !words.isCut(by: range, in: stream.scalars) else { return false }
        let needsPlace = needsPlace || range.count == 2 || words.overlaps(range.lowerBound + 1..<range.upperBound, in: stream.scalars)
        return !needsPlace || isNamePlace(range)
    }

    /// Short words are near to too many others: they need a capital, or a place where names stand.
    func isNamePlace(latin range: Range<Int>) -> Bool {
        isStrongPlace(latin: range) || isCapital(range.lowerBound)
            || (range.lowerBound > 0 && MatchStream.isHan(stream.scalars[range.lowerBound - 1]))
    }

    /// Whether the words around leave little doubt that letters are a name.
    func isStrongPlace(latin range: Range<Int>) -> Bool {
        if isWhole(range) || isPossessive(range) || isWordBefore(range.lowerBound, in: NameWords.personCues) { return true }
        if range.lowerBound > 0 { return NameWords.before.contains(stream.scalars[range.lowerBound - 1]) }
        return range.upperBound < stream.scalars.count && NameWords.after.contains(stream.scalars[range.upperBound])
            && MatchStream.isHan(stream.scalars[range.upperBound])
    }

    func isCapitalized(after end: Int) -> Bool {
        end + 1 < stream.scalars.count && stream.scalars[end] == MatchStream.blank && MatchStream.isLatin(stream.scalars[end + 1]) && isCapital(end + 1)
    }

    func isCapitalized(before start: Int) -> Bool {
        wordBefore(start).map { $0.lowerBound > 0 && isCapital($0.lowerBound) } ?? false
    }
}
