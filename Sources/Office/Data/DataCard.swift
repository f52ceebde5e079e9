import Dialog
import DialogModel

/// The summary that waits for a yes: the flow's slots under their labels, then what the action shows.
struct DataCard {
    let values: DataValues
    let action: DataAction
    let flow: Flow

    func say() throws -> Say {
        var all = try values.templateValues()
        all["fields"] = .list(try fields())
        let own = action.confirmation
        return Say(values.domain.responses[own] == nil ? "data_confirm" : own, all)
    }

    private func fields() throws -> [[String: TemplateValue]] {
        var rows: [[String: TemplateValue]] = []
        for name in flow.slots {
            guard let slot = values.domain.slots[name], slot.isShown, let value = values.context.frame.slots[name] else { continue }
            let label = slot.label ?? .text(name)
            if case .records(let records) = value {
                for record in records { rows.append(["label": label, "value": try entry(record, slot)]) }
            } else {
                rows.append(["label": label, "value": try shown(value, .slot(name))])
            }
        }
        for name in action.shows {
            guard let value = values.results[name] else { continue }
            rows.append(["label": Self.label(action.labels[name] ?? [:], name), "value": try shown(value, resultType(name))])
        }
        return rows
    }

    private func resultType(_ name: String) -> DataAction.ResultType? {
        values.domain.actions.values.filter { $0.domain == flow.domain && $0.returns[name] != nil }.min { $0.name < $1.name }?.returns[name]
    }

    private func shown(_ value: SlotValue, _ type: DataAction.ResultType?) throws -> TemplateValue {
        if case .flag(let flag) = value { return flag ? .name(zh: "是", en: "yes") : .name(zh: "否", en: "no") }
        return try values.word(value, type)
    }

    /// 签字笔 × 2
    private func entry(_ record: SlotRecord, _ list: SlotDefinition) throws -> TemplateValue {
        var zh: [String] = [], en: [String] = []
        for name in list.items {
            guard let value = record.values[name] else { continue }
            switch try shown(value, .slot(name)) {
            case .name(let first, let second):
                zh.append(first ?? second ?? "")
                en.append(second ?? first ?? "")
            case .number(let number):
                zh.append("× \(number)")
                en.append("× \(number)")
            case .text(let text):
                zh.append(text)
                en.append(text)
            default: break
            }
        }
        return .name(zh: zh.joined(separator: " "), en: en.joined(separator: " "))
    }

    private static func label(_ label: [String: String], _ name: String) -> TemplateValue {
        label.isEmpty ? .text(name) : .name(zh: label["zh"], en: label["en"])
    }
}
