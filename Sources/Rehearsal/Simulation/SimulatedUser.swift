import DialogModel

/// Somebody who wants something of a flow, and talks until it is done: gives values in any order, corrects, changes their
/// mind, asks something in between, cancels, takes back.
struct SimulatedUser {
    /// What they want, one after the other.
    private var wishes: [Flow]
    private var flow: Flow
    let locale: String
    let values: SpokenValues
    private let script: SimulatedSpeech
    private var random: SeededGenerator
    /// How often they will still do something else than what is asked.
    private var whims: Int
    /// What they said, by slot.
    private var said: [String: SpokenValue] = [:]
    private var isDone = false
    private var hasPressedAgain = false
    private var askedAside = 0

    init?(wishes: [Flow], locale: String, values: SpokenValues, speech: SimulatedSpeech, random: SeededGenerator) {
        guard let first = wishes.first else { return nil }
        self.wishes = wishes
        flow = first
        self.locale = locale
        self.values = values
        script = speech
        self.random = random
        whims = self.random.below(6)
    }

    /// The next turn; nil when they are through.
    ///
    /// - Parameter last: what the last turn came to; nil at the beginning.
    mutating func next(after last: TurnResult?) -> UserTurn? {
        guard let last else { return open() }
        if last.effects.contains(where: { $0.changesOffice }) {
            guard !isDone else { return open() }
            isDone = true
            // Half of them take it back.
            if last.replies.last?.buttons.contains(where: { $0.payload == "/undo" }) == true, random.once(in: 2) { return undo() }
        }
        switch last.asksFor {
        case nil:
            if isDone, !hasPressedAgain, random.once(in: 4) {
                hasPressedAgain = true
                return UserTurn(act: .strayPress, input: .press("/confirm"))
            }
            return open()
        case "confirmation": return confirm(last)
        case "choice": return choose(last)
        case let slot?: return answer(slot, last)
        }
    }

    /// Begins with the next wish.
    private mutating func open() -> UserTurn? {
        guard !wishes.isEmpty else { return nil }
        flow = wishes.removeFirst()
        isDone = false
        let opening = script.opening(of: flow, values, &random)
        said = opening.means
        return opening
    }

    private mutating func undo() -> UserTurn {
        if random.once(in: 2) { return UserTurn(act: .undo, input: .press("/undo")) }
        return UserTurn(act: .undo, input: .text(script.steering("undo", &random)))
    }

    // MARK: At a question

    private mutating func answer(_ slot: String, _ last: TurnResult) -> UserTurn? {
        if whims > 0, random.once(in: 3), let whim = whim(asked: slot) { return whim }
        let definition = values.domain.slots[slot]
        if definition?.isOptional == true, random.once(in: 3), let none = random.pick(values.phrases.all("none")) {
            said[slot] = SpokenValue(none, .array([]))
            return UserTurn(act: .answer(slot: slot), input: .text(none), means: said)
        }
        guard let value = isSecondTime(slot, last) && earlierTime(slot) == nil
            ? lengthInstead(of: slot) : values.value(for: slot, after: earlierTime(slot), &random) ?? lengthInstead(of: slot) else {
            return UserTurn(act: .cancel, input: .text(script.steering("cancel", &random)))
        }
        said[slot] = value
        return UserTurn(act: .answer(slot: slot), input: .text(value.words), means: said)
    }

    /// Whether a slot is the flow's second time, which follows the first: an end.
    private func isSecondTime(_ slot: String, _ last: TurnResult) -> Bool {
        guard values.domain.slots[slot]?.type == .time, let index = flow.slots.firstIndex(of: slot) else { return false }
        let shown = Set(last.slots.filter { $0.value != .null }.map(\.key))
        return flow.slots[..<index].contains { values.domain.slots[$0]?.type == .time && shown.contains($0) }
    }

    /// The time of an earlier slot of the flow, when a second time is asked.
    private func earlierTime(_ slot: String) -> String? {
        guard values.domain.slots[slot]?.type == .time, let index = flow.slots.firstIndex(of: slot) else { return nil }
        for earlier in flow.slots[..<index].reversed() where values.domain.slots[earlier]?.type == .time {
            if case .string(let text)? = said[earlier]?.meaning { return text }
        }
        return nil
    }

    private mutating func lengthInstead(of slot: String) -> SpokenValue? {
        guard values.domain.slots[slot]?.type == .time else { return nil }
        return values.times.length(&random).map { SpokenValue($0.words) }
    }

