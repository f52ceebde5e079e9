import DialogModel
import Foundation
import Understanding

/// Labelling in the terminal: one cluster after the other, by number, name or a word.
struct ReviewDialogue {
    let desk: ReviewDesk
    let workshop: ReviewWorkshop
    private var decisions: [ReviewDecision] = []
    private var added: [Example] = []

    private var words: ReviewWords { desk.words }

    init(desk: ReviewDesk, workshop: ReviewWorkshop) {
        self.desk = desk
        self.workshop = workshop
    }

    private enum Answer {
        case intent(String)
        case skip, drop, oneByOne, quit
    }

    /// What was decided until the list was through, or the person had enough.
    mutating func run() throws -> [ReviewDecision] {
        let listing = ReviewListing(workshop: workshop, words: words)
        Output.line(words(
            "输入序号或意图名；回车跳过；n 不归我们管；d 从清单删去；o 逐句处理；q 结束。",
            "A number or the name of an intent; Enter: skip; n: not ours; d: drop from the list; o: one by one; q: done."))
        for (number, cluster) in workshop.clusters.enumerated() {
            Output.line("")
            for line in listing.heading(cluster, number: number + 1) { Output.line(line) }
            guard decide(cluster.entries, cluster.suggestions, isSingle: cluster.entries.count == 1) else { break }
        }
        return decisions
    }

    /// - Returns: false when the person had enough.
    private mutating func decide(_ entries: [ReviewEntry], _ suggestions: [ScoredIntent], isSingle: Bool) -> Bool {
        switch answer(suggestions, isSingle: isSingle) {
        case .quit: return false
        case .skip: return true
        case .drop:
            decisions += entries.map { .drop($0) }
            return true
        case .oneByOne:
            for entry in entries {
                Output.line("  “\(entry.text)”")
                guard decide([entry], suggestions, isSingle: true) else { return false }
            }
            return true
        case .intent(let intent):
            for entry in entries { guard label(entry, intent) else { return false } }
            return true
        }
    }

    private func answer(_ suggestions: [ScoredIntent], isSingle: Bool) -> Answer {
        while true {
            guard let line = ask("› ") else { return .quit }
            switch line.lowercased() {
            case "", "s", "skip", "跳过": return .skip
            case "q", "quit", "退出", "结束": return .quit
            case "d", "drop", "删去", "删除": return .drop
            case "o", "one by one", "逐句", "逐条": if !isSingle { return .oneByOne }
            case "n", "not ours", "不归我们管", "不归我们":
                if let outside = workshop.outside { return .intent(outside) }
                Output.line(words("Domains 里没有 out_of_scope 意图。", "The domains have no intent out_of_scope."))
                continue
            default: break
            }
            if let number = Int(line), suggestions.indices.contains(number - 1) { return .intent(suggestions[number - 1].name) }
            if workshop.domain.intents[line] != nil { return .intent(line) }
            Output.line(words("没有“\(line)”；", "There is no ‘\(line)’; ") + Suggestion.remedy(line, among: workshop.domain.intents.keys))
        }
    }

    /// Has the spans of a text confirmed, and checks that it can be an example.
    private mutating func label(_ entry: ReviewEntry, _ intent: String) -> Bool {
        let marked = workshop.hasLabels(intent)
        let suggested = marked ? workshop.reader.annotated(entry, intent: intent) : ExampleAnnotation.source(of: entry.text, spans: [])
        Output.line("  \(workshop.title(intent, words))")
        while true {
            var source = suggested
            if marked {
                Output.line("  \(suggested)")
                Output.line(Style.dim(words(
                    "  回车：就这样；- 不要这一句；或重新写一遍（按 ↑ 可以改），用 [文字](槽位) 标注：",
                    "  Enter: take it; -: leave it out; or write it anew (↑ to edit), marked as [words](slot): ")
                    + workshop.labels(of: intent).joined(separator: " ")))
                guard let line = ask("  › ", offered: suggested) else { return false }
                if line == "-" { return true }
                if !line.isEmpty { source = line }
            }
            do throws(ExampleAnnotation.Problem) {
                let example = try workshop.reader.example(source, intent: intent, language: entry.language)
                guard let objection = workshop.objection(to: example, among: added, words) else {
                    added.append(example)
                    decisions.append(.example(entry, example))
                    return true
                }
                Output.line("  " + words("不能加：", "Not added: ") + objection)
                if !marked { return true }
            } catch {
                Output.line("  " + words("标注读不懂：", "The marks cannot be read: ") + "\(error.message); \(error.remedy)")
            }
        }
    }

    private func ask(_ prompt: String, offered: String? = nil) -> String? {
        var editor = LineEditor(prompt: prompt, offered: offered.map { [$0] } ?? [])
        return editor.readLine()?.trimmingCharacters(in: .whitespaces)
    }
}
