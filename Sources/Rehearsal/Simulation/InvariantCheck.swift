import DialogModel

/// Watches a dialog turn by turn for what must hold.
struct InvariantCheck {
    private let dialog: any RehearsedDialog
    /// The title of the meeting that the dialog is about, where it is about one.
    private let meetingTitle: String?
    private(set) var violations: [SimulatedDialog.Violation] = []
    private(set) var shown = 0
    private(set) var misread: [String] = []
    private(set) var isCarriedOut = false

    private var turn = 0
    private var before: TurnResult?
    private var repliesInARow: [String] = []
    private var answersInARow = 0
    private var hasChosen = false
    /// The question that a list in between still owes an answer.
    private var owed: String?
    private var calendar: QueryRows?

    init(dialog: any RehearsedDialog, meetingTitle: String?) {
        self.dialog = dialog
        self.meetingTitle = meetingTitle
    }

    private mutating func violate(_ invariant: Invariant, _ detail: String) {
        violations.append(.init(invariant: invariant, turn: turn, detail: detail))
    }

    /// Takes note of how things stand before a turn.
    mutating func prepare(_ next: UserTurn) throws {
        turn += 1
        if next.act == .affirm, before?.asksFor == "confirmation" { calendar = try meetings() }
    }

    /// A turn that ended in an error.
    mutating func failed(_ error: any Error) { violate(.answers, "\(error)") }

    mutating func check(_ spoken: UserTurn, _ result: TurnResult) throws {
        checkReplies(spoken, result)
        checkQuestions(spoken, result)
        try checkWrites(spoken, result)
        checkChanges(spoken, result)
        let isAside = spoken.act == .digress || spoken.act == .askAgain || spoken.act == .strayPress
        if result.asksFor == "confirmation", !isAside { compare(spoken.means, result) }
        if spoken.act == .choose { hasChosen = true }
        before = result
    }

    // MARK: What is said

