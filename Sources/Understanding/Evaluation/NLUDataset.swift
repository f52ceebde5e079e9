import DialogModel
import Foundation
import Language

/// Reads labelled texts from JSON lines.
public enum NLUDataset {
    /// - Parameter data: UTF-8, one object a line; empty lines are passed over.
    /// - Throws: `NLUDataError`, naming the first line that is wrong and what to write.
    public static func lines(_ data: Data) throws(NLUDataError) -> [NLULine] {
        let decoder = JSONDecoder()
        var result: [NLULine] = []
        var number = 0
        for part in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if part.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let line: NLULine
            do {
                line = try decoder.decode(NLULine.self, from: part)
            } catch {
                throw NLUDataError(line: number, reason: "expected {\"text\": \"…\", \"intent\": \"…\", \"slots\": [{\"name\", \"start\", \"end\"}]}")
            }
            let count = line.text.unicodeScalars.count
            guard !line.intent.isEmpty else { throw NLUDataError(line: number, reason: "\"intent\" is empty; name what the text wants") }
            for slot in line.slots where slot.start < 0 || slot.end > count || slot.start >= slot.end || slot.name.isEmpty {
                throw NLUDataError(
                    line: number,
                    reason: "slot \"\(slot.name)\" from \(slot.start) to \(slot.end) does not lie in the text of \(count) Unicode scalars")
            }
            result.append(line)
        }
        return result
    }

    /// Trains on labelled texts alone, without a domain or directory.
    ///
    /// - Throws: `NLUDataError` when there is nothing to learn from.
    public static func train(_ lines: [NLULine], seed: UInt64 = 1) throws(NLUDataError) -> NLUModel {
        guard Set(lines.map(\.intent)).count > 1 else {
            throw NLUDataError(line: 0, reason: "the training data has fewer than two intents; give examples of at least two")
        }
        let examples = lines.map { line in
            Example(text: line.text, intent: line.intent, language: LanguageDetector.language(of: line.text, previous: nil),
                    spans: line.slots.map { .init(label: $0.name, start: $0.start, end: $0.end) })
        }
        return NLUModel.train(examples, slots: [:], seed: seed)
    }
}
