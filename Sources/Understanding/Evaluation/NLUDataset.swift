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

    /// Intents and slots that are told apart at most; beyond them a label is probably an identifier.
    public static let labelLimit = 1000
    /// Texts that are trained on at most. Of more, each intent keeps its share, evenly spread over its texts.
    public static let trainingLimit = 60_000

    /// Trains on labelled texts alone, without a domain or directory.
    ///
    /// Of spans that overlap, the first and longest counts; one that begins or ends inside a word takes the whole word.
    ///
    /// - Parameter vectors: for each line its vector of an embedding model, of unit length, empty where there is
    ///   none; `[]` trains without.
    /// - Throws: `NLUDataError` when there is nothing to learn from, or labels without end.
    public static func train(_ lines: [NLULine], vectors: [[Float]] = [], seed: UInt64 = 1) throws(NLUDataError) -> NLUModel {
        let intents = Set(lines.map(\.intent))
        guard intents.count > 1 else {
            throw NLUDataError(line: 0, reason: "the training data has fewer than two intents; give examples of at least two")
        }
        guard intents.count <= labelLimit else {
            throw NLUDataError(line: 0, reason: "the training data has \(intents.count) intents, at most \(labelLimit) are told apart: is \"intent\" an identifier?")
        }
        let slots = Set(lines.lazy.flatMap { $0.slots.map(\.name) })
        guard slots.count <= labelLimit else {
            throw NLUDataError(line: 0, reason: "the training data has \(slots.count) slots, at most \(labelLimit) are told apart: is \"name\" an identifier?")
        }
        let chosen = spread(lines)
        let vectors = vectors.isEmpty ? [] : chosen.map { vectors.indices.contains($0) ? vectors[$0] : [] }
        let examples = chosen.map { example(lines[$0]) }
        return NLUModel.train(examples, slots: [:], vectors: vectors, seed: seed)
    }

    private static func example(_ line: NLULine) -> Example {
        var spans: [Example.Span] = []
        for slot in line.slots.sorted(by: { ($0.start, $1.end, $0.name) < ($1.start, $0.end, $1.name) }) where slot.start >= spans.last?.end ?? 0 {
            spans.append(.init(label: slot.name, start: slot.start, end: slot.end))
        }
        return Example(text: line.text, intent: line.intent, language: LanguageDetector.language(of: line.text, previous: nil), spans: spans)
    }

    /// The numbers of the lines to train on, in their order.
    static func spread(_ lines: [NLULine]) -> [Int] {
        guard lines.count > trainingLimit else { return Array(lines.indices) }
        var sizes: [String: Int] = [:]
        for line in lines { sizes[line.intent, default: 0] += 1 }
        var seen: [String: Int] = [:]
        return lines.indices.filter { number in
            let intent = lines[number].intent
            let size = sizes[intent] ?? 1
            let share = max(1, size * trainingLimit / lines.count)
            let position = seen[intent, default: 0]
            seen[intent] = position + 1
            return position * share / size != (position - 1) * share / size || position == 0
        }
    }
}
