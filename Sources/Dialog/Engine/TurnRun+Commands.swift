import DialogModel
import Understanding

extension TurnRun {
    /// Carries out the commands of an utterance: first what concerns the flow under way, then the requests, reads before
    /// writes; a second write waits until the first is decided.
    mutating func carryOut(_ commands: [GroundedCommand]) throws {
        if let flow = restarted(commands) { return try restart(flow) }
        let (steering, requests) = Self.split(commands)
        if !steering.isEmpty {
            let before = changesBegin()
            for command in steering { try interpret(command) }
            try advance()
            echoChanges(since: before, steering)
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
        if !writes.isEmpty { putOff(writes, after: first) }
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
        // Whether a question was understood, its answer tells.
        switch grounded.command {
        case .cannotUnderstand, .ask: break
        default: emit(.grasped)
        }
        switch grounded.command {
        case .startFlow(let flow): start(flow)
        case .setSlot(let slot, let value), .correctSlot(let slot, let value):
            set(slot, words: grounded.evidence) { run, old in
                run.merger.set(run.dataFlow == nil ? value : SlotShaper.closed(value, for: run.domain.slots[slot]), over: old)
            }
        case .addToSlot(let slot, let value):
            set(slot, words: grounded.evidence) { $0.merger.add(value, to: $1, key: $0.domain.slots[slot]?.items.first) }
        case .removeFromSlot(let slot, let value): set(slot, words: grounded.evidence) { $0.merger.remove(value, from: $1) }
        case .clearSlot(let slot): clear(slot)
        case .refuseSlot(let slot): refuse(slot)
        case .affirm: affirm()
        case .deny: try deny()
        case .cancelFlow: cancel()
        case .chooseOption(let number): choose(number)
        case .ask(let question): try ask(question)
        case .repeatLast: repeatLast()
        case .undo: try undoCommand()
        case .undoWrite:
            try undo()
            resume()
        case .chitchat(let intent): try chat(intent, grounded.confidence)
        case .handOff: handOff()
        case .cannotUnderstand: miss()
        }
    }

    // MARK: Beginning and ending

    /// Flows under way at most: beyond that the oldest is given up, and that is said.
    static let frameLimit = 4
    /// Requests that wait at most.
    static let queueLimit = 5

    private mutating func start(_ flow: String) {
        guard domain.flows[flow] != nil else {
            // Understood by what the domains described when the message came.
            say(Say("flow_gone"))
            return
        }
        // The same request again, and any after a mere question, replaces the one that still waits for an answer.
        if let frame = state.frame, frame.flow == flow || !isWrite(frame.flow) {
            if isWrite(frame.flow), !frame.slots.isEmpty { say(Say("replaced_open", ["flow": description(of: flow)])) }
            emit(.flowEnded(frame.flow, reason: .cancelled))
        }
        if state.frames.count >= Self.frameLimit, let oldest = state.frames.first {
            say(Say("too_many_open", ["flow": description(of: oldest.flow)]))
            emit(.forgotten)
        }
        emit(.flowStarted(flow))
    }

    /// "Start over": the request under way, from its first question.
    private func restarted(_ commands: [GroundedCommand]) -> String? {
        guard commands.count == 2, commands[0].command == .cancelFlow, case .startFlow(let flow) = commands[1].command,
            flow == state.frame?.flow else { return nil }
        return flow
    }

    private mutating func restart(_ flow: String) throws {
        emit(.grasped)
        emit(.offerClosed)
        emit(.flowEnded(flow, reason: .cancelled))
        say(Say("restarted", ["flow": description(of: flow)]))
        emit(.flowStarted(flow))
        try advance()
    }

    /// Keeps the other wishes for later, and says so.
    private mutating func putOff(_ writes: [[GroundedCommand]], after first: [GroundedCommand]) {
        let waiting = state.queue.count + writes.count
        let kept = Array((state.queue + writes).prefix(Self.queueLimit))
        emit(.queued(kept))
        func names(_ requests: [[GroundedCommand]]) -> TemplateValue {
            .names(requests.compactMap { request in
                guard case .startFlow(let flow)? = request.first?.command else { return nil }
                return description(of: flow, titled: request)
            })
        }
        var values = ["first": names([first]), "rest": names(kept)]
        if kept.count < waiting { values["full"] = .flag(true) }
        say(Say("requests_queued", values))
    }

    /// Two requests of a kind are told apart by the words that they hold: 预订会议“对账会”.
    private func description(of flow: String, titled request: [GroundedCommand]) -> TemplateValue {
        let words = request.lazy.compactMap { grounded -> String? in
            if case .setSlot(let slot, .text(let text)) = grounded.command, domain.slots[slot]?.type == .text { text } else { nil }
        }.first
        let names = domain.flows[flow]?.description ?? [:]
        guard let words else { return description(of: flow) }
        return .name(zh: names["zh"].map { "\($0)“\(words)”" }, en: names["en"].map { "\($0) (\(words))" })
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

    /// In the middle of something, "undo" takes back what was said last, and a request that was only just made as a whole.
    private mutating func undoCommand() throws {
        guard let frame = state.frame else { return try undo() }
        guard !frame.history.isEmpty else { return cancel() }
        emit(.steppedBack)
        say(Say("stepped_back"))
    }
}
