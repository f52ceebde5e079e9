import DialogModel
import Foundation
import Language
import Testing
import TimeExpressions
@testable import Understanding

@Suite("The model that is trained from examples")
struct NLUModelTests {
    private static let model = NLUModel.train(domain: TestOffice.domain)

    @Test("intents are told apart in both languages, with names of a directory that training never saw", arguments: [
        ("沈芳的邮箱", "contact"), ("email of Fanny", "contact"), ("订后天下午两点的会议室", "book"), ("book a room on Monday", "book"),
        ("把十点的会改到十一点", "move"), ("move my 2pm meeting to 5pm", "move"), ("hello", "greet"), ("您好", "greet"),
    ])
    func intents(text: String, intent: String) {
        let found = Self.model.intents(for: TestOffice.analyze(text))
        #expect(found.first?.name == intent)
        #expect(abs(found.reduce(0) { $0 + $1.confidence } - 1) < 1e-4)
    }

    @Test("the tagger tells the old time from the new one", arguments: ["把十点的会改到十一点", "move my 2pm meeting to 5pm"])
    func oldAndNew(text: String) {
        let analysis = TestOffice.analyze(text)
        #expect(Self.model.slots(for: analysis, intent: "move").map(\.label) == ["old_start", "start"])
    }

    @Test("free text is tagged by its place")
    func freeText() {
        let analysis = TestOffice.analyze("约沈芳周五上午开复盘会")
        let spans = Self.model.slots(for: analysis, intent: "book")
        #expect(spans.contains { $0.label == "attendees" && $0.range == 1..<3 })
        #expect(spans.contains { $0.label == "start" })
    }

    @Test("training twice gives the same bytes")
    func deterministic() {
        #expect(NLUModel.train(domain: TestOffice.domain).encoded() == Self.model.encoded())
    }

    @Test("a model survives being stored")
    func coding() throws {
        let data = Self.model.encoded()
        let read = try NLUModel(encoded: data)
        #expect(read.encoded() == data)
        let analysis = TestOffice.analyze("沈芳的邮箱")
        #expect(read.intents(for: analysis) == Self.model.intents(for: analysis))
        #expect(read.slots(for: analysis, intent: "contact") == Self.model.slots(for: analysis, intent: "contact"))
    }

    @Test("bytes that are no model are refused")
    func refusesGarbage() {
        let data = Self.model.encoded()
        #expect(throws: NLUModelError.self) { try NLUModel(encoded: Data()) }
        #expect(throws: NLUModelError.self) { try NLUModel(encoded: data.dropLast(9)) }
        var changed = data
        changed[data.count / 2] ^= 1
        #expect(throws: NLUModelError.damaged) { try NLUModel(encoded: changed) }
    }

    @Test("a model of no examples knows nothing and is never in scope")
    func empty() {
        let model = NLUModel.train([], slots: [:])
        let intents = model.intents(for: TestOffice.analyze("沈芳的邮箱"))
        #expect(intents.isEmpty)
        #expect(!model.isInScope(intents))
    }

    @Test("what is out of scope by its intent is not in scope")
    func scope() {
        #expect(!Self.model.isInScope([ScoredIntent(name: "out_of_scope", confidence: 1)]))
        #expect(Self.model.isInScope([ScoredIntent(name: "book", confidence: 1)]))
    }

    @Test("RasaHQ/rasa#10554: somebody who joins today is understood without training again")
    func newcomer() {
        let newcomer = CatalogEntry(reference: EntityReference(.person, "P900"), text: "卫青禾", form: .name)
        let analyzer = Analyzer(domain: TestOffice.domain, entities: EntityIndex(entries: TestOffice.entries + [newcomer]), time: .init())
        let analysis = analyzer.analyze("卫青禾的电话是多少", reference: TestOffice.reference, previous: nil, fallback: .chinese)
        #expect(Self.model.intents(for: analysis).first?.name == "contact")
        #expect(Self.model.slots(for: analysis, intent: "contact").first?.range == 0..<3)
    }

    @Test("a file that is cut off anywhere is refused", arguments: [0, 1, 7, 8, 9, 40, 400, 4000])
    func truncated(length: Int) {
        #expect(throws: NLUModelError.self) { try NLUModel(encoded: Self.model.encoded().prefix(length)) }
    }

    @Test("a file of another version says which")
    func otherVersion() {
        var writer = BinaryWriter()
        writer.write(UInt32(0x554C_4E4D))
        writer.write(UInt32(1))
        #expect(throws: NLUModelError.otherVersion(1)) { try NLUModel(encoded: writer.finished()) }
    }

    @Test("a file whose checksum is right but whose lengths or numbers are not is refused", arguments: Hostile.allCases)
    func hostile(kind: Hostile) {
        #expect(throws: NLUModelError.self) { try NLUModel(encoded: kind.file) }
    }

    /// Files that somebody wrote to break the program.
    enum Hostile: CaseIterable {
        case hugeLength, notANumber, infiniteWeight, tooFewWeights, missingTransitions, unknownLabel, doubledIntent

        var file: Data {
            var writer = BinaryWriter()
            writer.write(UInt32(0x554C_4E4D))
            writer.write(NLUModel.formatVersion)
            writer.write((self == .notANumber ? Float.nan : 1).bitPattern)
            for _ in 0..<4 { writer.write(Float(1).bitPattern) }
            if self == .hugeLength {
                writer.write(UInt64.max / 2)
                return writer.finished()
            }
            writer.write(self == .doubledIntent ? ["a", "a"] : ["a", "b"])
            writer.write([UInt64(1)])
            writer.write([Float(1)])
            writer.write([Float](repeating: 0, count: 8))
            writer.write([UInt16](repeating: self == .infiniteWeight ? 0x7F80 : 0, count: self == .tooFewWeights ? 1 : 2))
            writer.write([UInt16](repeating: 0, count: 8))
            writer.write([UInt16](repeating: 0, count: 16))
            writer.write([Float]())
            for _ in 0..<3 { writer.write([UInt16]()) }
            writer.write(["slot"])
            writer.write(["a"])
            writer.write([Int32(self == .unknownLabel ? 7 : 0)])
            writer.write([UInt64(2)])
            writer.write([Float](repeating: 0, count: 3))
            writer.write([Float](repeating: 0, count: self == .missingTransitions ? 0 : 12))
            return writer.finished()
        }
    }

    @Test("random changes of a file with a right checksum are refused or give a model that predicts without failing")
    func mutated() {
        var random = SplitMix64(seed: 9)
        let body = Self.model.encoded().dropLast(8)
        for _ in 0..<60 {
            var bytes = [UInt8](body)
            for _ in 0..<3 { bytes[Int(random.next() % UInt64(min(bytes.count, 4000)))] = UInt8(truncatingIfNeeded: random.next()) }
            var data = Data(bytes)
            withUnsafeBytes(of: BinaryReader.checksum(data).littleEndian) { data.append(contentsOf: $0) }
            guard let model = try? NLUModel(encoded: data) else { continue }
            _ = model.predict("约沈芳周五上午开复盘会 and email Fanny")
        }
    }
}
