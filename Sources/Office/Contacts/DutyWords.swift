import Language

/// The words of a duty, to compare with names of departments and titles.
struct DutyWords {
    private let scalars: [Unicode.Scalar]
    private let words: [[Unicode.Scalar]]

    init(_ text: String) {
        scalars = NormalizedText(text, foldingMarks: true).scalars
        words = Self.latinWords(scalars)
    }

    var isEmpty: Bool { words.isEmpty && scalars.count(where: \.isHan) < 2 }

    /// What they have in common with a name: the longest run of Chinese characters, two at least, or Latin words. Nil where
    /// it is nothing. The length is in characters; a Latin word counts as two.
    func common(with name: String) -> (length: Int, text: String)? {
        let other = NormalizedText(name, foldingMarks: true).scalars
        if let run = longestRun(other) { return (run.count, Self.text(run)) }
        let shared = Self.latinWords(other).filter { word in words.contains { Self.isSame(word, $0) } }
        guard !shared.isEmpty else { return nil }
        return (shared.count * 2, shared.map(Self.text).joined(separator: " "))
    }

    /// The longest common run of Chinese characters (dynamic programming over both texts).
    private func longestRun(_ other: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var lengths = [Int](repeating: 0, count: other.count + 1)
        var best = (length: 1, end: 0)
        for (i, scalar) in scalars.enumerated() {
            var previous = 0
            for (j, name) in other.enumerated() {
                let above = lengths[j + 1]
                lengths[j + 1] = scalar == name && scalar.isHan ? previous + 1 : 0
                if lengths[j + 1] > best.length { best = (lengths[j + 1], i + 1) }
                previous = above
            }
        }
        guard best.length > 1 else { return nil }
        let run = Array(scalars[(best.end - best.length)..<best.end])
        return Self.isGeneric(run) ? nil : run
    }

    /// Parts of titles and names that say nothing of a duty.
    private static let generic: Set<String> = [
        "部门", "经理", "主管", "负责", "专员", "员工", "组长", "班组", "班长", "总监", "主任", "助理", "工程师", "工程", "程师", "公司",
        "中心", "团队", "办公室", "办公", "公室", "manager", "department", "team", "head", "director", "office", "senior", "junior",
        "assistant", "engineer", "specialist", "leader", "group", "center", "centre", "company", "staff", "people", "the", "and",
        "for", "who", "with", "our", "responsible", "handles", "charge", "person", "find", "need", "about", "talk", "contact",
    ]

    private static func isGeneric(_ run: [Unicode.Scalar]) -> Bool { generic.contains(text(run)) }

    /// Words of three letters and more.
    private static func latinWords(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        scalars.split { !$0.isLatinLetter }.map(Array.init).filter { $0.count > 2 && !isGeneric($0) }
    }

    /// The same word, its ending aside: recruiting and recruitment, sale and sales.
    private static func isSame(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        if a == b { return true }
        let shorter = min(a.count, b.count)
        let common = zip(a, b).prefix { $0 == $1 }.count
        return common >= 4 && common >= shorter - 3 && common * 3 >= max(a.count, b.count) * 2
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
