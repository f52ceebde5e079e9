import DialogModel
import Language

extension RecordText {
    /// The events of a turn.
    static func text(_ events: [Event]) throws -> String {
        var out = RecordText()
        try out.array(events) { try $0.write($1) }
        return out.text
    }

    private mutating func write(_ event: Event) throws {
        try object { out in
            switch event {
            case .heard(let text, let payload, let at):
                out.member("heard") { out in
                    out.member("text", text)
                    out.member("payload", payload)
                    out.member("at", at)
                }
            case .understood(let commands, let language):
                try out.member("understood") { out in
                    try out.member("_0", commands) { try $0.write($1) }
                    out.member("language", language.rawValue)
                }
            case .flowStarted(let flow): out.member("flowStarted") { $0.member("_0", flow) }
            case .flowEnded(let flow, let reason):
                out.member("flowEnded") { out in
                    out.member("_0", flow)
                    out.member("reason", reason.rawValue)
                }
            case .slotSet(let flow, let slot, let value): try out.change("slotSet", flow, "slot", slot, value)
            case .resultSet(let flow, let name, let value): try out.change("resultSet", flow, "name", name, value)
            case .noteSet(let flow, let key, let value):
                out.member("noteSet") { out in
                    out.member("flow", flow)
                    out.member("key", key)
                    out.member("value", value)
                }
            case .actionDone(let flow, let action):
                out.member("actionDone") { out in
                    out.member("flow", flow)
                    out.member("action", action)
                }
            case .asked(let slot): out.member("asked") { $0.member("_0", slot) }
            case .offered(let offer): try out.member("offered") { try $0.member("_0", offer) }
            case .queued(let requests): try out.member("queued") { try $0.member("_0", requests: requests) }
            case .focused(let focus): try out.member("focused") { try $0.member("_0", focus) }
            case .undoable(let record): out.member("undoable") { $0.member("_0", record) }
            case .effect(let effect): out.member("effect") { $0.member("_0", effect) }
            case .said(let said, let buttons):
                try out.member("said") { out in
                    try out.member("_0", said) { try $0.write($1) }
                    out.member("buttons", buttons) { $0.write($1) }
                }
            case .checkpoint: out.member("checkpoint") { _ in }
            case .steppedBack: out.member("steppedBack") { _ in }
            case .forgotten: out.member("forgotten") { _ in }
            case .unasked: out.member("unasked") { _ in }
            case .offerClosed: out.member("offerClosed") { _ in }
            case .confirmed: out.member("confirmed") { _ in }
            case .undone: out.member("undone") { _ in }
            case .missed: out.member("missed") { _ in }
            case .grasped: out.member("grasped") { _ in }
            }
        }
    }

    private mutating func change(_ event: StaticString, _ flow: String, _ label: StaticString, _ name: String, _ value: SlotValue?) throws {
        try member(event) { out in
            out.member("flow", flow)
            out.member(label, name)
            guard let value else { return }
            out.key("value")
            try out.write(value)
        }
    }

    mutating func write(_ grounded: GroundedCommand) throws {
        try object { out in
            out.key("command")
            try out.write(grounded.command)
            out.member("evidence", grounded.evidence)
            out.member("source", grounded.source)
            out.key("confidence")
            out.number(grounded.confidence)
        }
    }

    private mutating func write(_ command: Command) throws {
        func slot(_ out: inout RecordText, _ name: StaticString, _ slot: String, _ value: SlotValue) throws {
            try out.member(name) { out in
                out.member("_0", slot)
                out.key("_1")
                try out.write(value)
            }
        }
        try object { out in
            switch command {
            case .startFlow(let flow): out.member("startFlow") { $0.member("_0", flow) }
            case .setSlot(let name, let value): try slot(&out, "setSlot", name, value)
            case .correctSlot(let name, let value): try slot(&out, "correctSlot", name, value)
            case .addToSlot(let name, let value): try slot(&out, "addToSlot", name, value)
            case .removeFromSlot(let name, let value): try slot(&out, "removeFromSlot", name, value)
            case .clearSlot(let slot): out.member("clearSlot") { $0.member("_0", slot) }
            case .refuseSlot(let slot): out.member("refuseSlot") { $0.member("_0", slot) }
            case .chooseOption(let number): out.member("chooseOption") { $0.member("_0", number) }
            case .ask(let question): out.member("ask") { $0.member("_0", question) }
            case .chitchat(let intent): out.member("chitchat") { $0.member("_0", intent) }
            case .affirm: out.member("affirm") { _ in }
            case .deny: out.member("deny") { _ in }
            case .cancelFlow: out.member("cancelFlow") { _ in }
            case .repeatLast: out.member("repeatLast") { _ in }
            case .undo: out.member("undo") { _ in }
            case .undoWrite: out.member("undoWrite") { _ in }
            case .handOff: out.member("handOff") { _ in }
            case .cannotUnderstand: out.member("cannotUnderstand") { _ in }
            }
        }
    }

    mutating func member(_ name: StaticString, requests: [[GroundedCommand]]) throws {
        try member(name, requests) { try $0.array($1) { try $0.write($1) } }
    }

    mutating func member(_ name: StaticString, _ offer: Offer) throws {
        try member(name) { out in
            out.member("flow", offer.flow)
            try out.member("options", offer.options) { out, option in
                try out.object { out in
                    out.key("title")
                    try out.write(option.title)
                    try out.member("sets", slots: option.sets)
                    if let reference = option.reference {
                        out.key("reference")
                        out.write(reference)
                    }
                    out.member("hints", option.hints)
                }
            }
            out.member("isQuestion", offer.isQuestion)
        }
    }

    mutating func member(_ name: StaticString, _ focus: Focus) throws {
        try member(name) { out in
            out.member("people", focus.people) { $0.write($1) }
            if let recent = focus.recentPeople { out.member("recentPeople", recent) { $0.write($1) } }
            if let meeting = focus.meeting {
                out.member("meeting") { out in
                    out.member("uid", meeting.uid)
                    if let occurrence = meeting.occurrence { out.member("occurrence", occurrence) }
                }
            }
            out.member("documents", focus.documents) { $0.write($1) }
            out.member("rooms", focus.rooms) { $0.write($1) }
            if let records = focus.records { try out.member("records", slots: records) }
        }
    }

    private mutating func member(_ name: StaticString, _ record: UndoRecord) {
        key(name)
        write(record)
    }

    mutating func write(_ record: UndoRecord) {
        object { out in
            out.member("action", record.action)
            out.member("payload", record.payload)
        }
    }

    private mutating func member(_ name: StaticString, _ effect: Effect) {
        member(name) { out in
            out.member("type", effect.type)
            out.key("body")
            out.write(effect.fields)
        }
    }

    mutating func write(_ say: Say) throws {
        try object { out in
            out.member("response", say.response)
            out.key("values")
            try out.write(say.values)
        }
    }

    mutating func write(_ button: Button) {
        object { out in
            out.member("title", button.title)
            out.member("payload", button.payload)
        }
    }
}
