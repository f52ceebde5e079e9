import Dialog
import DialogModel
import Foundation
import GRDB
import Generation
import Language
import TimeExpressions

/// A read of a domain's own tables, and what follows from its rows.
struct DataReading {
    let action: DataAction
    let flow: Flow
    let renderer: ResponseRenderer
    var values: DataValues
    private var context: ActionContext { values.context }

    /// Rows that are read at most.
    private static let limit = 100
    /// Rows that are shown or offered at most.
    private static let shown = 20
    /// The note that keeps the slots that were accepted last.
    private static let acceptedNote = "accepted"

    mutating func outcome(_ sql: String) throws -> ActionOutcome {
        let rows = try fetch(sql)
        if rows.isEmpty, let empty = action.empty {
            var outcome = ActionOutcome(.finish)
            outcome.say = [Say(empty, try values.templateValues())]
            return outcome
        }
        if let choice = action.choice { return try choose(choice, rows) }
        if let response = action.rows { return try list(response, rows) }
        return try accept(rows.first ?? [:])
    }

    private typealias Entry = [String: SlotValue]

    private func fetch(_ sql: String) throws -> [Entry] {
        let cursor = try Row.fetchCursor(
            context.database.cachedStatement(sql: sql), arguments: StatementArguments(values.arguments(of: sql)))
        var rows: [Entry] = []
        while rows.count < Self.limit, let row = try cursor.next() {
            rows.append(row.reduce(into: [:]) { entry, column in
                entry[column.0] = values.result(column.1, action.returns[column.0])
            })
        }
        return rows
    }

    // MARK: One row

    /// The row's values become results, and the refusals are looked at.
    mutating func accept(_ row: [String: SlotValue]) throws -> ActionOutcome {
        var outcome = ActionOutcome(.proceed)
        for name in Set(row.keys).union(action.returns.keys).sorted() {
            values.results[name] = row[name]
            outcome.results.append((name, row[name]))
        }
        var frame = context.frame
        frame.results = values.results
        let scope = ConditionScope(frame: frame, definitions: values.domain.slots)
        if let refusal = action.refusals.first(where: { scope.holds($0.when) }) { return try refuse(refusal) }
        if !action.refusals.isEmpty, let kept = try? JSONEncoder().encode(context.frame.slots) {
            outcome.notes.append((Self.acceptedNote, String(decoding: kept, as: UTF8.self)))
        }
        return outcome
    }

    /// Tells why not; the slot to blame gets its old value back, or is asked for again.
    private func refuse(_ refusal: DataAction.Refusal) throws -> ActionOutcome {
        let say = Say(refusal.say, try values.templateValues())
        if refusal.isPermission { return DataReplies.refused(refusal.say, say.values) }
        guard let slot = refusal.slot else { return DataReplies.failed(say) }
        var outcome = ActionOutcome(.again)
        outcome.say = [say]
        // A refused beginning takes the end of its range with it.
        let range = [slot] + flow.slots.filter { values.domain.slots[$0]?.ends == slot }
        let blamed = range + range.flatMap { values.domain.slots[$0]?.replaces ?? [] }.filter { !range.contains($0) }
        let old = context.frame.notes[Self.acceptedNote].flatMap { try? JSONDecoder().decode([String: SlotValue].self, from: Data($0.utf8)) }
        if let old, blamed.contains(where: { old[$0] != nil }), old != context.frame.slots {
            // What was accepted before holds again.
            for name in flow.slots where old[name] != context.frame.slots[name] { outcome.slots.append((name, old[name])) }
            return outcome
        }
        for name in blamed where context.frame.slots[name] != nil { outcome.slots.append((name, nil)) }
        if outcome.slots.isEmpty { outcome.next = .ask(slot: slot, Say("ask_\(slot)")) }
        return outcome
    }

    // MARK: Rows to show

    private func list(_ response: String, _ rows: [Entry]) throws -> ActionOutcome {
        var outcome = ActionOutcome(.proceed)
        var all = try values.templateValues()
        all["rows"] = .list(try rows.prefix(Self.shown).map(words))
        all["count"] = .number(rows.count)
        if rows.count > Self.shown { all["more"] = .number(rows.count - Self.shown) }
        outcome.say = [Say(response, all)]
        if let reference = action.reference {
            let options = rows.prefix(Self.shown).enumerated().compactMap { index, row -> Offer.Option? in
                row[reference.value].map { Offer.Option(title: .number(index + 1), sets: [reference.slot: $0]) }
            }
            outcome.shown = Offer(flow: reference.flow, options: options, isQuestion: false)
            if options.count == 1, let only = options.first { outcome.focus = focus(only.sets) }
        }
        return outcome
    }

    private func words(_ row: Entry) throws -> [String: TemplateValue] {
        try row.reduce(into: [:]) { words, column in
            words[column.key] = try values.word(column.value, action.returns[column.key])
        }
    }

    private func focus(_ records: [String: SlotValue]) -> Focus {
        var focus = context.state.focus
        focus.records = (focus.records ?? [:]).merging(records) { $1 }
        return focus
    }

    // MARK: Rows to choose from

    private mutating func choose(_ choice: DataAction.Choice, _ rows: [Entry]) throws -> ActionOutcome {
        if let chosen = context.frame.slots[choice.slot], let row = rows.first(where: { $0[choice.value] == chosen }) {
            return try take(row, choice)
        }
        if rows.count == 1 { return try take(rows[0], choice) }
        var lines: [[String: TemplateValue]] = []
        var options: [Offer.Option] = []
        for row in rows.prefix(Self.shown) {
            guard let value = row[choice.value] else { continue }
            var line = try words(row)
            let title = Say(choice.title, line)
            let both = (zh: rendered(title, .chinese), en: rendered(title, .english))
            line["row"] = .name(zh: both.zh, en: both.en)
            lines.append(line)
            options.append(Offer.Option(title: .name(zh: both.zh, en: both.en), sets: [choice.slot: value], hints: hints(line)))
        }
        var all = try values.templateValues()
        all["rows"] = .list(lines)
        all["count"] = .number(rows.count)
        return ActionOutcome(.offer(Offer(flow: flow.name, options: options), Say(choice.ask, all)))
    }

    private mutating func take(_ row: Entry, _ choice: DataAction.Choice) throws -> ActionOutcome {
        var outcome = try accept(row)
        guard case .proceed = outcome.next, let value = row[choice.value] else { return outcome }
        if context.frame.slots[choice.slot] != value { outcome.slots = [(choice.slot, value)] }
        outcome.focus = focus([choice.slot: value])
        return outcome
    }

    private func rendered(_ say: Say, _ language: TextLanguage) -> String {
        renderer.render(say, language: language, now: context.localNow)
    }

    /// The words of a row by which it can be chosen, in both languages.
    private func hints(_ line: [String: TemplateValue]) -> [String] {
        var hints: [String] = []
        for language in TextLanguage.allCases {
            let words = ValueWords(dates: DateWords(language: language, now: context.localNow))
            for (key, value) in line.sorted(by: { $0.key < $1.key }) where key != "row" {
                let text = words.text(value)
                if text.unicodeScalars.count > 1, !hints.contains(text) { hints.append(text) }
            }
        }
        return hints
    }
}
