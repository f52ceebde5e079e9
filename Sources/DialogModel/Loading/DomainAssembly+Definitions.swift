import Language
import Yams

/// `domain.yml`: slots, intents and flows.
extension DomainAssembly {
    static let fileKeys = ["domain", "slots", "intents", "flows"]
    static let slotKeys = ["type", "max_length", "shown", "optional", "values", "called"]
    static let intentKeys = ["flow", "command", "description", "amends", "abandons"]
    static let flowKeys = ["description", "slots", "steps", "assist"]

    mutating func readDefinitions(_ root: Node, folder: String, _ reader: inout YAMLReader) {
        let entries = reader.mapping(root, "a domain file", keys: Self.fileKeys)
        for entry in entries {
            switch entry.key {
            case "domain":
                if let name = reader.string(entry.value, "the name of the domain"), name != folder {
                    reader.report(entry.value, "the domain ‘\(name)’ lies in the folder ‘\(folder)’",
                                  "write ‘domain: \(folder)’, or rename the folder")
                }
                origins.folders[folder] = reader.place(entry.keyNode)
            case "slots":
                for slot in reader.mapping(entry.value, "slots") { readSlot(slot, &reader) }
            case "intents":
                for intent in reader.mapping(entry.value, "intents") { readIntent(intent, &reader) }
            default:
                for flow in reader.mapping(entry.value, "flows") { readFlow(flow, folder: folder, &reader) }
            }
        }
        if !entries.contains(where: { $0.key == "domain" }) {
            reader.report(root, "the name of the domain is missing", "write ‘domain: \(folder)’ at the top")
        }
    }

    private mutating func readSlot(_ entry: YAMLReader.Entry, _ reader: inout YAMLReader) {
        reader.checkName(entry.key, entry.keyNode, "a slot")
        let place = reader.place(entry.keyNode)
        var slot = SlotDefinition(name: entry.key, type: .text)
        var typed = false
        var valuesNode: Node?
        for field in reader.mapping(entry.value, "the slot ‘\(entry.key)’", keys: Self.slotKeys) {
            switch field.key {
            case "type":
                typed = true
                guard let name = reader.string(field.value, "the type") else { continue }
                if let type = SlotType(rawValue: name) {
                    slot.type = type
                } else {
                    reader.report(field.value, "unknown slot type ‘\(name)’",
                                  Self.remedy(name, SlotType.allCases.map(\.rawValue)))
                }
            case "max_length": slot.maximumLength = reader.positiveInteger(field.value, "max_length")
            case "shown": slot.isShown = reader.bool(field.value, "shown") ?? true
            case "called": slot.called = readNames(field.value, slot: entry.key, &reader)
            case "optional": slot.isOptional = reader.bool(field.value, "optional") ?? false
            default:
                valuesNode = field.keyNode
                slot.values = readChoices(field.value, slot: entry.key, &reader)
            }
        }
        if !typed { reader.report(entry.keyNode, "the slot ‘\(entry.key)’ has no type", "write ‘type: text’ or another type below it") }
        if typed, slot.type == .choice, slot.values.isEmpty {
            reader.report(valuesNode ?? entry.keyNode, "the choice ‘\(entry.key)’ has no values",
                          "write ‘values:’ with a value and its words on each line")
        }
        if let valuesNode, typed, slot.type != .choice, slot.type != .flag, slot.type != .equipment {
            reader.report(valuesNode, "values of a slot that is no choice", "write ‘type: choice’, or remove ‘values’")
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

    private mutating func readIntent(_ entry: YAMLReader.Entry, _ reader: inout YAMLReader) {
        reader.checkName(entry.key, entry.keyNode, "an intent")
        var intent = Intent(name: entry.key)
        for field in reader.mapping(entry.value, "the intent ‘\(entry.key)’", keys: Self.intentKeys) {
            switch field.key {
            case "flow":
                intent.flow = reader.string(field.value, "the flow")
                origins.intentFlows[entry.key] = reader.place(field.value)
            case "command":
                intent.command = reader.string(field.value, "the command")
                origins.intentCommands[entry.key] = reader.place(field.value)
            case "amends": intent.amends = reader.bool(field.value, "amends") ?? false
            case "abandons": intent.abandons = reader.bool(field.value, "abandons") ?? false
            default:
                intent.description = description(field.value, "the intent ‘\(entry.key)’", &reader)
            }
        }
        if let place = origins.intents[entry.key] {
            reader.report(entry.keyNode, "the intent ‘\(entry.key)’ is declared at \(earlier(place)) already",
                          "choose another name, or remove one of them")
            return
        }
        domain.intents[entry.key] = intent
        origins.intents[entry.key] = reader.place(entry.keyNode)
    }

    private mutating func readFlow(_ entry: YAMLReader.Entry, folder: String, _ reader: inout YAMLReader) {
        reader.checkName(entry.key, entry.keyNode, "a flow")
        var flow = Flow(name: entry.key, domain: folder, description: [:], slots: [], steps: [])
        var origin = DomainOrigins.FlowOrigin(place: reader.place(entry.keyNode))
        for field in reader.mapping(entry.value, "the flow ‘\(entry.key)’", keys: Self.flowKeys) {
            switch field.key {
            case "description":
                flow.description = description(field.value, "the flow ‘\(entry.key)’", &reader)
            case "slots":
                for node in reader.sequence(field.value, "the slots of a flow") {
                    guard let name = reader.string(node, "a slot") else { continue }
                    if flow.slots.contains(name) {
                        reader.report(node, "the slot ‘\(name)’ is listed twice", "remove one of them")
                    } else {
                        flow.slots.append(name)
                        origin.slots.append(reader.place(node))
                    }
                }
            case "assist": flow.usesAssist = reader.bool(field.value, "assist") ?? false
            default:
                for node in reader.sequence(field.value, "the steps of a flow") {
                    guard let step = readStep(node, &reader) else { continue }
                    flow.steps.append(step)
                    origin.steps.append(reader.place(node))
                }
            }
        }
        if let other = origins.flows[entry.key] {
            reader.report(entry.keyNode, "the flow ‘\(entry.key)’ is declared at \(earlier(other.place)) already",
                          "choose another name, or remove one of them")
            return
        }
        domain.flows[entry.key] = flow
        origins.flows[entry.key] = origin
    }

    static func remedy(_ word: String, _ known: [String]) -> String {
        if let near = Suggestion.nearest(to: word, among: known) { return "write ‘\(near)’ instead" }
        return "write one of \(known.joined(separator: ", "))"
    }
}
