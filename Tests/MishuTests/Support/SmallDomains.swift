import Foundation

/// A copy of the domains with a few examples an intent: trained in a moment.
enum SmallDomains {
    static func folder(examples: Int = 3) throws -> URL {
        let copy = try Scratch.copy(of: Place.domains)
        for domain in try FileManager.default.contentsOfDirectory(atPath: copy.path) {
            for language in ["zh", "en"] {
                let file = copy.appendingPathComponent("\(domain)/nlu.\(language).yml")
                guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
                try Data(thinned(text, to: examples).utf8).write(to: file)
            }
        }
        return copy
    }

    /// Keeps the first examples of each list.
    private static func thinned(_ text: String, to most: Int) -> String {
        var kept: [Substring] = []
        var count = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("    - ") {
                count += 1
                if count > most { continue }
            } else if !line.drop(while: { $0 == " " }).hasPrefix("#") {
                count = 0
            }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }
}
