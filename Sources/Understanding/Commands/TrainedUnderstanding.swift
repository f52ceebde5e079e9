import DialogModel
import Foundation

/// What is learned from a domain's examples: the statistical model, and the phrases that need no statistics.
public struct TrainedUnderstanding: Sendable {
    public var model: NLUModel
    public var phrases: PhraseBook

    /// What a cache holds for a domain; nil when a part is missing or damaged.
    public init?(stored cache: ModelCache, for domain: Domain) {
        guard let model = cache.stored(for: domain), let data = try? Data(contentsOf: Self.file(cache, domain)),
            let phrases = try? JSONDecoder().decode(PhraseBook.self, from: data)
        else { return nil }
        self.model = model
        self.phrases = phrases
    }

    /// Trains on a domain that was loaded with its examples, and keeps the result for the next start where that is possible.
    public init(training domain: Domain, cache: ModelCache) {
        model = cache.train(domain)
        phrases = PhraseBook(domain: domain)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try? encoder.encode(phrases).write(to: Self.file(cache, domain), options: .atomic)
    }

    private static func file(_ cache: ModelCache, _ domain: Domain) -> URL {
        cache.file(for: domain).appendingPathExtension("phrases")
    }
}
