import Foundation
import Language
import Testing
import TimeExpressions

@Suite("False alarms")
struct FalseAlarmTests {
    @Test("Under 0.5 % of ten thousand sentences without times are given one", .enabled(if: QuietSentences.folder != nil))
    func rate() throws {
        let sentences = try QuietSentences.load(from: #require(QuietSentences.folder))
        let recognizer = TimeRecognizer(conventions: .office)
        var alarms: [String] = []
        for (sentence, language) in sentences {
            let found = recognizer.recognize(sentence.text, reference: Corpus.reference, language: language)
            guard !found.isEmpty else { continue }
            let scalars = Array(sentence.text.unicodeScalars)
            let parts = found.map { String(String.UnicodeScalarView(scalars[$0.range])) + " as " + ($0.values.first.map(notation) ?? "") }
            alarms.append("\(sentence.id) “\(sentence.text)”: \(parts.joined(separator: ", "))")
        }
        #expect(sentences.count == 10_000)
        if alarms.count >= sentences.count / 200 { Issue.record("\(alarms.count) false alarms:\n\(alarms.joined(separator: "\n"))") }
    }
}
