import Dialog
import DialogModel
import Directory
import Foundation
import GRDB
import TimeExpressions

/// The values of a flow as statements get them and as templates say them.
struct DataValues {
    /// Parameters that every statement may use.
    static let builtIn: Set<String> = ["me", "today", "now", "id", "key"]

    let domain: Domain
    let context: ActionContext
    /// Results by name: what the frame holds, and what the action under way found.
    var results: [String: SlotValue]
    /// The key of the row just written.
    var id: SlotValue?
    private let names: OfficeNames

    init(domain: Domain, context: ActionContext) {
        self.domain = domain
        self.context = context
        results = context.frame.results ?? [:]
        names = OfficeNames(context.database)
    }

    // MARK: For statements

    /// The value of a parameter; nil is NULL.
    func parameter(_ name: String) -> (any DatabaseValueConvertible)? {
        switch name {
        case "me": return context.sender
        case "today": return context.localNow.dateText
        case "now": return context.localNow.iso8601(zone: context.zone)
        case "key": return context.idempotencyKey
        case "id": return id.flatMap { plain($0, nil) }
        default:
            if let value = context.frame.slots[name] { return plain(value, domain.slots[name]) }
            return results[name].flatMap { plain($0, nil) }
        }
    }

    /// All parameters of a statement; those of a record go before the flow's.
    func arguments(of sql: String, record: SlotRecord? = nil) -> [String: (any DatabaseValueConvertible)?] {
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        for name in SQLParameters.names(in: sql) {
            let own = record?.values[name].flatMap { plain($0, domain.slots[name]) }
            arguments.updateValue(own ?? parameter(name), forKey: name)
        }
        return arguments
    }

    func plain(_ value: SlotValue, _ definition: SlotDefinition?) -> (any DatabaseValueConvertible)? {
        switch value {
        case .text(let text): return text
        case .number(let number): return number
        case .minutes(let minutes):
            let unit = definition?.unit?.minutes ?? 1
            return minutes % unit == 0 ? minutes / unit : Double(minutes) / Double(unit)
        case .flag(let flag): return flag ? 1 : 0
        case .time(let time):
            guard case .instant(let at, let grain, _) = time else { return time.json(zone: context.zone).stringValue }
            return grain == .day ? at.dateText : at.iso8601(zone: context.zone)
        case .recurrence(let rule): return rule.description
        case .entity(let reference): return reference.id
        case .entities(let references):
            let numbers = references.map { JSONValue.string($0.id) }
            return definition?.type == .people ? JSONValue.array(numbers).text : references.first?.id
        case .mentions: return value.json(type: definition?.type ?? .person, zone: context.zone).stringValue
        case .records: return value.json(type: .list, zone: context.zone).text
        }
    }

    // MARK: From rows

    /// A column as a result; nil for NULL.
    func result(_ value: DatabaseValue, _ type: DataAction.ResultType?) -> SlotValue? {
        switch value.storage {
        case .null, .blob: return nil
        case .int64(let number):
            return isYesNo(type) ? .flag(number != 0) : type == .minutes ? .minutes(Int(number)) : .number(Int(number))
        case .double(let number): return number == number.rounded() && abs(number) < 1e15 ? .number(Int(number)) : .text(Self.decimal(number))
        case .string(let text): return result(text, type)
        }
    }

    private func isYesNo(_ type: DataAction.ResultType?) -> Bool {
        if case .slot(let name)? = type { domain.slots[name]?.type == .yesno } else { type == .yesno }
    }

    func result(_ text: String, _ type: DataAction.ResultType?) -> SlotValue? {
        switch type {
        case .person: return .entity(EntityReference(.person, text))
        case .department: return .entity(EntityReference(.department, text))
        case .room: return .entity(EntityReference(.room, text))
        case .date: return LocalDateTime(text).map { .time(.instant($0.startOfDay, grain: .day)) } ?? .text(text)
        case .time: return moment(text).map { .time(.instant($0, grain: .minute)) } ?? .text(text)
        case .number: return Int(text).map { .number($0) } ?? .text(text)
        case .yesno: return .flag(text == "true" || text == "1")
        case .slot(let name):
            switch domain.slots[name]?.type {
            case .date: return result(text, .date)
            case .time: return result(text, .time)
            case .person: return result(text, .person)
            case .department: return result(text, .department)
            case .room: return result(text, .room)
            case .yesno: return result(text, .yesno)
            case .list: return records(text).map { .records($0) }
            default: return .text(text)
            }
        case .text, .minutes, nil: return .text(text)
        }
    }

