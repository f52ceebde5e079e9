import Language

extension Sentence {
    private static let durationRules = ChineseDurationRules.all + EnglishDurationRules.all

    /// A length of time: one amount with a unit, or several in falling order (8天20小时, 1 hour and 45 minutes).
    func duration(_ index: Int) -> Match<Length>? {
        let at = skip(index)
        if let known = durations[at] { return known }
        let found = readDuration(at)
        durations[at] = .some(found)
        return found
    }

    private func readDuration(_ at: Int) -> Match<Length>? {
        guard var match = best(Self.durationRules, at) else { return nil }
        for _ in 0..<6 {
            let next = nextPart(match)
            guard let next, next.value.unit.seconds < match.value.unit.seconds || mayRise(match) else { break }
            match = Match(value: match.value + next.value, end: next.end, rule: match.rule)
        }
        // 兩小時十分, 还剩8天20时: the small unit that alone would be none.
        if match.value.unit == .hour, let minutes = integer(match.end, in: 1...59), let mark = text("分", minutes.end) {
            match = Match(value: match.value + Length(minutes.value, .minute), end: mark, rule: match.rule)
        }
        if match.value.unit == .day, let hours = integer(match.end, in: 1...23), let mark = text("时", hours.end) {
            match = Match(value: match.value + Length(hours.value, .hour), end: mark, rule: match.rule)
        }
        return match
    }

    /// 两天又一个月: a joiner may put the longer unit last.
    private func mayRise(_ match: Match<Length>) -> Bool { text("又", match.end) != nil }

    private func nextPart(_ match: Match<Length>) -> Match<Length>? {
        var at = match.end
        if let joiner = text("又", at) ?? text("零", at) ?? text("余", at) ?? text("多", at) { at = joiner } else {
            if let comma = symbol(",", at) { at = comma }
            if let and = word(.and, at), scalars[skip(at)].isLatinLetter || scalars[skip(at)] == "&" { at = and.end }
        }
        return best(Self.durationRules, at)
    }
}
