import Language
import TimeExpressions
import Yams

/// The slots of a domain.
extension DomainAssembly {
    static let slotKeys = [
        "type", "label", "called", "max_length", "shown", "optional", "values", "values_from", "minimum", "maximum", "unit", "units", "not_before",
        "not_after", "pattern", "ends", "replaces", "default_from", "of", "anywhere",
    ]
    /// The keys that some types only take.
    private static let typesOfKeys: [String: [SlotType]] = [
        "minimum": [.number, .duration], "maximum": [.number, .duration], "unit": [.duration], "units": [.number],
        "not_before": [.date, .time], "not_after": [.date, .time], "pattern": [.code], "ends": [.date, .time], "of": [.list],
        "values_from": [.choice], "anywhere": [.choice], "values": [.choice, .flag, .equipment],
    ]

    mutating func readSlot(_ entry: YAMLReader.Entry, _ reader: inout YAMLReader) {
        reader.checkName(entry.key, entry.keyNode, "a slot")
        let place = reader.place(entry.keyNode)
        var slot = SlotDefinition(name: entry.key, type: .text)
        let fields = reader.mapping(entry.value, "the slot ‘\(entry.key)’", keys: Self.slotKeys)
        let typed = fields.contains { $0.key == "type" }
        for field in fields { readKey(field, &slot, &reader) }
        if !typed { reader.report(entry.keyNode, "the slot ‘\(entry.key)’ has no type", "write ‘type: text’ or another type below it") }
        if typed {
            checkKeys(fields, slot, &reader)
            checkNeeds(slot, fields, entry.keyNode, &reader)
        }
        // What it is called may stand with one of the domains that share it.
        if let other = domain.slots[entry.key], slot.called.isEmpty || other.called.isEmpty {
            slot.called = slot.called.isEmpty ? other.called : slot.called
            domain.slots[entry.key]?.called = slot.called
        }
        if let other = domain.slots[entry.key], other != slot, let place = origins.slots[entry.key] {
            reader.report(entry.keyNode, "the slot ‘\(entry.key)’ is declared otherwise at \(earlier(place))",
                          "write the same there and here, or choose another name")
            return
        }
        domain.slots[entry.key] = slot
        if origins.slots[entry.key] == nil { origins.slots[entry.key] = place }
    }

    private mutating func readKey(_ field: YAMLReader.Entry, _ slot: inout SlotDefinition, _ reader: inout YAMLReader) {
        switch field.key {
        case "type":
            guard let name = reader.string(field.value, "the type") else { return }
            if let type = SlotType(rawValue: name) {
                slot.type = type
            } else {
                reader.report(field.value, "unknown slot type ‘\(name)’", Self.remedy(name, SlotType.allCases.map(\.rawValue)))
            }
        case "label":
            for (language, word) in description(field.value, "the slot ‘\(slot.name)’", &reader) { slot.called[language, default: []].insert(word, at: 0) }
        case "called":
            for (language, words) in readNames(field.value, slot: slot.name, &reader) { slot.called[language, default: []] += words }
        case "max_length": slot.maximumLength = reader.positiveInteger(field.value, "max_length")
        case "shown": slot.isShown = reader.bool(field.value, "shown") ?? true
        case "optional": slot.isOptional = reader.bool(field.value, "optional") ?? false
        case "values": slot.values = readChoices(field.value, slot: slot.name, &reader)
        case "values_from":
            slot.valuesFrom = reader.string(field.value, "the SELECT")
            origins.valueQueries[slot.name] = reader.place(field.value)
        case "anywhere": slot.isAnywhere = reader.bool(field.value, "anywhere") ?? false
        case "minimum": slot.minimum = reader.integer(field.value, "minimum")
        case "maximum": slot.maximum = reader.integer(field.value, "maximum")
        case "unit":
            guard let name = reader.string(field.value, "the unit") else { return }
            slot.unit = DurationUnit(rawValue: name)
            if slot.unit == nil {
                reader.report(field.value, "unknown unit ‘\(name)’", Self.remedy(name, DurationUnit.allCases.map(\.rawValue)))
            }
        case "units": slot.units = reader.strings(field.value, "the units").map(\.text)
        case "not_before": slot.notBefore = readBound(field.value, &reader)
        case "not_after": slot.notAfter = readBound(field.value, &reader)
        case "pattern": slot.patterns = reader.strings(field.value, "the patterns").map { CodePattern($0.text) }
        case "ends": slot.ends = reader.string(field.value, "the slot that begins the range")
        case "replaces": slot.replaces = reader.strings(field.value, "the slots").map(\.text)
        case "default_from":
            guard let text = reader.string(field.value, "the default") else { return }
            let name = text.hasPrefix("profile.") ? String(text.dropFirst(8)) : text
            if ProfileField(rawValue: name) == nil || !text.hasPrefix("profile.") {
                reader.report(field.value, "unknown default ‘\(text)’",
                              ProfileField(rawValue: name) != nil ? "write ‘profile.\(name)’ instead" : Self.remedy(text, ProfileField.allCases.map { "profile.\($0.rawValue)" }))
            }
            slot.defaultFrom = name
        default: slot.items = reader.strings(field.value, "the slots of the list").map(\.text)
        }
    }

