import ArgumentParser
import DialogModel
import Foundation
import Understanding

/// `mishu review`: what was understood wrongly, labelled by a person, becomes examples.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Teach it what went wrong: label it, see the effect, accept. 把没听懂、答错的话标注成例句。",
        discussion: """
            Turns that were not understood, corrected, taken back or called wrong wait in a list in the data directory, without \
            names. In the terminal they come in groups of alike ones; what is accepted is written into the domains' files.
            """)

    @OptionGroup var options: ConversationOptions

    @Flag(help: "Only show the list.")
    var list = false

    @Flag(help: "With --list: one JSON object a text.")
    var json = false

    @Option(help: ArgumentHelp("Write the list as labelled lines, the labels being suggestions.", valueName: "FILE"))
    var export: String?

    @Option(help: ArgumentHelp("Take the labels from such a file instead of asking for them.", valueName: "FILE"))
    var label: String?

    @Option(help: ArgumentHelp("Show the effect on these labelled lines instead of cross-validation, which takes longer.", valueName: "FILE"))
    var against: String?

    @Flag(help: "Accept without asking.")
    var accept = false

    @Flag(help: "Empty the list.")
    var clear = false

    func validate() throws {
        let modes = [list, export != nil, label != nil, clear].count { $0 }
        guard modes <= 1 else { throw ValidationError("name only one of --list, --export, --label and --clear") }
        if json, !list { throw ValidationError("--json goes with --list") }
        if accept, label == nil { throw ValidationError("--accept goes with --label") }
    }

    func run() throws {
        let desk = try ReviewDesk.open(try options.resolve())
        if clear {
            let count = try desk.clear()
            Output.line(desk.words("已清空复核清单（\(count) 条）。", "The review list is empty now (\(count) removed)."))
            return
        }
        if desk.entries.isEmpty, label == nil {
            if let export { try write([], to: export) }
            if !json { Output.line(desk.words.nothing) }
            return
        }
        let held = try against.map(NLUFiles.lines)
        let workshop = try desk.workshop()
        let listing = ReviewListing(workshop: workshop, words: desk.words)
        if list {
            for line in json ? listing.json.map(\.text) : listing.lines { Output.line(line) }
        } else if let export {
            try write(listing.export, to: export)
            Output.line(desk.words("已写入 \(export)（\(desk.entries.count) 条）", "\(desk.entries.count) texts → \(export)"))
        } else if let label {
            try settle(try ReviewLabels.read(label, desk, workshop), desk, workshop, on: held)
        } else {
            var dialogue = ReviewDialogue(desk: desk, workshop: workshop)
            try settle(try dialogue.run(), desk, workshop, on: held)
        }
    }

    /// Shows the effect, asks, writes, and takes off the list what was dealt with.
    ///
    /// - Parameter held: what the effect is measured on; nil: cross-validation.
    private func settle(
        _ decisions: [ReviewDecision], _ desk: ReviewDesk, _ workshop: ReviewWorkshop, on held: [NLULine]?
    ) throws {
        let words = desk.words
        var examples: [Example] = []
        for case .example(_, let example) in decisions where !workshop.isKnown(example, among: examples) { examples.append(example) }
        try desk.remove(decisions.compactMap { if case .drop(let entry) = $0 { entry } else { nil } })
        let labelled = decisions.compactMap { if case .example(let entry, _) = $0 { entry } else { nil } }
        guard !examples.isEmpty else {
            try desk.remove(labelled)
            Output.line(words("没有要写入的例句。", "There are no examples to write."))
            return
        }
        Output.progress(words("正在训练，比较前后效果……", "training with and without the new examples …"))
        let trial = held.map { ReviewTrial(workshop.domain, adding: examples, on: $0) } ?? ReviewTrial(workshop.domain, adding: examples)
        Output.line("")
        for line in ReviewEffect(trial: trial, words: words).lines { Output.line(line) }
        guard accept || isAccepted(words) else {
            Output.line(words("没有写入；这些话还在清单里。", "Nothing was written; the texts stay on the list."))
            return
        }
        let files = try desk.write(examples, workshop.loaded)
        try desk.remove(labelled)
        Output.line(words(
            "已写入 \(examples.count) 句例句：\(files.joined(separator: "，"))。下次启动会自动重新训练。",
            "\(examples.count) examples written: \(files.joined(separator: ", ")). The next start trains on them by itself."))
    }

    private func isAccepted(_ words: ReviewWords) -> Bool {
        Output.line(words("接受并写入 Domains 吗？[y/N]", "Accept, and write them into the domains? [y/N]"))
        var editor = LineEditor(prompt: "› ")
        let answer = editor.readLine()?.trimmingCharacters(in: .whitespaces).lowercased()
        return answer.map { ["y", "yes", "ok", "是", "好", "好的", "接受", "确认"].contains($0) } ?? false
    }

    private func write(_ lines: [JSONValue], to path: String) throws {
        do {
            try Data(lines.map { $0.text + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure.unusable("\(path): cannot be written; name a file in a folder that is there")
        }
    }
}
