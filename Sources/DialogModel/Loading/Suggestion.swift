import Language

/// "Did you mean": the known word nearest to an unknown one.
package enum Suggestion {
    /// The nearest word, if it is near enough to be meant: a third of its letters may differ.
    package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        var best: (word: String, distance: Int)?
        for candidate in known.sorted() where candidate != word {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            let bound = max(1, min(wanted.count, scalars.count) / 3)
            guard let distance = EditDistance.within(bound, wanted, scalars) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.word
    }

    /// What to write instead of an unknown word: the nearest known one, or the list.
    package static func remedy(_ word: String, among known: some Sequence<String>) -> String {
        if let near = nearest(to: word, among: known) { return "write ‘\(near)’ instead" }
        let all = known.sorted()
        if all.isEmpty { return "remove it" }
        if all.count > 12 { return "write one that is declared" }
        return "write one of \(all.joined(separator: ", "))"
    }
}