    private func readBound(_ node: Node, _ reader: inout YAMLReader) -> DateBound? {
        guard let text = reader.string(node, "a day") else { return nil }
        if text == "today" { return .today(plus: 0) }
        if text == "tomorrow" { return .today(plus: 1) }
        if let day = LocalDateTime(text) { return .day(day) }
        return .slot(text)
    }

    private func checkKeys(_ fields: [YAMLReader.Entry], _ slot: SlotDefinition, _ reader: inout YAMLReader) {
        for field in fields {
            guard let types = Self.typesOfKeys[field.key], !types.contains(slot.type) else { continue }
            if field.key == "values" {
                reader.report(field.keyNode, "values of a slot that is no choice", "write ‘type: choice’, or remove ‘values’")
            } else {
                reader.report(field.keyNode, "‘\(field.key)’ does not go with the type ‘\(slot.type.rawValue)’",
                              "remove it, or write ‘type: \(types.map(\.rawValue).joined(separator: "’ or ‘"))’")
            }
        }
    }

    private func checkNeeds(_ slot: SlotDefinition, _ fields: [YAMLReader.Entry], _ node: Node, _ reader: inout YAMLReader) {
        func keyNode(_ key: String) -> Node { fields.first { $0.key == key }?.keyNode ?? node }
        if slot.type == .choice, slot.values.isEmpty, slot.valuesFrom == nil {
            reader.report(keyNode("values"), "the choice ‘\(slot.name)’ has no values",
                          "write ‘values:’ with a value and its words on each line")
        }
        if slot.type == .code, slot.patterns.isEmpty {
            reader.report(node, "the code ‘\(slot.name)’ has no pattern", "write ‘pattern: AA-9999’ (9 a digit, A a letter, X either)")
        }
        if slot.type == .list, slot.items.isEmpty {
            reader.report(node, "the list ‘\(slot.name)’ has no slots", "write ‘of: [thing, quantity]’")
        }
        if let minimum = slot.minimum, let maximum = slot.maximum, minimum > maximum {
            reader.report(keyNode("minimum"), "no number is at least \(minimum) and at most \(maximum)", "write the smaller one as ‘minimum’")
        }
    }

    /// `called: {zh: [时间], en: [time]}`
    private mutating func readNames(_ node: Node, slot: String, _ reader: inout YAMLReader) -> [String: [String]] {
        var names: [String: [String]] = [:]
        for entry in reader.mapping(node, "the names of ‘\(slot)’", keys: TextLanguage.allCases.map(\.rawValue)) {
            names[entry.key] = reader.strings(entry.value, "the names of ‘\(slot)’").map(\.text)
        }
        return names
    }

    private mutating func readChoices(_ node: Node, slot: String, _ reader: inout YAMLReader) -> [ChoiceValue] {
        var choices: [ChoiceValue] = []
        var owners: [String: String] = [:]
        for entry in reader.mapping(node, "the values of ‘\(slot)’") {
            let words = reader.isNull(entry.value) ? [] : reader.strings(entry.value, "the words of ‘\(entry.key)’")
            if words.isEmpty {
                reader.report(entry.keyNode, "the value ‘\(entry.key)’ has no words",
                              "write the words that mean it: ‘\(entry.key): [词, word]’")
            }
            for word in words {
                let folded = word.text.lowercased()
                if let owner = owners[folded], owner != entry.key {
                    reader.report(word.node, "‘\(word.text)’ means both ‘\(owner)’ and ‘\(entry.key)’",
                                  "leave it with one of them")
                }
                owners[folded] = entry.key
            }
            choices.append(ChoiceValue(value: entry.key, words: words.map(\.text)))
        }
        return choices
    }
}
