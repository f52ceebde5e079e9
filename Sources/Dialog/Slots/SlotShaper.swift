import DialogModel
import TimeExpressions

/// What becomes of a value that was said for a slot of a domain without Swift: brought into the slot's form, held against the
/// slot's limits, and with what follows for other slots. Pure.
struct SlotShaper {
    let domain: Domain
    let flow: Flow
    let frame: FlowFrame
    /// The speaker's wall clock.
    let now: LocalDateTime

    enum Shaped {
        /// Slot changes, in order; nil empties.
        case changes([(slot: String, value: SlotValue?)])
        /// The value does not go; the old one stays.
        case refused(Say)
    }

    /// - Parameter words: the value as it was said.
    func shape(_ slot: String, _ value: SlotValue, words: String) -> Shaped {
        guard let definition = domain.slots[slot] else { return .changes([(slot, value)]) }
        var changes: [(slot: String, value: SlotValue?)] = []
        do throws(Fault) {
            switch value {
            case .records(let records): changes = [(slot, .records(try records.map { record throws(Fault) in try shaped(record) }))]
            case .time(let time) where definition.type == .date || definition.type == .time:
                changes = try times(definition, time, words)
            default: changes = [(slot, try single(definition, value, words))]
            }
        } catch {
            return .refused(error.say)
        }
        for name in definition.replaces where frame.slots[name] != nil && !changes.contains(where: { $0.slot == name }) {
            changes.append((name, nil))
        }
        return .changes(changes)
    }

    /// "From Tuesday", "until Friday": the end of the open span that is meant, as a time of its own.
    static func closed(_ value: SlotValue, for definition: SlotDefinition?) -> SlotValue {
        guard case .time(.open(let from, let to)) = value, definition?.type == .date || definition?.type == .time else { return value }
        func instant(_ at: LocalDateTime) -> SlotValue { .time(.instant(at, grain: at.secondOfDay == 0 ? .day : .minute)) }
        if let from { return instant(from) }
        // An open end is exclusive: until Friday ends as Saturday begins.
        return to.map { instant($0.secondOfDay == 0 ? $0.adding(days: -1) : $0) } ?? value
    }

    private struct Fault: Error {
        var say: Say
    }

    /// The domain's own words for a refused value, else the program's.
    private func fault(_ definition: SlotDefinition, _ common: String, _ words: String, _ more: [String: TemplateValue] = [:]) -> Fault {
        let own = "invalid_\(definition.name)"
        var values = more
        values["value"] = .text(words)
        values["label"] = definition.label
        return Fault(say: Say(domain.responses[own] == nil ? common : own, values))
    }

    private func shaped(_ record: SlotRecord) throws(Fault) -> SlotRecord {
        var result = record
        for (name, value) in record.values.sorted(by: { $0.key < $1.key }) {
            guard let definition = domain.slots[name] else { continue }
            result.values[name] = try single(definition, value, Self.words(value))
        }
        return result
    }

    private static func words(_ value: SlotValue) -> String {
        switch value {
        case .number(let number): String(number)
        case .text(let text): text
        default: ""
        }
    }

    // MARK: Numbers and texts

    private func single(_ definition: SlotDefinition, _ value: SlotValue, _ words: String) throws(Fault) -> SlotValue {
        switch (definition.type, value) {
        case (.duration, .number(let number)):
            guard let unit = definition.unit else { return value }
            try checkLimits(definition, number, words)
            return .minutes(number * unit.minutes)
        case (.duration, .minutes(let minutes)):
            let unit = definition.unit?.minutes ?? 1
            // A part of a unit counts: four and a half days are more than four.
            if let minimum = definition.minimum, minutes < minimum * unit { try checkLimits(definition, minimum - 1, words) }
            if let maximum = definition.maximum, minutes > maximum * unit { try checkLimits(definition, maximum + 1, words) }
            return value
        case (.number, .number(let number)):
            try checkLimits(definition, number, words)
            return value
        case (.text, .text(let text)):
            if let limit = definition.maximumLength, text.unicodeScalars.count > limit {
                throw fault(definition, "data_too_long", words, ["limit": .number(limit)])
            }
            return value
        case (.code, .text(let text)):
            let code = text.filter { !$0.isWhitespace }
            guard definition.patterns.contains(where: { $0.matches(code) }) else {
                throw fault(definition, "data_bad_form", words, ["form": .text(definition.patterns.map(\.mask).joined(separator: " / "))])
            }
            return .text(code.uppercased())
        default: return value
        }
    }

    private func checkLimits(_ definition: SlotDefinition, _ number: Int, _ words: String) throws(Fault) {
        if let minimum = definition.minimum, number < minimum {
            throw fault(definition, "data_too_small", words, ["minimum": .number(minimum)])
        }
        if let maximum = definition.maximum, number > maximum {
            throw fault(definition, "data_too_large", words, ["maximum": .number(maximum)])
        }
    }

    // MARK: Times

