import Language

/// `domain.yml`.
extension SchemaGuidedDomain {
    var definition: String {
        var lines = [
            "# \(oneLine(service.description.isEmpty ? service.name : service.description))",
            "# Imported from the service \(oneLine(service.name)) of a schema in the Schema-Guided Dialogue format.", "domain: \(name)", "",
        ]
        if !slots.isEmpty { lines.append("slots:") }
        for slot in slots { lines += definition(of: slot) }
        lines += ["", "intents:"]
        for intent in intents {
            lines.append("  \(intent.name): {flow: \(intent.name), description: \(description(of: intent))}")
        }
        lines += ["", "flows:"]
        for intent in intents { lines += flow(of: intent) }
        lines += ["", "actions:"]
        for intent in intents { lines += intent.source.isTransactional ? writing(of: intent) : reading(of: intent) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

    private func label(of slot: SchemaGuidedSlot) -> String {
        "{zh: \(Self.quoted(slot.chinese)), en: \(Self.quoted(slot.english))}"
    }

    private func description(of intent: SchemaGuidedIntent) -> String {
        "{zh: \(Self.quoted(intent.chinese)), en: \(Self.quoted(intent.english))}"
    }

    private func definition(of slot: SchemaGuidedSlot) -> [String] {
        let isOptional = !intents.contains { $0.required.contains { $0.name == slot.name } }
        let optional = isOptional ? ", optional: true" : ""
        let head = "  \(slot.name): {type: \(slot.kind.type), label: \(label(of: slot))\(optional)"
        switch slot.kind {
        case .number(let least, let most):
            let limits = [least.map { ", minimum: \($0)" }, most.map { ", maximum: \($0)" }].compactMap(\.self).joined()
            return [head + limits + "}"]
        case .plain: return [head + "}"]
        case .choice(let values):
            var lines = ["  \(slot.name):", "    type: choice", "    label: \(label(of: slot))"]
            if isOptional { lines.append("    optional: true") }
            lines.append("    values:")
            // A word means one value: what two come to in Chinese is left to the English.
            var taken = Set(values.map { $0.words.lowercased() })
            return lines + values.map { value in
                let chinese = glossary.chinese(SchemaGuidedName.words(value.words))
                let words = [chinese.flatMap { taken.insert($0).inserted ? $0 : nil }, value.words].compactMap(\.self)
                return "      \(Self.quoted(value.key)): [\(words.map(Self.quoted).joined(separator: ", "))]"
            }
        }
    }

    private func flow(of intent: SchemaGuidedIntent) -> [String] {
        var lines = [
            "  \(intent.name):", "    description: \(description(of: intent))",
            "    slots: [\(intent.slots.map(\.name).joined(separator: ", "))]", "    steps:",
        ]
        lines += intent.required.map { "      - collect: \($0.name)" }
        lines += intent.source.isTransactional
            ? ["      - confirm: \(intent.action)", "      - write: \(intent.action)"] : ["      - call: \(intent.action)"]
        return lines
    }

    private func reading(of intent: SchemaGuidedIntent) -> [String] {
        let columns = intent.results
        var conditions = intent.slots.map { slot in
            switch slot.kind {
            case .plain("text"): "(:\(slot.name) IS NULL OR instr(lower(\(slot.column)), lower(:\(slot.name))) > 0)"
            default: "(:\(slot.name) IS NULL OR \(slot.column) = :\(slot.name))"
            }
        }
        if conditions.isEmpty { conditions = ["1"] }
        return [
            "  \(intent.action):", "    read: |",
            "      SELECT \((["id"] + columns.map(\.column)).joined(separator: ", ")) FROM \(itemTable)",
            "      WHERE \(conditions.joined(separator: "\n        AND "))", "      ORDER BY id LIMIT 10",
            "    returns: {\(columns.map { "\($0.column): \($0.resultType)" }.joined(separator: ", "))}",
            "    rows: \(intent.name)_rows", "    empty: \(intent.name)_none",
        ]
    }

    private func writing(of intent: SchemaGuidedIntent) -> [String] {
        let columns = ["employee_no"] + intent.slots.map(\.column) + ["created_at"]
        let values = [":me"] + intent.slots.map { ":" + $0.name } + [":now"]
        return [
            "  \(intent.action):", "    write: |", "      INSERT INTO \(table(of: intent)) (\(columns.joined(separator: ", ")))",
            "      VALUES (\(values.joined(separator: ", "))) RETURNING id",
            "    undo: DELETE FROM \(table(of: intent)) WHERE id = :id AND employee_no = :me", "    done: \(intent.name)_done",
        ]
    }
}
