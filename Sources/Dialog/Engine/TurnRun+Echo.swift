import DialogModel
import TimeExpressions

extension TurnRun {
    /// A change that was made while another question is open is repeated before the question is put again; a summary shows it by itself.
    ///
    /// - Parameters:
    ///   - commands: those that were carried out.
    ///   - flow: the flow that they spoke to.
    ///   - asked: what was asked for before them.
    func echo(of commands: [GroundedCommand], in flow: String?, asked: String?) -> Say? {
        guard let frame = state.frame, frame.flow == flow, let next = frame.asked, next == asked, next != "confirmation" else { return nil }
        let values = commands.compactMap { grounded -> TemplateValue? in
            switch grounded.command {
            case .correctSlot(let slot, _) where slot != next: frame.slots[slot].flatMap(Self.words)
            case .addToSlot(let slot, _) where slot != next && frame.slots[slot] != nil: .text(grounded.evidence)
            default: nil
            }
        }
        return values.isEmpty ? nil : Say("changed", ["values": .names(values)])
    }

    /// A value that needs no look-up to be said.
    private static func words(_ value: SlotValue) -> TemplateValue? {
        switch value {
        case .text(let text): .text(text)
        case .minutes(let minutes): .minutes(minutes)
        case .recurrence(let rule): .recurrence(rule)
        case .time(.instant(let moment, let grain, true)):
            [.second, .minute, .hour].contains(grain) ? .moment(moment) : grain == .day ? .day(moment) : nil
        case .time(.interval(let from, let to, let grain, true)): [.second, .minute, .hour, .part].contains(grain) ? .span(from, to) : nil
        default: nil
        }
    }
}
