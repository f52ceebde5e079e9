import Foundation
@testable import Models
import Testing

@Suite("The cache of vectors")
struct EmbeddingCacheTests {
    private static func file(in folder: TemporaryFolder) throws -> URL {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".vec") }
        return folder.url.appendingPathComponent(try #require(names.first))
    }

    @Test("outlives the process")
    func persists() throws {
        let folder = try TemporaryFolder()
        EmbeddingCache(folder: folder.url, model: "e").store(["你好", "b"], [[1, 0], [0, 1]])
        let again = EmbeddingCache(folder: folder.url, model: "e")
        #expect(again.vectors(["b", "c", "你好"]) == [[0, 1], nil, [1, 0]])
        #expect(again.dimension == 2)
        #expect(again.counts == (2, 1))
    }

    @Test("keeps models apart")
    func models() throws {
        let folder = try TemporaryFolder()
        EmbeddingCache(folder: folder.url, model: "e").store(["a"], [[1, 0]])
        #expect(EmbeddingCache(folder: folder.url, model: "f").vectors(["a"]) == [nil])
    }

    @Test("holds no texts")
    func noTexts() throws {
        let folder = try TemporaryFolder()
        EmbeddingCache(folder: folder.url, model: "e").store(["机密文件的名字"], [[1, 0]])
        let bytes = try Data(contentsOf: try Self.file(in: folder))
        #expect(bytes.firstRange(of: Data("机密".utf8)) == nil)
    }

    @Test("shows what another process adds")
    func sharing() throws {
        let folder = try TemporaryFolder()
        let one = EmbeddingCache(folder: folder.url, model: "e"), two = EmbeddingCache(folder: folder.url, model: "e")
        one.store(["a"], [[1, 0]])
        #expect(two.vectors(["a"]) == [[1, 0]])
        two.store(["b"], [[0, 1]])
        #expect(one.vectors(["a", "b"]) == [[1, 0], [0, 1]])
    }

    @Test("loses nothing when many write at once")
    func concurrent() async throws {
        let folder = try TemporaryFolder()
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let cache = EmbeddingCache(folder: folder.url, model: "e")
                    for number in 0..<50 { cache.store(["\(writer)-\(number)"], [[Float(writer + 1), Float(number + 1)]]) }
                }
            }
        }
        let cache = EmbeddingCache(folder: folder.url, model: "e")
        let texts = (0..<4).flatMap { writer in (0..<50).map { "\(writer)-\($0)" } }
        #expect(cache.vectors(texts).allSatisfy { $0 != nil })
    }

    @Test("stays within its limit and keeps the newer half")
    func bounded() throws {
        let folder = try TemporaryFolder()
        let cache = EmbeddingCache(folder: folder.url, model: "e", limit: 1 << 16)
        let vector = [Float](repeating: 0.5, count: 64)
        for number in 0..<600 { cache.store(["\(number)"], [vector]) }
        let size = try #require(try FileManager.default.attributesOfItem(atPath: try Self.file(in: folder).path)[.size] as? Int)
        #expect(size <= 1 << 16)
        let again = EmbeddingCache(folder: folder.url, model: "e", limit: 1 << 16)
        #expect(again.vectors(["0", "599"]) == [nil, vector])
    }

    @Test("survives a file that is damaged", arguments: ["truncated", "flipped", "hostile", "empty", "other version"])
    func damaged(_ how: String) throws {
        let folder = try TemporaryFolder()
        EmbeddingCache(folder: folder.url, model: "e").store(["a", "b"], [[1, 0], [0, 1]])
        let url = try Self.file(in: folder)
        var bytes = try Data(contentsOf: url)
        switch how {
        case "truncated": bytes.removeLast(5)
        case "flipped": bytes[bytes.count - 10] ^= 0xFF
        case "hostile": bytes = Data([0x4D, 0x56, 0x45, 0x43, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0]) + Data(count: 100)
        case "other version": bytes[4] = 9
        default: bytes = Data()
        }
        try bytes.write(to: url)
        let cache = EmbeddingCache(folder: folder.url, model: "e")
        #expect(cache.vectors(["b"]) == [nil])
        cache.store(["c"], [[0.6, 0.8]])
        #expect(EmbeddingCache(folder: folder.url, model: "e").vectors(["c"]) == [[0.6, 0.8]])
    }

    @Test("begins anew when the model has another size")
    func otherSize() throws {
        let folder = try TemporaryFolder()
        let cache = EmbeddingCache(folder: folder.url, model: "e")
        cache.store(["a"], [[1, 0]])
        cache.store(["b"], [[1, 0, 0]])
        #expect(EmbeddingCache(folder: folder.url, model: "e").vectors(["a", "b"]) == [nil, [1, 0, 0]])
    }

    @Test("lives in memory where no file can be written")
    func unwritable() {
        let cache = EmbeddingCache(folder: URL(fileURLWithPath: "/proc/nowhere"), model: "e")
        cache.store(["a"], [[1, 0]])
        #expect(cache.vectors(["a"]) == [[1, 0]])
    }

    @Test("has checksums as RFC 3720 gives them")
    func checksum() {
        #expect(Checksum.crc32c([UInt8](repeating: 0, count: 32)[...]) == 0x8A91_36AA)
        #expect(Checksum.crc32c(Array("123456789".utf8)[...]) == 0xE306_9283)
    }
}
