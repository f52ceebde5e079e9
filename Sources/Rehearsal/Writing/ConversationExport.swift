import Dialog
import DialogModel
import Foundation

/// Turns the events of a dialog into turns of a script: the state is folded anew from them.
public struct ConversationExport {
    private let domain: Domain
    private let zone: TimeZone
    private let words: (Say, _ locale: String, _ turn: Int) -> String

    /// Gaps in the talk shorter than this, in seconds, are left out of a script.
    private static let shortestGap = 300

    /// - Parameters:
    ///   - zone: the speaker's, for the offset of times.
    ///   - words: puts into words what was said, in `zh` or `en`, at a turn.
    public init(domain: Domain, zone: TimeZone, words: @escaping (Say, _ locale: String, _ turn: Int) -> String) {
        self.domain = domain
        self.zone = zone
        self.words = words
    }

    /// The turns after a number of turns, and the office's clock at the first of them.
    public func turns(of events: [Event], after skipped: Int = 0) -> (turns: [WrittenTurn], now: Date?) {
        var state = DialogState()
        var turns: [WrittenTurn] = []
        var start: Int?
        var shown = 0
        var locale = "zh"
        for event in events {
            Tracker.apply(event, to: &state)
            locale = event.locale ?? locale
            if case .heard(let text, let payload, let at) = event, state.turn > skipped {
                var turn = WrittenTurn(input: payload.map { .press($0) } ?? .text(text))
                if start == nil {
                    start = at
                    shown = at
                } else if at - shown >= Self.shortestGap {
                    turn.clock = Date(timeIntervalSince1970: TimeInterval(at))
                    shown = at
                }
                turns.append(turn)
            }
            guard state.turn > skipped, !turns.isEmpty else { continue }
            switch event {
            case .effect(let effect): turns[turns.count - 1].effects.append(effect)
            case .said(let said, _):
                turns[turns.count - 1].replies = said.map { words($0, locale, state.turn) }
                turns[turns.count - 1].asksFor = state.asksFor
                turns[turns.count - 1].slots = slots(state)
            default: break
            }
        }
        return (turns, start.map { Date(timeIntervalSince1970: TimeInterval($0)) })
    }

    /// The active flow's slots that have a value and are shown.
    private func slots(_ state: DialogState) -> [JSONValue.Field] {
        guard let frame = state.frame, let flow = domain.flows[frame.flow] else { return [] }
        return flow.slots.compactMap { name in
            guard let definition = domain.slots[name], definition.isShown, let value = frame.slots[name] else { return nil }
            return .init(name, value.json(type: definition.type, zone: zone))
        }
    }
}
