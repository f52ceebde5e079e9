import Language

/// Whether a name in a change is added or taken away: 不是张伟是张薇, 把李娜去掉再加上王总, "Bob instead of Ann", "drop Ann, add Bob".
struct PeopleCues {
    enum Role { case added, removed }

    private struct Cue {
        var role: Role
        /// Normalised scalars; the end exclusive.
        var range: Range<Int>
        /// Holds for the name right before it as well: 李娜去掉.
        var pointsBack: Bool
    }

    private let text: NormalizedText
    private let cues: [Cue]
    private let refuses: Bool

    /// No word says that somebody goes or comes.
    var isEmpty: Bool { cues.isEmpty }

    /// - Parameter names: the names in the text, in scalars as typed.
    init(_ text: NormalizedText, names: [Range<Int>]) {
        self.text = text
        let first = names.map(\.upperBound).min().flatMap { end in text.offsets.firstIndex { $0 >= end } } ?? text.count
        var found: [Cue] = []
        func add(_ cues: CueList, _ role: Role, pointsBack: Bool = false) {
            for word in cues.scalars {
                for range in Cues.ranges(of: word, in: text) where !pointsBack || range.lowerBound >= first {
                    found.append(Cue(role: role, range: range, pointsBack: pointsBack))
                }
            }
        }
        add(Cues.remove, .removed)
        add(Cues.negate, .removed)
        add(Cues.gives, .removed)
        add(Cues.removeAfter, .removed, pointsBack: true)
        add(Cues.add, .added)
        refuses = !found.isEmpty && found.contains { $0.role == .removed }
        if refuses { add(Cues.takes, .added) }
        // 不是 is no 是, and 除了 no 了: the longer word holds.
        cues = found.filter { cue in
            !found.contains { $0.range != cue.range && $0.range.lowerBound <= cue.range.lowerBound && $0.range.upperBound >= cue.range.upperBound }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What the words around a name say; nil where they say nothing.
    ///
    /// - Parameters:
    ///   - range: the name, in scalars as typed.
    ///   - next: where the next name begins.
    func role(of range: Range<Int>, before next: Int) -> Role? {
        let start = text.offsets.firstIndex { $0 >= range.lowerBound } ?? text.count
        let end = text.offsets.firstIndex { $0 >= range.upperBound } ?? text.count
        let stop = text.offsets.firstIndex { $0 >= next } ?? text.count
        if cues.contains(where: { $0.pointsBack && $0.range.lowerBound >= end && $0.range.upperBound <= stop && isBare(end..<$0.range.lowerBound) }) {
            return .removed
        }
        guard let cue = cues.last(where: { $0.range.upperBound <= start }) else { return refuses ? .added : nil }
        // "Not Ann, Bob": what follows the comma takes the place of whom it follows.
        if cue.role == .removed, Cues.isNegation(text.string(in: cue.range)), text.scalars[cue.range.upperBound..<start].contains(where: { $0 == "," || $0 == "，" }) {
            return .added
        }
        return cue.role
    }

    /// Nothing but small words between a name and what is said of it.
    private func isBare(_ range: Range<Int>) -> Bool {
        range.isEmpty || (range.count <= 3 && !text.scalars[range].contains { $0 == "," || $0 == "，" })
    }
}
