import DialogModel
import Understanding

extension TurnRun {
    /// Carries out the commands of an utterance: first what concerns the flow under way, then the requests, reads before
    /// writes; a second write waits until the first is decided.
    mutating func carryOut(_ commands: [GroundedCommand]) throws {
        let (steering, requests) = Self.split(commands)
        if !steering.isEmpty {
            let (asked, flow) = (state.asksFor, state.frame?.flow)
            for command in steering { try interpret(command) }
            let place = nextLine
            try advance()
            if let echo = echo(of: steering, in: flow, asked: asked) { say(echo, at: place) }
        }
        let reads = requests.filter { !isWrite($0) }
        var writes = requests.filter { isWrite($0) }
        for request in reads {
            beginReply()
            for command in request { try interpret(command) }
            try advance()
        }
        guard !writes.isEmpty else { return }
        beginReply()
        let first = writes.removeFirst()
        if !writes.isEmpty { emit(.queued(state.queue + writes)) }
        for command in first { try interpret(command) }
        try advance()
    }

    private static func split(_ commands: [GroundedCommand]) -> (steering: [GroundedCommand], requests: [[GroundedCommand]]) {
        var steering: [GroundedCommand] = []
        var requests: [[GroundedCommand]] = []
        for command in commands {
            if case .startFlow = command.command {
                requests.append([command])
            } else if case .ask = command.command, !requests.isEmpty {
                requests.append([command])
            } else if requests.isEmpty {
                steering.append(command)
            } else {
                requests[requests.count - 1].append(command)
            }
        }
        return (steering, requests)
    }

    private func isWrite(_ request: [GroundedCommand]) -> Bool {
        guard case .startFlow(let name)? = request.first?.command else { return false }
        return isWrite(name)
    }

    private func isWrite(_ flow: String) -> Bool {
        domain.flows[flow]?.writes ?? false
    }

    /// Carries out one command.
    mutating func interpret(_ grounded: GroundedCommand) throws {
        if grounded.command != .cannotUnderstand { emit(.grasped) }
        switch grounded.command {
        case .startFlow(let flow): start(flow)
        case .setSlot(let slot, let value): set(slot) { $0.merger.set(value, over: $1) }
        case .correctSlot(let slot, let value): set(slot) { $0.merger.set(value, over: $1) }
        case .addToSlot(let slot, let value): set(slot) { $0.merger.add(value, to: $1) }
        case .removeFromSlot(let slot, let value): set(slot) { $0.merger.remove(value, from: $1) }
        case .clearSlot(let slot): clear(slot)
        case .affirm: affirm()
        case .deny: try deny()
        case .cancelFlow: cancel()
        case .chooseOption(let number): choose(number)
        case .ask(let question): try ask(question, isFigure: grounded.confidence >= Understander.decided && grounded.source == "intent")
        case .repeatLast: repeatLast()
        case .undo: try undoCommand()
        case .chitchat(let intent): try chat(intent, grounded.confidence)
        case .handOff: handOff()
        case .cannotUnderstand: miss()
        }
    }

    private mutating func start(_ flow: String) {
        // The same request again, and any after a mere question, replaces the one that still waits for an answer.
        if let frame = state.frame, frame.flow == flow || !isWrite(frame.flow) {
            emit(.flowEnded(frame.flow, reason: .cancelled))
        }
        emit(.flowStarted(flow))
    }

    private mutating func set(_ slot: String, _ change: (TurnRun, SlotValue?) -> SlotValue?) {
        guard let frame = state.frame else { return }
        let old = frame.slots[slot]
        let new = change(self, old)
        if new != old { emit(.slotSet(flow: frame.flow, slot: slot, value: new)) }
        emit(.unasked)
    }

    /// The slot stays empty: it is not asked for again.
    private mutating func clear(_ slot: String) {
        guard let frame = state.frame else { return }
        emit(.slotSet(flow: frame.flow, slot: slot, value: nil))
        emit(.noteSet(flow: frame.flow, key: FlowFrame.declinedNote(slot), value: "yes"))
        emit(.unasked)
    }

