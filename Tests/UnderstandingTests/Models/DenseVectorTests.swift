import DialogModel
import Foundation
import Testing
@testable import Understanding

@Suite("Vectors of an embedding model beside the text")
struct DenseVectorTests {
    /// Two intents whose words say nothing and whose vectors say all.
    private static let lines = (0..<60).map { NLULine(text: "w\($0 * 7 % 13) v\($0 % 11)", intent: $0 % 2 == 0 ? "left" : "right") }
    private static let vectors: [[Float]] = (0..<60).map { $0 % 2 == 0 ? [0.8, 0.6, 0, 0] : [-0.8, 0.6, 0, 0] }
    private static let model = try? NLUDataset.train(lines, vectors: vectors)

    @Test("a vector decides where the words do not", arguments: [([Float(1), 0, 0, 0], "left"), ([-1, 0, 0, 0], "right")])
    func decides(vector: [Float], intent: String) throws {
        let model = try #require(Self.model)
        #expect(model.vectorDimension == 4)
        let intents = model.predict("new words", dense: vector).intents
        #expect(intents.first?.name == intent)
        #expect(abs(intents.reduce(0) { $0 + $1.confidence } - 1) < 1e-4)
    }

    @Test("without a vector, or with one that does not fit, the text alone decides",
          arguments: [nil, [], [1], [1, 0, 0, 0, 0], [.nan, 0, 0, 0], [.infinity, 0, 0, 0]] as [[Float]?])
    func missing(vector: [Float]?) throws {
        let model = try #require(Self.model)
        #expect(model.predict("w3 v2", dense: vector).intents == model.predict("w3 v2").intents)
    }

    @Test("a model without vectors ignores them")
    func ignored() throws {
        let model = try NLUDataset.train(Self.lines)
        #expect(model.vectorDimension == 0)
        #expect(model.predict("w3 v2", dense: [1, 0, 0, 0]).intents == model.predict("w3 v2").intents)
    }

    @Test("examples whose vectors are missing or broken are learned by their words")
    func gaps() throws {
        var vectors = Self.vectors
        vectors[3] = []
        vectors[4] = [1]
        vectors[5] = [.nan, 0, 0, 0]
        let model = try NLUDataset.train(Self.lines, vectors: Array(vectors.prefix(50)))
        #expect(model.vectorDimension == 4)
        #expect(model.predict("x", dense: [1, 0, 0, 0]).intents.first?.name == "left")
    }

    @Test("a model with vectors survives being stored")
    func coding() throws {
        let model = try #require(Self.model)
        let read = try NLUModel(encoded: model.encoded())
        #expect(read.encoded() == model.encoded())
        #expect(read.predict("x", dense: [1, 0, 0, 0]).intents == model.predict("x", dense: [1, 0, 0, 0]).intents)
    }
}
