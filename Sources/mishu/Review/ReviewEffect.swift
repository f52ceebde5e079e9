import Language
import Understanding

/// What new examples change, in words and a small table.
struct ReviewEffect {
    let trial: ReviewTrial
    let words: ReviewWords

    /// Texts shown of each kind.
    private static let shown = 10

    var lines: [String] {
        var lines = [words("效果（每句都由没见过它的模型来读）：", "Effect (each text read by models that have not seen it):")]
        for language in TextLanguage.allCases {
            guard let before = trial.before[language], let after = trial.after[language] else { continue }
            lines.append("  \(words.name(language)): \(Scores.percent(before.share)) → \(Scores.percent(after.share))  "
                + words("（\(before.right) → \(after.right)，共 \(before.total) 句）", "(\(before.right) → \(after.right) of \(before.total))"))
        }
        lines += group(trial.changes.filter(\.isBetter), words("改对了", "now right"))
        lines += group(trial.changes.filter(\.isWorse), words("改错了", "now wrong"))
        lines += group(trial.changes.filter { !$0.isBetter && !$0.isWorse }, words("换了一种错法", "wrong in another way"))
        let right = trial.additions.count { $0.before == $0.expected }
        let then = trial.additions.count { $0.after == $0.expected }
        lines.append(words(
            "  新例句 \(trial.additions.count) 句：原来读对 \(right) 句，加入后读对 \(then) 句。",
            "  New examples: \(trial.additions.count); \(right) were read rightly before, \(then) with them."))
        return lines
    }

    private func group(_ changes: [ReviewTrial.Change], _ title: String) -> [String] {
        guard !changes.isEmpty else { return [] }
        var lines = ["  \(title): \(changes.count)"]
        for change in changes.prefix(Self.shown) {
            lines.append("    “\(change.text)” \(change.before) → \(change.after)"
                + (change.isBetter ? "" : words("（应为 \(change.expected)）", " (should be \(change.expected))")))
        }
        if changes.count > Self.shown { lines.append(words("    …… 还有 \(changes.count - Self.shown) 句", "    … and \(changes.count - Self.shown) more")) }
        return lines
    }
}
