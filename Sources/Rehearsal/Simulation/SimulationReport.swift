import DialogModel

/// What came of a simulation.
public struct SimulationReport: Sendable {
    public var dialogs: [SimulatedDialog]
    /// Seconds.
    public var elapsed = 0.0

    public init(dialogs: [SimulatedDialog]) {
        self.dialogs = dialogs
    }

    public var passed: Bool { dialogs.allSatisfy(\.violations.isEmpty) }
    public var failures: [SimulatedDialog] { dialogs.filter { !$0.violations.isEmpty } }

    public var summary: String {
        let turns = dialogs.reduce(0) { $0 + $1.turns.count }
        return "\(dialogs.count) dialogs, \(turns) turns: \(failures.count) with something that must not be"
    }

    /// A table of flows, then what went wrong: the shortest dialog of each kind, and how many there are.
    public var text: String {
        var lines = ["flow  dialogs  carried out  values read as meant"]
        for flow in Set(dialogs.map(\.flow)).sorted() {
            let own = dialogs.filter { $0.flow == flow }
            let shown = own.reduce(0) { $0 + $1.shown }, misread = own.reduce(0) { $0 + $1.misread.count }
            lines.append("\(flow)  \(own.count)  \(own.count { $0.isCarriedOut })  \(shown == 0 ? "–" : "\(shown - misread) of \(shown)")")
        }
        let misread = dialogs.flatMap(\.misread)
        if !misread.isEmpty {
            lines += ["", "read otherwise than meant: \(misread.count)"] + misread.prefix(12).map { "  " + $0 }
        }
        var groups: [String: [SimulatedDialog]] = [:]
        for dialog in failures {
            guard let first = dialog.violations.first else { continue }
            groups[first.invariant.rawValue + " · " + dialog.flow, default: []].append(dialog)
        }
        for (name, group) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            lines += ["", "\(name): \(group.count)"]
            guard let shortest = group.min(by: { ($0.turns.count, $0.seed) < ($1.turns.count, $1.seed) }) else { continue }
            lines += Self.lines(of: shortest).map { "  " + $0 }
        }
        lines += ["", summary]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A dialog with what went wrong, as lines.
    public static func lines(of dialog: SimulatedDialog) -> [String] {
        var lines = ["seed \(dialog.seed), \(dialog.flow), \(dialog.locale), as \(dialog.setting.sender ?? "–")"]
        for (index, turn) in dialog.turns.enumerated() {
            lines.append("\(index + 1) › \(turn.input.spoken)   (\(turn.purpose))")
            lines += turn.result.replies.flatMap { $0.text.split(separator: "\n").map { "    " + $0 } }
            if let asked = turn.result.asksFor { lines.append("    asks for \(asked)") }
            lines += turn.result.effects.map { "    effect " + $0.json.text }
        }
        return lines + dialog.violations.map { "✗ turn \($0.turn): \($0.invariant.rawValue): \($0.detail)" }
    }
}