    private mutating func choose(_ last: TurnResult) -> UserTurn? {
        let count = last.replies.last?.buttons.count { $0.payload.hasPrefix("/choose ") } ?? 0
        guard count > 0 else { return UserTurn(act: .cancel, input: .text(script.steering("cancel", &random))) }
        let number = 1 + random.below(min(count, 3))
        // What was chosen replaces what was said: only the program knows which it is.
        for slot in said.keys { said[slot]?.meaning = nil }
        if random.once(in: 2) { return UserTurn(act: .choose, input: .press("/choose \(number)"), means: said) }
        let words = random.pick(values.phrases.all("ordinal \(number)")) ?? String(number)
        return UserTurn(act: .choose, input: .text(words), means: said)
    }

    // MARK: At a summary

    private mutating func confirm(_ last: TurnResult) -> UserTurn? {
        // Who reads the summary sees what was misunderstood, and says it again.
        for slot in flow.slots {
            guard let wanted = said[slot], let shown = last.slots.first(where: { $0.key == slot })?.value, !wanted.matches(shown) else { continue }
            guard let form = random.pick(values.phrases.all("correct")), isCorrectable(slot), !wanted.isClock else {
                said[slot]?.meaning = nil
                continue
            }
            // Once more, and then they live with it.
            said[slot]?.meaning = nil
            return UserTurn(act: .correct(slot: slot), input: .text(form.replacing("{value}", with: wanted.words)), means: [slot: wanted])
        }
        if whims > 0, random.once(in: 2), let whim = whim(asked: "confirmation") { return whim }
        if whims > 0, random.once(in: 4), let change = change(kind: "then") { return change }
        if random.once(in: 2) { return UserTurn(act: .affirm, input: .press("/confirm"), means: said) }
        return UserTurn(act: .affirm, input: .text(script.steering("affirm", &random)), means: said)
    }

    private func isCorrectable(_ slot: String) -> Bool {
        switch values.domain.slots[slot]?.type {
        case .time, .duration, .room: true
        default: false
        }
    }

    // MARK: Whims

    private mutating func whim(asked: String) -> UserTurn? {
        whims -= 1
        switch random.below(11) {
        case 10: return UserTurn(act: .strayPress, input: .press("/choose 99"))
        case 0:
            return UserTurn(act: .cancel, input: .text(script.steering("cancel", &random)))
        case 1 where asked == "confirmation":
            return UserTurn(act: .deny, input: .press("/deny"))
        case 1, 2: return UserTurn(act: .askAgain, input: .text(script.steering("repeat", &random)))
        case 3, 4, 5:
            // At an open text anything is an answer.
            guard askedAside < 2, values.domain.slots[asked]?.type != .text, let aside = script.aside(from: flow, values, &random) else { return nil }
            askedAside += 1
            return UserTurn(act: .digress, input: .text(aside), means: said)
        default: return change(kind: "correct")
        }
    }

    /// Another value for something that was said.
    private mutating func change(kind: String) -> UserTurn? {
        let known = flow.slots.filter { said[$0]?.meaning != nil && said[$0]?.isClock == false }
        guard let slot = random.pick(known), let type = values.domain.slots[slot]?.type else { return nil }
        if type == .people { return kind == "then" ? nil : changePeople(slot) }
        guard isCorrectable(slot), let form = random.pick(values.phrases.all(kind)),
              let value = values.value(for: slot, &random), value.words != said[slot]?.words else { return nil }
        said[slot] = value
        // The other end of the time follows by rules of the office.
        if type == .time || type == .duration {
            for other in flow.slots where other != slot {
                if let type = values.domain.slots[other]?.type, type == .time || type == .duration { said[other] = nil }
            }
        }
        let input = RehearsalTurn.Input.text(form.replacing("{value}", with: value.words))
        return UserTurn(act: kind == "then" ? .affirmWithChange(slot: slot) : .correct(slot: slot), input: input, means: said)
    }

    private mutating func changePeople(_ slot: String) -> UserTurn? {
        guard case .array(let present)? = said[slot]?.meaning, let new = values.value(for: slot, single: true, &random),
              case .array(let added)? = new.meaning, let person = added.first, !present.contains(person) else { return nil }
        guard let form = random.pick(values.phrases.all("add")) else { return nil }
        said[slot] = SpokenValue(new.words, .array(present + [person]))
        return UserTurn(act: .correct(slot: slot), input: .text(form.replacing("{value}", with: new.words)), means: said)
    }
}
