/// What a simulated user says beside the examples of the domains, from `Phrases/<language>.txt`.
struct SimulationPhrases: Sendable {
    /// Kind → phrases, in the order of the file.
    private let phrases: [String: [String]]

    init(locale: String) {
        let text = EmbeddedText.files.first { $0.path == "Simulation/Phrases/\(locale).txt" }?.text ?? ""
        var phrases: [String: [String]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            phrases[String(line[..<colon.lowerBound]), default: []].append(String(line[colon.upperBound...]))
        }
        self.phrases = phrases
    }

    func all(_ kind: String) -> [String] { phrases[kind] ?? [] }

    /// The kinds that begin with a word, such as `clock 09:00`, without that word, sorted.
    func keys(_ kind: String) -> [String] {
        phrases.keys.filter { $0.hasPrefix(kind + " ") }.map { String($0.dropFirst(kind.count + 1)) }.sorted()
    }
}
