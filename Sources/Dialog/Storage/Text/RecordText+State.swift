import DialogModel
import Language

extension RecordText {
    /// The snapshot of a state, all but what was said last: that stands in the turn's events.
    static func text(_ state: DialogState) throws -> String {
        var out = RecordText()
        try out.object { out in
            out.member("turn", state.turn)
            out.member("language", state.language?.rawValue)
            try out.member("frames", state.frames) { try $0.write($1) }
            if let last = state.lastFlow {
                out.key("lastFlow")
                try out.write(last)
            }
            try out.member("written", state.written) { try $0.write($1) }
            try out.member("queue", requests: state.queue)
            if let offer = state.offer { try out.member("offer", offer) }
            out.member("buttons", state.buttons) { $0.write($1) }
            try out.member("focus", state.focus)
            out.member("undo", state.undo) { $0.write($1) }
            out.member("misses", state.misses)
            out.member("lastSaid", [])
            out.member("lastHeard", state.lastHeard)
            if let at = state.lastActive { out.member("lastActive", at) }
        }
        return out.text
    }

    private mutating func write(_ frame: FlowFrame) throws {
        try object { out in
            out.member("flow", frame.flow)
            try out.member("slots", slots: frame.slots)
            if let confirmed = frame.confirmed { try out.member("confirmed", slots: confirmed) }
            out.member("asked", frame.asked)
            out.member("notes", notes: frame.notes)
            out.member("done", frame.done)
            if let results = frame.results { try out.member("results", slots: results) }
            out.member("attempts", frame.attempts)
            try out.member("history", frame.history) { out, point in
                try out.object { out in
                    try out.member("slots", slots: point.slots)
                    out.member("notes", notes: point.notes)
                }
            }
        }
    }

    private mutating func member(_ name: StaticString, notes: [String: String]) {
        member(name) { out in
            for (key, note) in notes {
                out.key(named: key)
                out.string(note)
            }
        }
    }
}
