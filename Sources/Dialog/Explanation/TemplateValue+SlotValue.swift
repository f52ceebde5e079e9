import DialogModel
import TimeExpressions

extension TemplateValue {
    /// A slot's value for an explanation: as it was resolved. Things of the directory are told by their key.
    init(_ value: SlotValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .minutes(let minutes): self = .minutes(minutes)
        case .recurrence(let rule): self = .recurrence(rule)
        case .time(let time): self.init(time)
        case .entity(let reference): self = .text(reference.id)
        case .entities(let references): self = .names(references.map { .text($0.id) })
        case .mentions(let mentions): self = .names(mentions.map { .text($0.text) })
        case .flag(let flag): self = .text(flag ? "✓" : "✗")
        case .records(let records): self = .number(records.count)
        }
    }

    private init(_ time: TimeValue) {
        switch time {
        case .instant(let time, let grain, dateGiven: true):
            self = grain.isClock ? .moment(time) : grain == .day ? .day(time) : .text(time.dateText)
        case .instant(let time, _, dateGiven: false): self = .text(time.clockText())
        case .interval(let from, let to, let grain, dateGiven: true):
            self = grain.isClock ? .span(from, to) : .text(from.dateText + "–" + to.dateText)
        case .interval(let from, let to, _, dateGiven: false): self = .text(from.clockText() + "–" + to.clockText())
        case .open(let from, let to): self = .text((from?.dateText ?? "") + "–" + (to?.dateText ?? ""))
        case .duration(let seconds): self = .minutes(seconds / 60)
        case .recurrence(let rule, _): self = .recurrence(rule)
        case .timeZone(let minutes): self = .number(minutes)
        }
    }
}

private extension Grain {
    /// Whether a time of this grain is a time of day.
    var isClock: Bool { [.second, .minute, .hour].contains(self) }
}