    private mutating func checkReplies(_ spoken: UserTurn, _ result: TurnResult) {
        let texts = result.replies.map(\.text)
        if texts.isEmpty || texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) { violate(.speaksOnce, "an empty reply") }
        let lines = texts.flatMap { $0.split(separator: "\n").map(String.init) }
        for (index, line) in lines.enumerated() where line.last == "？" || line.last == "?" {
            if lines[..<index].contains(line) { violate(.speaksOnce, "twice: \(line)") }
        }
        for (index, text) in texts.enumerated() where texts[..<index].contains(text) { violate(.speaksOnce, "twice: \(text)") }
        if let text = texts.first(where: { $0.contains("{{") || $0.contains("⟨") || $0.contains("Optional(") }) { violate(.plainWords, text) }
        let whole = texts.joined(separator: "\n")
        repliesInARow = spoken.act.isStraight && repliesInARow.last == whole ? repliesInARow + [whole] : [whole]
        if repliesInARow.count >= 3 { violate(.noLoop, "three times in a row: \(whole)") }
    }

    private mutating func checkQuestions(_ spoken: UserTurn, _ result: TurnResult) {
        if case .answer(let slot) = spoken.act, before?.asksFor == slot, result.asksFor == slot {
            answersInARow += 1
            if answersInARow >= 2 { violate(.asksTwiceAtMost, "\(slot) is asked a third time") }
        } else {
            answersInARow = 0
        }
        guard let before, let asked = before.asksFor else { return }
        switch spoken.act {
        case .digress, .strayPress:
            if result.asksFor == asked {
                if result.slots != before.slots {
                    violate(.returns, "the question on the side changed the request: \(Self.text(before.slots)) → \(Self.text(result.slots))")
                }
            } else if result.asksFor == "choice" {
                owed = asked
            } else {
                violate(.returns, "asked for \(asked), now for \(result.asksFor ?? "nothing")")
            }
        case .askAgain:
            if result.asksFor != asked { violate(.returns, "asked for \(asked), after “say that again” for \(result.asksFor ?? "nothing")") }
        case .choose:
            if let question = owed, result.asksFor != "choice" {
                owed = nil
                if result.asksFor != question { violate(.returns, "asked for \(question), after the list for \(result.asksFor ?? "nothing")") }
            }
        case .cancel, .deny:
            if owed == nil, result.asksFor != nil || !result.slots.isEmpty {
                violate(.cancels, "still asks for \(result.asksFor ?? "nothing"), \(Self.text(result.slots))")
            }
            owed = nil
        case .affirm:
            if result.effects.isEmpty, result.asksFor == nil { violate(.noDeadEnd, "a yes came to nothing") }
        case .answer(let slot):
            if result.effects.isEmpty, result.asksFor == nil { violate(.noDeadEnd, "the answer for \(slot) came to nothing") }
        default: break
        }
    }

    // MARK: What is done

    private mutating func checkWrites(_ spoken: UserTurn, _ result: TurnResult) throws {
        let writes = result.effects.filter(\.changesOffice)
        let isConfirmed = spoken.act == .affirm && before?.asksFor == "confirmation"
        for write in writes where !isConfirmed && spoken.act != .undo { violate(.writesAfterYes, write.json.text) }
        if isConfirmed, let before {
            if writes.count > 1 { violate(.exact, "\(writes.count) changes after one yes") }
            for write in writes {
                isCarriedOut = true
                defer { hasChosen = true }
                for difference in ConfirmedEffect(effect: write, slots: before.slots, meetingTitle: hasChosen ? nil : meetingTitle).differences() {
                    violate(.exact, difference)
                }
                try checkRow(of: write)
            }
        }
        if spoken.act == .undo, before?.replies.last?.buttons.contains(where: { $0.payload == "/undo" }) == true {
            if writes.isEmpty {
                violate(.undoes, "undo was offered and did nothing")
            } else if let calendar, try meetings() != calendar, writes.contains(where: { $0.type.hasPrefix("meeting.") }) {
                violate(.undoes, "the calendar is not what it was")
            }
        }
    }

    /// What stands in the calendar: without revisions and what was cancelled.
    private func meetings() throws -> QueryRows {
        try dialog.query("""
            SELECT uid, title, starts_at, ends_at, room_code, status, (SELECT group_concat(employee_no) FROM
            (SELECT employee_no FROM meeting_attendees WHERE uid = meetings.uid ORDER BY employee_no)) AS attendees
            FROM meetings WHERE status <> 'cancelled' ORDER BY uid
            """, [])
    }

    private mutating func checkRow(of effect: Effect) throws {
        guard effect.type.hasPrefix("meeting."), let uid = effect["uid"]?.stringValue else { return }
        let rows = try dialog.query("SELECT title, starts_at, ends_at, room_code, status FROM meetings WHERE uid = ?", [.string(uid)])
        guard let row = rows.rows.first else { return violate(.rows, "no meeting \(uid)") }
        if effect.type == "meeting.cancelled" {
            if row[4] != "cancelled" { violate(.rows, "the cancelled meeting is \(row[4].text)") }
            return
        }
        let expected: [JSONValue] = [
            effect["title"] ?? .null, Self.seconds(effect["start"]), Self.seconds(effect["end"]), effect["room"] ?? .null, "confirmed",
        ]
        if row != expected { violate(.rows, "effect \(JSONValue.array(expected).text), row \(JSONValue.array(row).text)") }
    }

    private static func seconds(_ value: JSONValue?) -> JSONValue {
        value?.stringValue.flatMap { Instant.seconds($0) }.map { .integer($0) } ?? .null
    }

    // MARK: What was meant

    private mutating func checkChanges(_ spoken: UserTurn, _ result: TurnResult) {
        let slot: String
        switch spoken.act {
        case .correct(let name), .affirmWithChange(let name): slot = name
        default: return
        }
        guard before?.asksFor != nil else { return }
        guard let wanted = spoken.means[slot], result.asksFor != "choice", result.asksFor != slot,
              result.slots.contains(where: { $0.key == slot }) else {
            if result.slots.isEmpty { violate(.corrects, "the correction of \(slot) ended the request") }
            return
        }
        let value = result.slots.first { $0.key == slot }?.value
        if !wanted.matches(value) { violate(.corrects, "\(slot) is \(value?.text ?? "null") after “\(wanted.words)”") }
    }

    /// What a summary shows against what was said.
    private mutating func compare(_ means: [String: SpokenValue], _ result: TurnResult) {
        for (slot, value) in means.sorted(by: { $0.key < $1.key }) where value.meaning != nil {
            guard let field = result.slots.first(where: { $0.key == slot }) else { continue }
            shown += 1
            if !value.matches(field.value) { misread.append("\(slot): “\(value.words)” → \(field.value.text)") }
        }
    }

    private static func text(_ slots: [JSONValue.Field]) -> String {
        JSONValue.object(slots.filter { $0.value != .null }).text
    }
}
