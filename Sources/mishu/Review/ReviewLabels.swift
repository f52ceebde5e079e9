import DialogModel
import Foundation
import Understanding

/// Labels from a file: one JSON object a line, as `mishu review --export` writes them.
///
/// `{"id", "intent"}` and, where the text was changed or marked, `text` (in the notation of examples, or with `slots` by
/// offset). `{"id", "drop": true}` takes a text off the list; without an intent it stays there.
enum ReviewLabels {
    private struct Line: Decodable {
        struct Slot: Decodable {
            var name: String
            var start: Int
            var end: Int
        }

        var id: String
        var intent: String?
        var text: String?
        var slots: [Slot]?
        var drop: Bool?

        private enum CodingKeys: CodingKey { case id, intent, text, slots, drop }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try (try? container.decode(Int64.self, forKey: .id)).map(String.init) ?? container.decode(String.self, forKey: .id)
            intent = try container.decodeIfPresent(String.self, forKey: .intent)
            text = try container.decodeIfPresent(String.self, forKey: .text)
            slots = try container.decodeIfPresent([Slot].self, forKey: .slots)
            drop = try container.decodeIfPresent(Bool.self, forKey: .drop)
        }
    }

    /// The decisions of a file; all of it, or nothing.
    static func read(_ path: String, _ desk: ReviewDesk, _ workshop: ReviewWorkshop) throws -> [ReviewDecision] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure.unusable("\(path) cannot be read: name a file that `mishu review --export` wrote")
        }
        var decisions: [ReviewDecision] = []
        var added: [Example] = []
        var refused = 0
        for (index, bytes) in data.split(separator: 10, omittingEmptySubsequences: false).enumerated()
        where !bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) {
            guard let line = try? JSONDecoder().decode(Line.self, from: bytes) else {
                throw CommandFailure.unusable("\(path):\(index + 1): write {\"id\": …, \"intent\": \"…\", \"text\": \"…\"}")
            }
            guard let entry = desk.entries.first(where: { String($0.id) == line.id }) else {
                throw CommandFailure.unusable("\(path):\(index + 1): the list has no entry \(line.id): export it again")
            }
            if line.drop == true {
                decisions.append(.drop(entry))
                continue
            }
            guard let intent = line.intent, !intent.isEmpty else { continue }
            do {
                let example = try example(line, intent, entry, workshop)
                if let objection = workshop.objection(to: example, among: added, desk.words) {
                    Output.error("\(path):\(index + 1): \(objection)")
                    refused += 1
                } else {
                    added.append(example)
                    decisions.append(.example(entry, example))
                }
            } catch let problem as ExampleAnnotation.Problem {
                Output.error("\(path):\(index + 1): \(problem.message); \(problem.remedy)")
                refused += 1
            }
        }
        if refused > 0 { throw CommandFailure.failed("nothing was written: mend the lines above, or leave them out, and run it again") }
        return decisions
    }

    private static func example(_ line: Line, _ intent: String, _ entry: ReviewEntry, _ workshop: ReviewWorkshop) throws -> Example {
        let text = line.text ?? workshop.reader.annotated(entry, intent: intent)
        if let slots = line.slots, !slots.isEmpty, !text.contains("](") {
            return workshop.reader.example(
                text, spans: slots.map { Example.Span(label: $0.name, start: $0.start, end: $0.end) }, intent: intent, language: entry.language)
        }
        return try workshop.reader.example(text, intent: intent, language: entry.language)
    }
}