    private func times(_ definition: SlotDefinition, _ time: TimeValue, _ words: String) throws(Fault) -> [(slot: String, value: SlotValue?)] {
        let end = flow.slots.first { domain.slots[$0]?.ends == definition.name }.flatMap { domain.slots[$0] }
        let time = Self.ranged(time)
        var first = time
        var last: TimeValue?
        if case .interval(let from, let to, let grain, let dateGiven) = time {
            let isDays = definition.type == .date || ![.second, .minute, .hour].contains(grain)
            let finish: TimeValue = isDays
                ? .instant(to.adding(seconds: -1).startOfDay, grain: .day) : .instant(to, grain: grain, dateGiven: dateGiven)
            if definition.ends != nil {
                first = finish
            } else {
                first = isDays ? .instant(from.startOfDay, grain: .day, dateGiven: dateGiven) : .instant(from, grain: grain, dateGiven: dateGiven)
                last = finish
                // A span of days where one day is wanted says too little.
                if end == nil, definition.type == .date, to.seconds(since: from) > 86_400 { throw fault(definition, "data_not_a_day", words) }
            }
        }
        let value = try moment(definition, first, words)
        var changes: [(slot: String, value: SlotValue?)] = [(definition.name, .time(value))]
        if let end {
            if let last {
                changes.append((end.name, .time(try moment(end, last, words, after: value))))
            } else if let standing = frame.slots[end.name], case .time(.instant(let old, _, true)) = standing,
                case .instant(let start, _, true) = value, old < start {
                // It began later than it would end: the end is asked for anew.
                changes.append((end.name, nil))
            }
        }
        return changes
    }

    /// A week or month as the days that it spans; "from Monday on" as its first day, "until Friday" as its last.
    private static func ranged(_ time: TimeValue) -> TimeValue {
        switch time {
        case .instant(let at, let grain, dateGiven: true):
            let end: LocalDateTime? = switch grain {
            case .week: at.adding(days: 7)
            case .weekend: at.adding(days: 2)
            case .month: at.adding(months: 1)
            case .quarter: at.adding(months: 3)
            case .year: at.adding(months: 12)
            default: nil
            }
            return end.map { .interval(from: at, to: $0, grain: grain, dateGiven: true) } ?? time
        case .open(from: let from?, to: nil): return .instant(from.startOfDay, grain: .day)
        case .open(from: nil, to: let to?): return .instant(to.adding(seconds: -1).startOfDay, grain: .day)
        case .open(from: let from?, to: let to?): return .interval(from: from, to: to, grain: .day, dateGiven: true)
        default: return time
        }
    }

    /// A time as the slot holds it, within its bounds.
    private func moment(
        _ definition: SlotDefinition, _ time: TimeValue, _ words: String, after start: TimeValue? = nil
    ) throws(Fault) -> TimeValue {
        guard case .instant(var at, let grain, let dateGiven) = time else { throw fault(definition, "data_not_a_day", words) }
        var value = time
        if definition.type == .date {
            guard dateGiven, [.second, .minute, .hour, .part, .day].contains(grain) else { throw fault(definition, "data_not_a_day", words) }
            at = at.startOfDay
            // "No, Tuesday" stays in the week that was spoken of.
            if Self.namesWeekday(words), case .time(.instant(let old, _, true))? = frame.slots[definition.name] {
                let inWeek = LocalDateTime(day: old.day - old.weekday + at.weekday)
                if inWeek.day >= now.day { at = inWeek }
            }
            value = .instant(at, grain: .day)
        } else if [.week, .weekend, .month, .quarter, .year].contains(grain) {
            throw fault(definition, "data_not_a_day", words)
        }
        guard dateGiven else { return value }
        if let name = definition.ends, let begin = beginning(name, start) {
            // "Until Friday" is the Friday after the beginning.
            if at < begin, at.adding(days: 7) >= begin, Self.namesWeekday(words) {
                at = at.adding(days: 7)
                value = .instant(at, grain: definition.type == .date ? .day : grain)
            }
            if at < begin { throw fault(definition, "data_end_before_start", words, ["limit": limit(begin, definition)]) }
        }
        try checkBounds(definition, at, grain, words)
        return value
    }

    private func beginning(_ slot: String, _ start: TimeValue?) -> LocalDateTime? {
        if case .instant(let at, _, true)? = start { return at }
        if case .time(.instant(let at, _, true))? = frame.slots[slot] { return at }
        return nil
    }

    private func checkBounds(_ definition: SlotDefinition, _ at: LocalDateTime, _ grain: Grain, _ words: String) throws(Fault) {
        let hasClock = [.second, .minute, .hour].contains(grain) && definition.type == .time
        if let bound = definition.notBefore, let limit = day(bound) {
            // Where the clock is known, what is past today does not go either.
            let isPast = bound == .today(plus: 0) && hasClock && at < now
            if at.day < limit.day || isPast { throw fault(definition, "data_too_early", words, ["limit": .day(limit)]) }
        }
        if let bound = definition.notAfter, let limit = day(bound), at.day > limit.day {
            throw fault(definition, "data_too_late", words, ["limit": .day(limit)])
        }
    }

    private func day(_ bound: DateBound) -> LocalDateTime? {
        switch bound {
        case .today(let days): now.startOfDay.adding(days: days)
        case .day(let day): day.startOfDay
        case .slot(let name): beginning(name, nil)?.startOfDay
        }
    }

    private func limit(_ at: LocalDateTime, _ definition: SlotDefinition) -> TemplateValue {
        definition.type == .date ? .day(at) : .moment(at)
    }

    /// Whether a weekday was said without the week that it lies in.
    private static func namesWeekday(_ words: String) -> Bool {
        let text = words.lowercased()
        let names = ["周", "星期", "礼拜", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let weeks = ["下", "这", "本", "上", "next", "this", "last"]
        return names.contains(where: text.contains) && !weeks.contains(where: text.contains)
    }
}
