import Foundation
import TimeExpressions

extension SlotValue {
    /// The value as the public interface shows it.
    ///
    /// - Parameter zone: the speaker's zone, for the offset of times.
    public func json(type: SlotType, zone: TimeZone) -> JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .integer(number)
        case .minutes(let minutes): .integer(minutes)
        case .flag(let flag): .bool(flag)
        case .recurrence(let rule): .string(rule.description)
        case .time(let value): value.json(zone: zone)
        case .entity(let reference): .string(reference.id)
        case .entities(let references):
            type == .people ? .array(references.map { .string($0.id) }) : .optional(references.first?.id)
        case .mentions(let mentions):
            Self.json(mentions: mentions, type: type)
        case .records(let records):
            .array(records.map { record in
                .object(record.values.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json(type: .text, zone: zone)) })
            })
        }
    }

    /// Mentions that are clear by their key; the others by their words.
    private static func json(mentions: [Mention], type: SlotType) -> JSONValue {
        let values = mentions.map { JSONValue.string($0.candidates.count == 1 ? $0.candidates[0].id : $0.text) }
        return type == .people ? .array(values) : values.first ?? .null
    }
}

extension TimeValue {
    /// ISO 8601: with offset where a time of day is known, a date alone where it is not, `from/to` for intervals.
    public func json(zone: TimeZone) -> JSONValue {
        switch self {
        case .instant(let time, let grain, let dateGiven):
            switch grain {
            case .second, .minute, .hour, .part: dateGiven ? .string(time.iso8601(zone: zone)) : .string(time.clockText())
            default: .string(time.dateText)
            }
        case .interval(let from, let to, let grain, let dateGiven):
            switch grain {
            case .second, .minute, .hour, .part:
                dateGiven
                    ? .string(from.iso8601(zone: zone) + "/" + to.iso8601(zone: zone))
                    : .string(from.clockText() + "/" + to.clockText())
            default: .string(from.dateText + "/" + to.dateText)
            }
        case .open(let from, let to):
            .string((from.map { $0.iso8601(zone: zone) } ?? "..") + "/" + (to.map { $0.iso8601(zone: zone) } ?? ".."))
        case .duration(let seconds): .integer(seconds / 60)
        case .recurrence(let rule, _): .string(rule.description)
        case .timeZone(let minutes): .integer(minutes)
        }
    }
}
