import Foundation
import Logging
@testable import Models
import Testing
import TestServers

@Suite("Embeddings", .ownThread)
struct EmbeddingTests {
    /// A vector that depends on the text alone.
    private static func vector(_ text: String) -> [Double] { [Double(text.unicodeScalars.count), 1, 0] }

    private static func server() throws -> FaultyServer {
        try FaultyServer { request in [.send(response(body: vectors(inputs(request).map { vector($0) })))] }
    }

    @Test("are of unit length and in the order of the texts")
    func order() async throws {
        let body = #"{"data":[{"index":1,"embedding":[0,5]},{"index":0,"embedding":[3,4]}]}"#
        let server = try FaultyServer(body: body)
        let result = try await service([embeddingEndpoint(server.base)]).embed(["a", "b"])
        #expect(result == [[0.6, 0.8], [0, 1]])
    }

    @Test("may come as base64")
    func base64() async throws {
        let bytes = [Float(3), Float(-4)].flatMap { number in withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) } }
        let server = try FaultyServer(body: #"{"data":[{"embedding":"\#(Data(bytes).base64EncodedString())"}]}"#)
        #expect(try await service([embeddingEndpoint(server.base)]).embed(["a"]) == [[0.6, -0.8]])
    }

    @Test("are asked for in batches, each text once")
    func batches() async throws {
        let server = try Self.server()
        let texts = (0..<150).map { "第\($0 % 140)句" }
        let result = try await service([embeddingEndpoint(server.base)]).embed(texts)
        #expect(result.count == 150 && result[0] == result[140])
        #expect(server.requests.map { inputs($0).count } == [64, 64, 12])
    }

    @Test("are asked for once, then cached")
    func cached() async throws {
        let server = try Self.server()
        let service = service([embeddingEndpoint(server.base)])
        let first = try await service.embed(["你好", "hello"])
        let second = try await service.embed(["hello", "你好", "new"])
        #expect(second[0] == first[1] && second[1] == first[0])
        #expect(server.requests.count == 2 && inputs(server.requests[1]) == ["new"])
        #expect(service.cachedVectors(["你好", "?"]).map { $0 != nil } == [true, false])
    }

    @Test("of a long text are those of its beginning, of a blank one those of a hyphen")
    func capped() async throws {
        let server = try Self.server()
        _ = try await service([embeddingEndpoint(server.base)]).embed([String(repeating: "长", count: 90_000), "  "])
        #expect(inputs(server.requests[0]).map(\.unicodeScalars.count) == [2000, 1])
    }

    @Test("come from a second server only if it has the same model")
    func replicas() async throws {
        let bad = try FaultyServer(status: "500 Internal Server Error", body: "")
        let other = try Self.server()
        let same = try Self.server()
        let service = service([
            embeddingEndpoint(bad.base, name: "a"), embeddingEndpoint(other.base, name: "b", model: "other"), embeddingEndpoint(same.base, name: "c"),
        ])
        #expect(try await service.embed(["x"]).count == 1)
        #expect(other.requests.isEmpty && same.requests.count == 1)
    }

    @Test("of another model under the old name take the place of what was cached")
    func changedModel() async throws {
        let folder = try TemporaryFolder()
        let old = try FaultyServer { request in [.send(response(body: vectors(inputs(request).map { _ in [1, 0] })))] }
        _ = try await service([embeddingEndpoint(old.base)], cache: folder.url).embed(["a", "b"])
        let new = try Self.server()
        let result = try await service([embeddingEndpoint(new.base)], cache: folder.url).embed(["a", "b", "c"])
        #expect(result.map(\.count) == [3, 3, 3])
        #expect(new.requests.map { inputs($0) } == [["c"], ["a", "b"]])
    }

    @Test("report progress")
    func progress() async throws {
        let server = try Self.server()
        let log = LogRecord()
        let logger = log.logger
        _ = try await service([embeddingEndpoint(server.base)]).embed((0..<70).map { "t\($0)" }) { logger.info("\($0)") }
        #expect(log.texts == ["64", "70"])
    }

    @Test("of an office without a model are none")
    func unconfigured() async throws {
        let service = service([])
        #expect(await failure { _ = try await service.embed(["x"]) } == "not_configured")
        #expect(service.cachedVectors(["x"]) == [nil])
    }

    @Test("lose their mean")
    func centring() throws {
        let centring = MeanCentring(of: [[1, 0.1], [1, -0.1]])
        #expect(centring.mean == [1, 0])
        #expect(centring.apply([1, 0.1]) == [0, 1])
        #expect(centring.apply([1, 0]) == [1, 0])
        #expect(centring.apply([1, 0, 0]) == [1, 0, 0])
        #expect(MeanCentring(of: []).apply([1]) == [1])
    }
}
