import DialogModel
import Foundation
import Language
import Understanding

/// The review list for reading, for programs and for editors.
struct ReviewListing {
    let workshop: ReviewWorkshop
    let words: ReviewWords

    /// Every cluster with its texts.
    var lines: [String] {
        workshop.clusters.enumerated().flatMap { number, cluster in heading(cluster, number: number + 1) + [""] }
    }

    /// A cluster: how often, what was said, how it was read, what it probably wants.
    func heading(_ cluster: ReviewCluster, number: Int) -> [String] {
        let count = workshop.clusters.count
        var lines = [words(
            "【\(number)/\(count)】\(cluster.count) 次，\(cluster.entries.count) 句", "[\(number)/\(count)] \(times(cluster.count)), \(cluster.entries.count) "
                + (cluster.entries.count == 1 ? "text" : "texts"))]
        if let asked = cluster.entries.first?.asked { lines.append(words("  当时正在问：\(asked)", "  while asked for: \(asked)")) }
        lines += cluster.entries.map { "  " + text($0) }
        let suggestions = cluster.suggestions.enumerated().map { "\($0.offset + 1) \($0.element.name) \(Self.percent($0.element.confidence))" }
        lines.append(words("  可能是：", "  probably: ") + suggestions.joined(separator: words("，", ", ")))
        return lines
    }

    private func text(_ entry: ReviewEntry) -> String {
        let often = entry.count > 1 ? words(" ×\(entry.count)", " ×\(entry.count)") : ""
        let read = entry.intent.map { words("当成 ", "read as ") + $0 + " " + Self.percent(entry.confidence) } ?? words("没有读出意图", "no intent")
        return "“\(entry.text)”\(often) · \(read) · \(words.reasons(entry.reasons))"
    }

    private func times(_ count: Int) -> String { count == 1 ? "once" : count == 2 ? "twice" : "\(count) times" }

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// One object an entry, for programs.
    var json: [JSONValue] {
        objects { entry, cluster, number in
            [
                .init("id", .integer(Int(entry.id))), .init("cluster", .integer(number)), .init("text", .string(entry.text)),
                .init("language", .string(entry.language.rawValue)), .init("asked", .optional(entry.asked)),
                .init("intent", .optional(entry.intent)), .init("confidence", .number(Self.rounded(entry.confidence))),
                .init("commands", .array(entry.commands.map(Self.command))),
                .init("reasons", .array(entry.reasons.map { .string($0.rawValue) })), .init("meant", .optional(entry.meant)),
                .init("count", .integer(entry.count)), .init("day", .string(entry.day)),
                .init("suggestions", .array(cluster.suggestions.map {
                    .object([.init("intent", .string($0.name)), .init("confidence", .number(Self.rounded($0.confidence)))])
                })),
            ]
        }
    }

    /// Labelled lines as `predict nlu`, `eval nlu` and `--label` read them; the labels are suggestions.
    var export: [JSONValue] {
        objects { entry, cluster, number in
            let intent = cluster.suggestions.first?.name ?? ""
            let spans = (try? ExampleAnnotation.parse(workshop.reader.annotated(entry, intent: intent)).spans) ?? []
            return [
                .init("id", .string(String(entry.id))), .init("text", .string(entry.text)), .init("intent", .string(intent)),
                .init("slots", .array(spans.map {
                    .object([.init("name", .string($0.label)), .init("start", .integer($0.start)), .init("end", .integer($0.end))])
                })),
                .init("language", .string(entry.language.rawValue)), .init("read_as", .optional(entry.intent)),
                .init("reasons", .array(entry.reasons.map { .string($0.rawValue) })), .init("count", .integer(entry.count)),
                .init("cluster", .integer(number)),
            ]
        }
    }

    private func objects(_ fields: (ReviewEntry, ReviewCluster, Int) -> [JSONValue.Field]) -> [JSONValue] {
        workshop.clusters.enumerated().flatMap { number, cluster in
            cluster.entries.map { .object(fields($0, cluster, number + 1)) }
        }
    }

    private static func command(_ command: ReviewedCommand) -> JSONValue {
        .object([
            .init("command", .string(command.command)), .init("target", .optional(command.target)),
            .init("confidence", .number(command.confidence)),
        ])
    }

    private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
