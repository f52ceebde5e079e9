import DialogModel

/// Folds events into the state. Pure: the same events give the same state, whenever they are folded.
public enum Tracker {
    /// The state after all events of a dialog.
    public static func state(after events: some Sequence<Event>, from state: DialogState = DialogState()) -> DialogState {
        var state = state
        for event in events { apply(event, to: &state) }
        return state
    }

    public static func apply(_ event: Event, to state: inout DialogState) {
        switch event {
        case .heard(let text, let payload, let at):
            state.turn += 1
            state.lastActive = at
            if payload == nil { state.keepHeard(text) }
        case .understood(_, let language):
            state.language = language
        case .flowStarted(let flow):
            state.frames.append(FlowFrame(flow: flow))
        case .flowEnded(let flow, let reason):
            end(flow, reason, &state)
        case .slotSet(let flow, let slot, let value):
            update(flow, &state) { $0.set(slot, to: value) }
        case .noteSet(let flow, let key, let value):
            update(flow, &state) { $0.notes[key] = value }
        case .checkpoint:
            updateLast(&state) { $0.keepCheckpoint() }
        case .steppedBack:
            if state.offer?.flow == state.frame?.flow, state.offer?.isQuestion == true { state.offer = nil }
            updateLast(&state) { $0.stepBack() }
        case .forgotten:
            if !state.frames.isEmpty { state.frames.removeFirst() }
        case .resultSet(let flow, let name, let value):
            update(flow, &state) { $0.results = ($0.results ?? [:]).setting(name, to: value) }
        case .actionDone(let flow, let action):
            update(flow, &state) { if !$0.done.contains(action) { $0.done.append(action) } }
        case .asked(let slot):
            updateLast(&state) {
                $0.attempts = $0.asked == slot ? $0.attempts + 1 : 1
                $0.asked = slot
            }
        case .unasked:
            updateLast(&state) { $0.asked = nil }
        case .offered(let offer):
            state.offer = offer
        case .offerClosed:
            state.offer = nil
        case .confirmed:
            updateLast(&state) {
                $0.confirmed = $0.slots
                $0.asked = nil
            }
        case .queued(let requests):
            state.queue = requests
        case .focused(let focus):
            let known = state.focus.recentPeople ?? []
            state.focus = focus
            let recent = focus.people + known.filter { !focus.people.contains($0) }
            state.focus.recentPeople = recent.isEmpty ? nil : Array(recent.prefix(4))
        case .undoable(let record):
            state.undo.append(record)
            // A person takes back the last thing or two, not last month's.
            if state.undo.count > 10 { state.undo.removeFirst() }
        case .undone:
            _ = state.undo.popLast()
        case .missed:
            state.misses += 1
        case .grasped:
            state.misses = 0
        case .effect:
            break
        case .said(let said, let buttons):
            state.lastSaid = said
            state.buttons = buttons
        }
    }

    private static func end(_ flow: String, _ reason: Event.EndReason, _ state: inout DialogState) {
        guard let index = state.frames.lastIndex(where: { $0.flow == flow }) else { return }
        var frame = state.frames.remove(at: index)
        if reason == .completed {
            frame.history = []
            state.lastFlow = frame
            if frame.confirmed != nil { state.keepWritten(frame) }
        }
        if state.offer?.flow == flow, state.offer?.isQuestion == true { state.offer = nil }
    }

    private static func update(_ flow: String, _ state: inout DialogState, _ change: (inout FlowFrame) -> Void) {
        guard let index = state.frames.lastIndex(where: { $0.flow == flow }) else { return }
        change(&state.frames[index])
    }

    private static func updateLast(_ state: inout DialogState, _ change: (inout FlowFrame) -> Void) {
        guard !state.frames.isEmpty else { return }
        change(&state.frames[state.frames.count - 1])
    }
}

extension DialogState {
    /// Requests that were carried out, kept for "the same people".
    static let writtenLimit = 3
    /// Things heard, and how much of each, kept for the summary that a person gets.
    static let heardLimit = 3
    static let heardLength = 200

    mutating func keepWritten(_ frame: FlowFrame) {
        var kept = FlowFrame(flow: frame.flow, slots: frame.slots)
        kept.confirmed = [:]
        written.append(kept)
        if written.count > Self.writtenLimit { written.removeFirst() }
    }

    mutating func keepHeard(_ text: String) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(Self.heardLength))
        lastHeard.append(String(view))
        if lastHeard.count > Self.heardLimit { lastHeard.removeFirst() }
    }
}

private extension [String: SlotValue] {
    func setting(_ name: String, to value: SlotValue?) -> Self {
        var changed = self
        changed[name] = value
        return changed
    }
}

extension FlowFrame {
    mutating func keepCheckpoint() {
        history.append(Checkpoint(slots: slots, notes: notes))
        if history.count > Self.historyLimit { history.removeFirst() }
    }

    /// What was said last is forgotten; the checks run again, and the question of then is asked again.
    mutating func stepBack() {
        guard let point = history.popLast() else { return }
        slots = point.slots
        notes = point.notes
        confirmed = nil
        asked = nil
        done = []
        attempts = 0
    }

    /// Setting a slot to what it holds already changes nothing; any other value makes the checks run again and a yes
    /// that was given to other values void.
    mutating func set(_ slot: String, to value: SlotValue?) {
        guard slots[slot] != value else { return }
        slots[slot] = value
        // What was said in passing is not said again.
        done = done.filter { $0.hasPrefix("say ") }
        notes[FlowFrame.declinedNote(slot)] = nil
    }
}