    private mutating func affirm() {
        switch state.asksFor {
        case "confirmation": emit(.confirmed)
        case "choice" where state.offer?.options.count == 1: choose(1)
        case .some: emit(.unasked)
        case nil: say(Say("acknowledged"))
        }
    }

    private mutating func deny() throws {
        guard let frame = state.frame, let asked = frame.asked else {
            // 不对 where nothing was asked is about the answer.
            if Objections.found(in: message.text) { try dislike() } else { say(Say("acknowledged")) }
            return
        }
        switch asked {
        case "confirmation", "choice":
            emit(.offerClosed)
            say(Say("denied", ["flow": description(of: frame.flow)]))
            finish(.denied)
        default:
            if domain.slots[asked]?.isOptional == true { clear(asked) } else { emit(.unasked) }
        }
    }

    private mutating func cancel() {
        guard let frame = state.frame else {
            say(Say("nothing_to_cancel"))
            return
        }
        emit(.offerClosed)
        if !state.queue.isEmpty { emit(.queued([])) }
        say(Say("cancelled", ["flow": description(of: frame.flow)]))
        finish(.cancelled)
    }

    private mutating func choose(_ number: Int) {
        guard let offer = state.offer, !offer.options.isEmpty else {
            say(Say("nothing_to_choose"))
            return
        }
        let index = number < 0 ? offer.options.count + number : number - 1
        guard offer.options.indices.contains(index) else {
            say(Say("no_such_choice", ["count": .number(offer.options.count)]))
            if state.asksFor == "choice" { emit(.asked("choice")) }
            return
        }
        if state.frame?.flow != offer.flow { emit(.flowStarted(offer.flow)) }
        for (slot, value) in offer.options[index].sets.sorted(by: { $0.key < $1.key }) {
            emit(.slotSet(flow: offer.flow, slot: slot, value: value))
        }
        if offer.isQuestion { emit(.offerClosed) }
        emit(.unasked)
    }

    /// - Parameter isFigure: the question surely asks for figures, which no paper holds.
    private mutating func ask(_ question: String, isFigure: Bool) throws {
        var answered = try answer("questions.answer", question: question)
        // While something waits for an answer, a scrap of text is no search.
        let isScrap = question.unicodeScalars.count <= 3 || state.asksFor == "confirmation"
        if !answered, !isFigure, !isScrap { answered = try answer("documents.answer", question: question) }
        if answered { resume() } else { miss() }
    }

    private mutating func repeatLast() {
        guard !state.lastSaid.isEmpty else {
            say(Say("nothing_said_yet"))
            return
        }
        for line in state.lastSaid { say(line) }
    }

    private mutating func undoCommand() throws {
        // In the middle of something, "undo" takes back the request that is under way.
        if state.frame != nil { cancel() } else { try undo() }
    }

    private mutating func chat(_ intent: String, _ confidence: Double) throws {
        if intent == ReviewRules.dislike { return try dislike() }
        // What sounds foreign may still stand in one of the office's papers.
        if intent == "out_of_scope", confidence < 0.85, state.asksFor != "confirmation", try answer("documents.answer", question: message.text) {
            resume()
            return
        }
        if intent == "out_of_scope" { emit(.effect(.refused(.outOfScope))) }
        if intent == "forbidden" { emit(.effect(.refused(.policy))) }
        say(Say("chat_\(intent)", ["name": .name(zh: identity.name, en: identity.englishName)]))
        resume()
    }

    private mutating func handOff() {
        emit(.effect(Effect("handoff", [
            .init("to", .string("office")), .init("summary", .string(message.text)),
        ])))
        say(Say("handed_off"))
        resume()
    }

    /// The first, second and third time differ; the third is told to be beyond us.
    private mutating func miss() {
        emit(.missed)
        if state.misses >= 3 { emit(.effect(.refused(.outOfScope))) }
        say(Say("not_understood_\(min(state.misses, 3))"))
        resume()
    }

    /// After something on the side, the open question is put again; a summary is not gone through twice.
    private mutating func resume() {
        guard let frame = state.frame, let asked = frame.asked else { return }
        beginReply()
        if asked == "confirmation" {
            say(Say("still_confirm", ["flow": description(of: frame.flow)]))
        } else {
            emit(.unasked)
        }
    }
}
