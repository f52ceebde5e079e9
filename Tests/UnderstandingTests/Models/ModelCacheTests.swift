import DialogModel
import Foundation
import Testing
@testable import Understanding

@Suite("Keeping trained models")
struct ModelCacheTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("model-cache-\(UUID().uuidString)")

    @Test("RasaHQ/rasa#5799: a model is stored, found again, and made anew without a word when its file is damaged")
    func storesAndRepairs() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = ModelCache(directory: folder, programVersion: "1")
        #expect(cache.stored(for: TestOffice.domain) == nil)
        let model = cache.model(for: TestOffice.domain)
        #expect(cache.stored(for: TestOffice.domain)?.encoded() == model.encoded())
        try Data("nonsense".utf8).write(to: cache.file(for: TestOffice.domain))
        #expect(cache.stored(for: TestOffice.domain) == nil)
        #expect(cache.model(for: TestOffice.domain).encoded() == model.encoded())
        #expect(cache.stored(for: TestOffice.domain) != nil)
    }

    @Test("other domains and other versions of the program have other files")
    func keys() {
        var other = TestOffice.domain
        other.digest = "fedcba9876543210"
        let cache = ModelCache(directory: folder, programVersion: "1")
        #expect(cache.file(for: other) != cache.file(for: TestOffice.domain))
        #expect(ModelCache(directory: folder, programVersion: "2").file(for: TestOffice.domain) != cache.file(for: TestOffice.domain))
    }

    @Test("where nothing can be written the model stays in memory")
    func notWritable() throws {
        try Data().write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = ModelCache(directory: folder.appendingPathComponent("below"), programVersion: "1")
        #expect(!cache.model(for: TestOffice.domain).intentNames.isEmpty)
    }
}
