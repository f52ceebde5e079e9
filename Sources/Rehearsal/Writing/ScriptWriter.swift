import DialogModel
import Foundation

/// Writes what was talked as a script that can be played again.
public enum ScriptWriter {
    /// The YAML of a script: each turn with what it asked about, the slots and what it did. Words of replies are comments.
    ///
    /// - Parameter zone: the one in which the clock is written.
    public static func text(
        name: String, setting: DialogSetting, turns: [WrittenTurn], zone: TimeZone = .gmt, comment: [String] = []
    ) -> String {
        var lines = comment.map { "# " + $0 }
        lines.append("name: " + YAMLText.scalar(name))
        if let office = setting.office { lines.append("office: " + YAMLText.scalar(office)) }
        if let now = setting.now { lines.append("now: " + instant(now, zone)) }
        if let sender = setting.sender { lines.append("as: " + YAMLText.scalar(sender)) }
        if let locale = setting.locale { lines.append("locale: " + locale) }
        if !setting.fixtures.isEmpty {
            lines.append("given:")
            for fixture in setting.fixtures { lines += fixtureLines(fixture) }
        }
        lines.append("dialog:")
        for turn in turns { lines += turnLines(turn, zone) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A simulated dialog, with what went wrong as a comment.
    public static func text(of dialog: SimulatedDialog) -> String {
        let comment = ["seed \(dialog.seed)"] + dialog.violations.map { "turn \($0.turn): \($0.invariant.rawValue): \($0.detail)" }
        let turns = dialog.turns.map { turn in
            WrittenTurn(
                input: turn.input, replies: turn.result.replies.map(\.text), asksFor: turn.result.asksFor, slots: turn.result.slots,
                effects: turn.result.effects)
        }
        return text(name: "\(dialog.flow) \(dialog.seed)", setting: dialog.setting, turns: turns, comment: comment.flatMap {
            $0.split(separator: "\n").map(String.init)
        })
    }

    private static func instant(_ date: Date, _ zone: TimeZone) -> String {
        date.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone))
    }

    private static func fixtureLines(_ fixture: Fixture) -> [String] {
        let name: String
        var indent = "  "
        var lines: [String] = []
        switch fixture.kind {
        case .people: name = "people"
        case .rooms: name = "rooms"
        case .departments: name = "departments"
        case .holidays: name = "holidays"
        case .meetings: name = "meetings"
        case .table(let table):
            lines.append("  rows:")
            indent = "    "
            name = table
        }
        lines.append("\(indent)\(name):")
        return lines + fixture.rows.map { "\(indent)  - " + YAMLText.object($0.fields) }
    }

    private static func turnLines(_ turn: WrittenTurn, _ zone: TimeZone) -> [String] {
        var lines: [String]
        switch turn.input {
        case .text(let text): lines = ["  - user: " + YAMLText.scalar(text)]
        case .press(let payload): lines = ["  - press: " + YAMLText.scalar(payload)]
        }
        if let sender = turn.sender { lines.append("    as: " + YAMLText.scalar(sender)) }
        if let clock = turn.clock { lines.append("    now: " + instant(clock, zone)) }
        lines += turn.replies.flatMap { $0.split(separator: "\n").map { "    # " + $0 } }
        lines.append("    asks: " + (turn.asksFor.map { YAMLText.pattern($0) } ?? "~"))
        let slots = turn.slots.filter { $0.value != .null && $0.value != .array([]) }
        if !slots.isEmpty { lines.append("    slots: " + YAMLText.object(slots)) }
        if turn.effects.isEmpty {
            lines.append("    effects: []")
        } else {
            lines.append("    effects:")
            lines += turn.effects.map { "      - " + YAMLText.value(comparable($0)) }
        }
        return lines
    }

    /// An effect without what a second run makes anew: keys of records.
    private static func comparable(_ effect: Effect) -> JSONValue {
        let isNew = effect.changesOffice
        return .object([.init("type", .string(effect.type))] + effect.fields.filter { !(isNew && ["uid", "id"].contains($0.key)) })
    }
}