    /// Records out of a JSON array of objects; nil where there are none.
    private func records(_ text: String) -> [SlotRecord]? {
        guard let data = text.data(using: .utf8), case .array(let items)? = try? JSONDecoder().decode(JSONValue.self, from: data) else { return nil }
        let records = items.compactMap { item -> SlotRecord? in
            guard case .object(let fields) = item else { return nil }
            return SlotRecord(fields.reduce(into: [:]) { values, field in
                switch field.value {
                case .string(let text): values[field.key] = result(text, .slot(field.key))
                case .integer(let number): values[field.key] = .number(number)
                case .number(let number): values[field.key] = .text(Self.decimal(number))
                default: break
                }
            })
        }
        return records.isEmpty ? nil : records
    }

    /// A stored time on the reader's clock.
    private func moment(_ text: String) -> LocalDateTime? {
        if let instant = try? Date(text, strategy: .iso8601) { return LocalDateTime(instant, in: context.zone) }
        return LocalDateTime(text)
    }

    /// A number with a fraction, without what binary fractions add.
    private static func decimal(_ number: Double) -> String {
        let text = String(format: "%.2f", number)
        return text.hasSuffix("0") ? String(text.dropLast()) : text
    }

    // MARK: For templates

    /// Everything that a template of the flow may say.
    func templateValues() throws -> [String: TemplateValue] {
        var values: [String: TemplateValue] = [:]
        for (name, value) in results { values[name] = try word(value, type(of: name)) }
        for (name, value) in context.frame.slots { values[name] = try word(value, .slot(name)) }
        if let id { values["id"] = try word(id, nil) }
        let flow = domain.flows[context.frame.flow]
        values["flow"] = .name(zh: flow?.description["zh"], en: flow?.description["en"])
        return values
    }

    /// The type of a result, as one of the domain's actions declares it.
    private func type(of result: String) -> DataAction.ResultType? {
        let own = domain.flows[context.frame.flow]?.domain
        return domain.actions.values.filter { $0.domain == own && $0.returns[result] != nil }.min { $0.name < $1.name }?.returns[result]
    }

    /// A value in words.
    func word(_ value: SlotValue, _ type: DataAction.ResultType?) throws -> TemplateValue {
        let definition: SlotDefinition? = if case .slot(let name)? = type { domain.slots[name] } else { nil }
        switch value {
        case .text(let text):
            guard let definition, definition.type == .choice else { return .text(text) }
            return .name(zh: definition.word(for: text, chinese: true), en: definition.word(for: text, chinese: false))
        case .number(let number): return .number(number)
        case .minutes(let minutes): return .minutes(minutes)
        case .flag(let flag): return .flag(flag)
        case .recurrence(let rule): return .recurrence(rule)
        case .time(.instant(let at, let grain, _)): return grain == .day ? .day(at) : .moment(at)
        case .time(.interval(let from, let to, _, _)): return .span(from, to)
        case .time(let time): return .text(time.json(zone: context.zone).stringValue ?? "")
        case .entity(let reference): return try name(of: reference)
        case .entities(let references): return .names(try references.map(name))
        case .mentions(let mentions):
            return .names(try mentions.map { try $0.candidates.count == 1 ? name(of: $0.candidates[0]) : .text($0.text) })
        case .records(let records):
            return .list(try records.map { record in
                try record.values.reduce(into: [:]) { $0[$1.key] = try word($1.value, .slot($1.key)) }
            })
        }
    }

    private func name(of reference: EntityReference) throws -> TemplateValue {
        switch reference.kind {
        case .person: try names.person(reference.id, distinct: true)
        case .department: try names.department(reference.id)
        case .room: try names.room(reference.id)
        default: .text(reference.id)
        }
    }
}
