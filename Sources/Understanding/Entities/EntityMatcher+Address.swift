import DialogModel
import Language

extension EntityMatcher {
    /// 王经理, 小陈, 欧阳, "Mr Wang".
    mutating func addAddress(at start: Int) {
        let scalars = stream.scalars
        if MatchStream.isHan(scalars[start]) {
            addChineseAddress(at: start)
        } else if MatchStream.isLatin(scalars[start]) {
            let end = stream.wordEnd(start)
            addSurname(start..<end)
            guard end - start <= 9, end + 1 < scalars.count, scalars[end] == MatchStream.blank,
                  PersonTitles.english.contains(stream.word(start..<end)) else { return }
            let surnameEnd = stream.wordEnd(end + 1)
            guard surnameEnd > end + 1, stream.isEnd(surnameEnd), let people = index.latinSurnames[stream.word(end + 1..<surnameEnd)],
                  !found.contains(where: { $0.range.lowerBound == end + 1 && $0.range.upperBound > surnameEnd }) else { return }
            let title = stream.word(start..<end)
            let fitting = people.filter { index.entities[Int($0)].posts.contains { $0.contains(title) } }
            addAddress(start..<surnameEnd, fitting.isEmpty ? people : fitting)
        }
    }

    /// "Ouyang's phone", "who is Zhai": a surname by itself, where a name stands and none that is longer.
    private mutating func addSurname(_ range: Range<Int>) {
        guard range.count >= 3, stream.isEnd(range.upperBound), let people = index.latinSurnames[stream.word(range)] else { return }
        let word = stream.word(range)
        guard !NameWords.doubtful.contains(word), !NameWords.common.contains(word), isNamePlace(latin: range),
              !isCapitalized(after: range.upperBound), !isCapitalized(before: range.lowerBound),
              !found.contains(where: { $0.range.overlaps(range) && ($0.kind == .person || !$0.isApproximate) }) else { return }
        addAddress(range, people)
    }

    private func isCapitalized(after end: Int) -> Bool {
        guard end + 1 < stream.scalars.count, stream.scalars[end] == MatchStream.blank else { return false }
        return isCapital(end + 1)
    }

    private func isCapitalized(before start: Int) -> Bool {
        guard start > 1, stream.scalars[start - 1] == MatchStream.blank else { return false }
        var begin = start - 1
        while begin > 0, MatchStream.isWordPart(stream.scalars[begin - 1]) { begin -= 1 }
        return begin > 0 && isCapital(begin)
    }

    private func isCapital(_ at: Int) -> Bool {
        let place = text.offsets[Int(stream.offsets[at])]
        return original.indices.contains(place) && original[place].properties.isUppercase
    }

    private mutating func addChineseAddress(at start: Int) {
        let scalars = stream.scalars
        if PersonTitles.prefixes.contains(scalars[start]), start + 1 < scalars.count, let people = index.surnames[[scalars[start + 1]]],
           !PersonTitles.prefixWords.contains(stream.word(start..<start + 2)),
           !found.contains(where: { $0.kind == .person && $0.range.lowerBound == start + 1 && !$0.isApproximate }) {
            addAddress(start..<start + 2, people)
        }
        // 第二十五任总统
        if start > 0, let before = Unicode.Scalar(scalars[start - 1]), "一二三四五六七八九十".unicodeScalars.contains(before) { return }
        for length in [2, 1] where start + length <= scalars.count {
            guard let people = index.surnames[Array(scalars[start..<start + length])] else { continue }
            let end = start + length
            if length == 2 { addAddress(start..<end, people) }
            guard let title = PersonTitles.chinese.first(where: { scalars[end...].starts(with: $0.text) }) else { continue }
            let titleEnd = end + title.text.count
            if title.text.count == 1, titleEnd < scalars.count, Self.continuesWord(title.text[0], scalars[titleEnd]) { continue }
            var fitting = people
            if !title.posts.isEmpty {
                fitting = people.filter { person in
                    index.entities[Int(person)].posts.contains { post in title.posts.contains { post.contains($0) } }
                }
            }
            addAddress(start..<titleEnd, fitting.isEmpty ? people : fitting)
            return
        }
    }

    /// 王总结…, 李工作…: the title is the beginning of another word.
    private static func continuesWord(_ title: UInt32, _ next: UInt32) -> Bool {
        guard let title = Unicode.Scalar(title), let next = Unicode.Scalar(next) else { return false }
        return switch title {
        case "总": "结共计部数额体务算统".unicodeScalars.contains(next)
        case "工": "作程资厂艺会人序具地时".unicodeScalars.contains(next)
        case "董": "事".unicodeScalars.contains(next)
        default: false
        }
    }

    private mutating func addAddress(_ range: Range<Int>, _ people: [Int32]) {
        if found.contains(where: { $0.range == range && $0.kind == .person && !$0.isApproximate }) { return }
        found.append(Found(range: range, kind: .person, entities: people, tier: .address, form: "address", isApproximate: false))
    }
}
