/// Phrases and what they may mean, found by the longest match over tokens.
struct Lexicon: Sendable {
    private struct Step: Hashable {
        var node: Int
        var token: String
    }

    private var steps: [Step: Int] = [:]
    private var senses: [[Sense]] = [[]]

    init() {}

    /// Adds a phrase. The same sense is kept once.
    mutating func add(_ phrase: String, _ sense: Sense) {
        add(WordForm.tokens(of: phrase), sense)
    }

    mutating func add(_ tokens: [FormToken], _ sense: Sense) {
        guard !tokens.isEmpty else { return }
        var node = 0
        for token in tokens {
            let step = Step(node: node, token: token.text)
            if let next = steps[step] {
                node = next
            } else {
                senses.append([])
                steps[step] = senses.count - 1
                node = senses.count - 1
            }
        }
        if !senses[node].contains(sense) { senses[node].append(sense) }
    }

    /// What a phrase means as a whole.
    func senses(of tokens: [FormToken]) -> [Sense] {
        matches(tokens, at: 0).first { $0.end == tokens.count }?.senses ?? []
    }

    /// All phrases that begin at a token, shortest first.
    func matches(_ tokens: [FormToken], at start: Int) -> [(end: Int, senses: [Sense])] {
        var result: [(end: Int, senses: [Sense])] = []
        var node = 0
        var index = start
        while index < tokens.count, let next = steps[Step(node: node, token: tokens[index].text)] {
            node = next
            index += 1
            if !senses[node].isEmpty { result.append((index, senses[node])) }
        }
        return result
    }
}
