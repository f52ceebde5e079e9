/// Words that the names of several labels share: `alarm` of `alarm_set` and `alarm_remove`.
///
/// Labels that share a word share weights for it, so that one learns from the other's examples: what is about an alarm
/// is learned from both. This is multi-task learning with a task for each word (Evgeniou & Pontil 2004).
struct LabelParts {
    /// For each label the numbers of its shared words.
    let ofLabel: [[Int]]
    let count: Int

    init(_ labels: [String]) {
        var members: [String: [Int]] = [:]
        for (number, label) in labels.enumerated() {
            for word in Set(Self.words(of: label)) { members[word, default: []].append(number) }
        }
        let shared = members.keys.sorted().filter { word in
            let size = members[word]?.count ?? 0
            return size > 1 && size * 2 < labels.count
        }
        var ofLabel = [[Int]](repeating: [], count: labels.count)
        for (number, word) in shared.enumerated() {
            for label in members[word] ?? [] { ofLabel[label].append(number) }
        }
        self.ofLabel = ofLabel
        count = shared.count
    }

    /// The words of a label's name; also an example of what the label means.
    static func words(of label: String) -> [String] {
        label.split { "_:./- ".contains($0) }.map { $0.lowercased() }
    }
}
