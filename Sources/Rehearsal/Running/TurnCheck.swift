import DialogModel

/// Compares what a turn came to with what a script says.
struct TurnCheck {
    let turn: RehearsalTurn
    let result: TurnResult
    let dialog: any RehearsedDialog
    /// A turn that leads up to the dialog: it may change the office without saying so.
    let isSetup: Bool

    func mismatches() -> [Mismatch] {
        var found = replyRules()
        for check in turn.checks { found += mismatches(check) }
        if !isSetup, !turn.checks.contains(where: { if case .effects = $0.expectation { true } else { false } }) {
            let unmentioned = result.effects.filter { $0.type.hasPrefix("meeting.") || $0.type == "flow.completed" }
            if !unmentioned.isEmpty {
                found.append(mismatch("effects", "nothing that changes the office, as the turn mentions no effects",
                                      lines(unmentioned.map(\.json.text))))
            }
        }
        return found
    }

    /// What holds for any turn: something is said, and nothing twice.
    private func replyRules() -> [Mismatch] {
        let texts = result.replies.map(\.text)
        var found: [Mismatch] = []
        if texts.isEmpty || texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            found.append(mismatch("reply", "something is said", texts.isEmpty ? "no reply" : "an empty reply"))
        }
        for (index, text) in texts.enumerated() where texts[..<index].contains(text) {
            found.append(mismatch("reply", "nothing is said twice", text))
        }
        return found
    }

    private func mismatches(_ check: RehearsalTurn.Check) -> [Mismatch] {
        switch check.expectation {
        case .reply(let pattern):
            let texts = result.replies.map(\.text)
            return pattern.holds(for: texts) ? [] : [mismatch("reply", pattern.description, lines(texts), check)]
        case .button(let pattern):
            let buttons = result.replies.flatMap(\.buttons)
            let holds = pattern.isForbidden
                ? !buttons.contains { pattern.pattern.matches($0.title) || pattern.pattern.matches($0.payload) }
                : pattern.holds(for: buttons.flatMap { [$0.title, $0.payload] })
            return holds ? [] : [mismatch("button", pattern.description, lines(buttons.map { "\($0.title) \($0.payload)" }), check)]
        case .asks(let pattern):
            return compare("asks", pattern, .optional(result.asksFor), check)
        case .slot(let name, let pattern):
            return compare("slots.\(name)", pattern, result.slots.first { $0.key == name }?.value, check)
        case .commands(let patterns):
            return compareCommands(patterns, check)
        case .effects(let patterns):
            return compareEffects(patterns, check)
        case .noEffects(let patterns):
            let effects = result.effects.map(\.json)
            let found = effects.filter { effect in patterns.contains { $0.matches(effect) } }
            return found.isEmpty ? [] : [mismatch("effects", "none of \(patterns.map(\.description).joined(separator: ", "))",
                                                  lines(found.map(\.text)), check)]
        case .intent(let pattern):
            return compare("intent", pattern, .optional(result.intent?.name), check)
        case .locale(let pattern):
            return compare("locale", pattern, .string(result.locale), check)
        case .database(let sql, let pattern):
            return compareRows(sql, pattern, check)
        }
    }

    private func compare(
        _ subject: String, _ pattern: ValuePattern, _ value: JSONValue?, _ check: RehearsalTurn.Check
    ) -> [Mismatch] {
        pattern.matches(value) ? [] : [mismatch(subject, pattern.description, value?.text ?? "null", check)]
    }

    private func compareCommands(_ patterns: [CommandPattern], _ check: RehearsalTurn.Check) -> [Mismatch] {
        var rest = result.commands[...]
        for pattern in patterns {
            guard let index = rest.firstIndex(where: { pattern.matches($0.command) }) else {
                let all = result.commands.map { CommandPattern.text(of: $0.command) }
                return [mismatch("commands", patterns.map(\.description).joined(separator: ", "),
                                 all.isEmpty ? "none" : all.joined(separator: ", "), check)]
            }
            rest = rest[(index + 1)...]
        }
        return []
    }

    private func compareEffects(_ patterns: [ValuePattern], _ check: RehearsalTurn.Check) -> [Mismatch] {
        let effects = result.effects.map(\.json)
        if patterns.count == effects.count, zip(patterns, effects).allSatisfy({ $0.matches($1) }) { return [] }
        return [mismatch("effects", lines(patterns.map(\.description)), lines(effects.map(\.text)), check)]
    }

    /// One value for a single row of one column, else a list; rows of several columns are lists in it.
    private func compareRows(_ sql: String, _ pattern: ValuePattern, _ check: RehearsalTurn.Check) -> [Mismatch] {
        do {
            let rows = try dialog.query(sql)
            let values: [JSONValue] = rows.map { $0.count == 1 ? $0[0] : .array($0) }
            var value = JSONValue.array(values)
            if case .list = pattern {} else if values.count == 1 { value = values[0] }
            return pattern.matches(value) ? [] : [mismatch("database: \(sql)", pattern.description, value.text, check)]
        } catch {
            return [mismatch("database: \(sql)", pattern.description, "error: \(error)", check)]
        }
    }

    private func lines(_ items: [String]) -> String {
        items.isEmpty ? "none" : items.joined(separator: "\n")
    }

    private func mismatch(
        _ subject: String, _ expected: String, _ actual: String, _ check: RehearsalTurn.Check? = nil
    ) -> Mismatch {
        Mismatch(line: check?.line ?? turn.line, column: check?.column ?? turn.column, subject: subject,
                 expected: expected, actual: actual)
    }
}
