import DialogModel

/// Compares what a turn came to with what a script says.
struct TurnCheck {
    let result: TurnResult
    let dialog: any RehearsedDialog
    /// The place of what is checked, where a check has none of its own.
    let line: Int
    let column: Int

    /// What differs from a turn as it is written.
    ///
    /// - Parameter isSetup: it leads up to the dialog: it may change the office without saying so.
    func mismatches(of turn: RehearsalTurn, isSetup: Bool) -> [Mismatch] {
        var found = replyRules() + mismatches(turn.checks)
        if !isSetup, !turn.checks.contains(where: { if case .effects = $0.expectation { true } else { false } }) {
            let unmentioned = result.effects.filter(\.changesOffice)
            if !unmentioned.isEmpty {
                found.append(mismatch("effects", "nothing that changes the office, as the turn mentions no effects",
                                      lines(unmentioned.map(\.json.text))))
            }
        }
        return found
    }

    /// What differs from some checks.
    func mismatches(_ checks: [RehearsalTurn.Check]) -> [Mismatch] {
        checks.flatMap { mismatches($0) }
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
            return compareRows("database: \(sql)", sql, [], pattern, check)
        case .rows(let table, let conditions, let pattern):
            return compareRows(table, conditions, pattern, check)
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
    private func compareRows(
        _ subject: String, _ sql: String, _ values: [JSONValue], _ pattern: ValuePattern, _ check: RehearsalTurn.Check
    ) -> [Mismatch] {
        do {
            let rows = try dialog.query(sql, values).rows
            let values: [JSONValue] = rows.map { $0.count == 1 ? $0[0] : .array($0) }
            return compare(subject, pattern, values, check)
        } catch {
            return [mismatch(subject, pattern.description, "error: \(error)", check)]
        }
    }

    /// The rows of a table as objects: one for a single row, else a list.
    private func compareRows(
        _ table: String, _ conditions: [JSONValue.Field], _ pattern: ValuePattern, _ check: RehearsalTurn.Check
    ) -> [Mismatch] {
        let subject = "database: " + ([table] + conditions.map { "\($0.key) = \($0.value.text)" }).joined(separator: ", ")
        do {
            let found = try TableRows(dialog: dialog).rows(of: table, where: conditions)
            let values: [JSONValue] = found.rows.map { row in
                .object(zip(found.columns, row).map { JSONValue.Field($0, $1) })
            }
            return compare(subject, pattern, values, check)
        } catch {
            return [mismatch(subject, pattern.description, "error: \(error)", check)]
        }
    }

    private func compare(_ subject: String, _ pattern: ValuePattern, _ values: [JSONValue], _ check: RehearsalTurn.Check) -> [Mismatch] {
        var value = JSONValue.array(values)
        switch pattern {
        case .list, .anyOrder, .has, .count: break
        default: if values.count == 1 { value = values[0] }
        }
        return pattern.matches(value) ? [] : [mismatch(subject, pattern.description, value.text, check)]
    }

    private func lines(_ items: [String]) -> String {
        items.isEmpty ? "none" : items.joined(separator: "\n")
    }

    private func mismatch(
        _ subject: String, _ expected: String, _ actual: String, _ check: RehearsalTurn.Check? = nil
    ) -> Mismatch {
        Mismatch(line: check?.line ?? line, column: check?.column ?? column, subject: subject,
                 expected: expected, actual: actual)
    }
}
