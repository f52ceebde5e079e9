import Language

extension DomainValidator {
    /// The words that `command:` may hold: what an intent can mean without a value.
    package static let intentCommands = [
        "affirm", "ask", "cancelFlow", "cannotUnderstand", "chitchat", "chooseOption", "clearSlot", "correctSlot", "deny",
        "handOff", "repeat", "restart", "undo", "wait", "addToSlot", "removeFromSlot", "setSlot",
    ]

    mutating func checkIntents() {
        for (name, intent) in domain.intents.sorted(by: { $0.key < $1.key }) {
            guard let place = origins.intents[name] else { continue }
            if let flow = intent.flow, domain.flows[flow] == nil {
                report(origins.intentFlows[name] ?? place, "the intent ‘\(name)’ starts the unknown flow ‘\(flow)’",
                       Suggestion.remedy(flow, among: domain.flows.keys))
            }
            if let command = intent.command {
                if !Self.intentCommands.contains(command) {
                    report(origins.intentCommands[name] ?? place, "unknown command ‘\(command)’",
                           Suggestion.nearest(to: command, among: Self.intentCommands).map { "write ‘\($0)’ instead" }
                               ?? "write one of \(Self.intentCommands.sorted().joined(separator: ", "))")
                }
                if intent.flow != nil {
                    report(place, "the intent ‘\(name)’ has both a flow and a command", "keep one of them")
                }
            }
            checkDescription(intent.description, of: "the intent ‘\(name)’", at: place)
            guard loaded.hasExamples else { continue }
            let languages = TextLanguage.allCases.filter { origins.exampleLists[name]?[$0] != nil }
            if languages.isEmpty {
                report(place, "the intent ‘\(name)’ has no examples",
                       "write some under ‘\(name):’ in nlu.zh.yml and nlu.en.yml", severity: .warning)
            } else {
                for missing in TextLanguage.allCases where !languages.contains(missing) {
                    report(place, "the intent ‘\(name)’ has no \(Self.word(missing)) examples",
                           "write some under ‘\(name):’ in nlu.\(missing.rawValue).yml", severity: .warning)
                }
            }
        }
        checkDescriptionsDiffer()
    }

    mutating func checkDescription(_ texts: [String: String], of what: String, at place: SourceLocation) {
        guard !texts.isEmpty else {
            report(place, "\(what) has no description", "write ‘description: {zh: …, en: …}’", severity: .warning)
            return
        }
        for language in TextLanguage.allCases where texts[language.rawValue] == nil {
            report(place, "\(what) has no \(Self.word(language)) description", "write ‘\(language.rawValue): …’ in its description",
                   severity: .warning)
        }
    }

    /// Two requests under one description cannot be told apart in "did you mean".
    private mutating func checkDescriptionsDiffer() {
        for language in TextLanguage.allCases {
            var owners: [String: String] = [:]
            for (name, intent) in domain.intents.sorted(by: { $0.key < $1.key }) where intent.flow != nil {
                guard let text = intent.description[language.rawValue]?.lowercased(), let place = origins.intents[name] else { continue }
                if let owner = owners[text] {
                    report(place, "the intents ‘\(owner)’ and ‘\(name)’ are both described as ‘\(text)’",
                           "write what tells them apart", severity: .warning)
                }
                owners[text] = name
            }
        }
    }
}
