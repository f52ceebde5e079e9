import TimeExpressions

/// The values that conditions look at.
public struct ConditionScope: Sendable {
    /// The results under which a profile's values, today and "manages" stand in a frame.
    public static func profileKey(_ field: String) -> String { "profile_\(field)" }
    public static func managesKey(_ slot: String) -> String { "manages_\(slot)" }
    public static let todayKey = "today"

    private let slots: [String: SlotValue]
    private let results: [String: SlotValue]
    private let definitions: [String: SlotDefinition]

    public init(frame: FlowFrame, definitions: [String: SlotDefinition]) {
        slots = frame.slots
        results = frame.results ?? [:]
        self.definitions = definitions
    }

    /// A value as it is compared: as a number where it is one, else as text.
    private enum Plain: Equatable {
        case number(Double)
        case text(String)
    }

    public func holds(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy(holds)
        case .any(let parts): parts.contains(where: holds)
        case .not(let part): !holds(part)
        case .filled(let operand, let wanted): (value(operand) != nil) == wanted
        case .manages(let slot): results[Self.managesKey(slot)] == .flag(true)
        case .compare(let subject, let comparison, let others): compare(value(subject), comparison, others.map(value))
        }
    }

    private func compare(_ subject: Plain?, _ comparison: Condition.Comparison, _ others: [Plain?]) -> Bool {
        if comparison == .isNot { return !others.contains { $0 == subject } }
        guard let subject else { return false }
        if comparison == .equal { return others.contains { $0 == subject } }
        guard let other = others.first ?? nil else { return false }
        let order: (less: Bool, same: Bool)
        switch (subject, other) {
        case (.number(let a), .number(let b)): order = (a < b, a == b)
        case (.text(let a), .text(let b)): order = (a < b, a == b)
        default: return false
        }
        return switch comparison {
        case .over: !order.less && !order.same
        case .under: order.less
        case .atLeast: !order.less
        case .atMost: order.less || order.same
        case .equal, .isNot: false
        }
    }

    private func value(_ operand: Condition.Operand) -> Plain? {
        switch operand {
        case .slot(let name): slots[name].flatMap { plain($0, definitions[name]) }
        case .result(let name): results[name].flatMap { plain($0, nil) }
        case .profile(let field): results[Self.profileKey(field)].flatMap { plain($0, nil) }
        case .today: results[Self.todayKey].flatMap { plain($0, nil) }
        case .constant(let text): Double(text).map { .number($0) } ?? .text(text)
        case .count(let name):
            if case .records(let records)? = slots[name] { .number(Double(records.count)) } else { .number(0) }
        }
    }

    private func plain(_ value: SlotValue, _ definition: SlotDefinition?) -> Plain? {
        switch value {
        case .text(let text): return Double(text).map { .number($0) } ?? .text(text)
        case .number(let number): return .number(Double(number))
        case .minutes(let minutes): return .number(Double(minutes) / Double(definition?.unit?.minutes ?? 1))
        case .flag(let flag): return .text(flag ? "true" : "false")
        case .time(.instant(let time, let grain, _)): return .text(grain == .day ? time.dateText : time.description)
        case .time, .recurrence: return nil
        case .entity(let reference): return .text(reference.id)
        case .entities(let references): return references.first.map { .text($0.id) }
        case .mentions(let mentions):
            guard mentions.count == 1, let mention = mentions.first, mention.candidates.count == 1 else { return nil }
            return .text(mention.candidates[0].id)
        case .records(let records): return .number(Double(records.count))
        }
    }
}
