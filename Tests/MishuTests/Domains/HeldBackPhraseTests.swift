import Foundation
import Testing

/// Phrases as people type them, twelve an intent and language, that no example was made of.
@Suite("Phrases that the domains' model has never seen")
struct HeldBackPhraseTests {
    @Test("are understood as often as measured, less two points for examples that come and go", arguments: [("en", 0.73), ("zh", 0.88)])
    func floor(language: String, floor: Double) async throws {
        let scores = Scratch.unused()
        let file = Place.repository.appendingPathComponent("Tests/Data/nlu-heldback.\(language).jsonl")
        let result = try await Program.run(["eval", "nlu", "--json", scores.path, file.path], timeout: 600)
        #expect(result.status == 0)
        let accuracy = try JSON(String(contentsOf: scores, encoding: .utf8))["intent_accuracy"].double ?? 0
        #expect(accuracy >= floor)
    }
}
