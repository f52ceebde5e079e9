import DialogModel
import TimeExpressions

/// What a slot holds after something was said about it: a time completes or corrects the earlier one, people are added to
/// or taken from a list.
public struct SlotMerger: Sendable {
    public let time: TimeRecognizer

    public init(time: TimeRecognizer) {
        self.time = time
    }

    /// The value after `new` was said for a slot that holds `old`.
    public func set(_ new: SlotValue, over old: SlotValue?) -> SlotValue {
        guard case .time(let value) = new, case .time(let earlier)? = old else { return new }
        return .time(time.resolve(value, against: earlier))
    }

    /// The list with more in it. Nobody twice.
    public func add(_ new: SlotValue, to old: SlotValue?, key: String? = nil) -> SlotValue {
        if case .records(let more) = new {
            var records = if case .records(let present)? = old { present } else { [SlotRecord]() }
            for record in more {
                // What is said of a thing that is listed already takes the place of it.
                if let key, let known = record.values[key], let index = records.firstIndex(where: { $0.values[key] == known }) {
                    records[index].values.merge(record.values) { $1 }
                } else {
                    records.append(record)
                }
            }
            return .records(records)
        }
        let present = mentions(old)
        let known = Set(present.compactMap { $0.candidates.count == 1 && $0.relation == nil ? $0.candidates[0] : nil })
        let more = mentions(new).filter { $0.candidates.count != 1 || $0.relation != nil || !known.contains($0.candidates[0]) }
        return .mentions(present + more)
    }

    /// The list without some; nil where nothing is left.
    public func remove(_ gone: SlotValue, from old: SlotValue?) -> SlotValue? {
        if case .records(let out) = gone {
            guard case .records(let present)? = old else { return nil }
            // A record without a quantity stands for all of its thing.
            let rest = present.filter { record in !out.contains { $0.values.allSatisfy { record.values[$0.key] == $0.value } } }
            return rest.isEmpty ? nil : .records(rest)
        }
        let out = mentions(gone)
        let rest = mentions(old).filter { mention in
            !out.contains { $0.relation == mention.relation && !Set($0.candidates).isDisjoint(with: mention.candidates) }
        }
        return rest.isEmpty ? nil : .mentions(rest)
    }

    private func mentions(_ value: SlotValue?) -> [Mention] {
        switch value {
        case .mentions(let mentions): mentions
        case .entities(let references): references.map(Self.mention)
        case .entity(let reference): [Self.mention(reference)]
        default: []
        }
    }

    /// A known thing as a mention of itself.
    public static func mention(_ reference: EntityReference) -> Mention {
        Mention(text: reference.id, kind: reference.kind, candidates: [reference])
    }
}
