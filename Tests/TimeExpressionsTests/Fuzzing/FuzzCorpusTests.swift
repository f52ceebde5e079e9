import Foundation
import Testing
@_spi(Invariants) import TimeExpressions

@Suite("The fuzzer's corpus of times")
struct FuzzCorpusTests {
    /// `Fuzz/Corpus/time` of the repository.
    static let folder = Repository.root.appending(path: "Fuzz/Corpus/time", directoryHint: .isDirectory)

    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test("Recognition of every file of the corpus holds what it promises")
    func invariants() throws {
        #expect(Self.files.count > 50)
        for file in Self.files {
            let text = String(decoding: try Data(contentsOf: Self.folder.appendingPathComponent(file)), as: UTF8.self)
            let violations = RecognitionInvariants.violations(in: text)
            #expect(violations.isEmpty, "\(file): \(violations.prefix(3).joined(separator: "; "))")
        }
    }

    @Test("Every beginning of a text holds it too", arguments: ["zh-range.txt", "en-range.txt", "iso.txt", "emoji.txt", "mixed.txt"])
    func prefixes(file: String) throws {
        let text = String(decoding: try Data(contentsOf: Self.folder.appendingPathComponent(file)), as: UTF8.self)
        for count in 0...text.unicodeScalars.count {
            let violations = RecognitionInvariants.violations(in: String(text.unicodeScalars.prefix(count)))
            #expect(violations.isEmpty, "the first \(count) scalars: \(violations.prefix(3).joined(separator: "; "))")
        }
    }
}
