import Language

/// `responses.zh.yml` and `responses.en.yml`.
extension SchemaGuidedDomain {
    /// Columns of a row that a list shows.
    private static let shownColumns = 5

    func responses(_ language: TextLanguage) -> String {
        var lines = ["language: \(language.rawValue)", "responses:"]
        let asked = Set(intents.flatMap { $0.slots.map(\.name) })
        for slot in slots where asked.contains(slot.name) {
            lines.append("  ask_\(slot.name): \(Self.quoted(question(slot, language)))")
        }
        for intent in intents {
            let what = language == .chinese ? intent.chinese : intent.english
            if intent.source.isTransactional {
                let text = language == .chinese ? "已办好：\(what)，编号 {{id}}。" : "Done: \(what), number {{id}}."
                lines.append("  \(intent.name)_done: \(Self.quoted(text))")
            } else {
                lines += rows(intent, language)
                let text = language == .chinese ? "没有符合条件的结果。" : "Nothing fits what you asked for."
                lines.append("  \(intent.name)_none: \(Self.quoted(text))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func question(_ slot: SchemaGuidedSlot, _ language: TextLanguage) -> String {
        let label = language == .chinese ? slot.chinese : slot.english
        switch (language, slot.kind) {
        case (.chinese, .choice(let values)):
            let words = values.map { glossary.chinese(SchemaGuidedName.words($0.words)) ?? $0.words }
            return "请选择\(label)：\(words.joined(separator: "、"))。"
        case (.chinese, .plain("yesno")): return "\(label)：要还是不要？"
        case (.chinese, .plain("date")): return "\(label)是哪一天？"
        case (.chinese, .number): return "\(label)是多少？"
        case (.chinese, _): return "请说一下\(label)。"
        case (.english, .choice(let values)): return "Which \(label)? \(values.map(\.words).joined(separator: ", "))."
        case (.english, .plain("yesno")): return "\(label.prefix(1).uppercased() + label.dropFirst()): yes or no?"
        case (.english, .plain("date")): return "What date, please (\(label))?"
        case (.english, _): return "What is the \(label), please?"
        }
    }

    private func rows(_ intent: SchemaGuidedIntent, _ language: TextLanguage) -> [String] {
        let (comma, blank) = language == .chinese ? ("，", "") : (", ", " ")
        let columns = intent.results.prefix(Self.shownColumns)
        let cells = columns.enumerated().map { index, slot in
            let label = language == .chinese ? slot.chinese : slot.english
            let cell = "{{\(slot.column)}}"
            return index == 0 ? cell : "{{#\(slot.column)}}\(comma)\(label)\(blank.isEmpty ? " " : blank)\(cell){{/\(slot.column)}}"
        }
        let head = language == .chinese ? "共{{count}}条：" : "{{result(count)}}:"
        return ["  \(intent.name)_rows: |-", "    \(head){{#rows}}", "    {{index}}. \(cells.joined()){{/rows}}"]
    }
}
