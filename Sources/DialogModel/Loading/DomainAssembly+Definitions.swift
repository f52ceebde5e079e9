import Language
import Yams

/// `domain.yml`: intents and flows.
extension DomainAssembly {
    static let fileKeys = ["domain", "slots", "intents", "flows", "actions"]
    static let intentKeys = ["flow", "command", "description", "amends", "abandons"]
    static let flowKeys = ["description", "slots", "steps", "assist", "allow", "denied"]

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
            case "actions":
                for action in reader.mapping(entry.value, "actions") { readAction(action, folder: folder, &reader) }
            default:
                for flow in reader.mapping(entry.value, "flows") { readFlow(flow, folder: folder, &reader) }
            }
        }
        if !entries.contains(where: { $0.key == "domain" }) {
            reader.report(root, "the name of the domain is missing", "write ‘domain: \(folder)’ at the top")
        }
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
            case "allow":
                flow.allow = readCondition(field.value, &reader)
                origin.allow = reader.place(field.value)
            case "denied": flow.denied = reader.string(field.value, "the response")
            default:
                flow.steps = readSteps(field.value, folder: folder, &origin.steps, &reader)
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
