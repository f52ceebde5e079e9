import Language

extension DomainValidator {
    private struct Owner {
        var intent: String
        var place: SourceLocation
    }

    /// A label that the flow of its intent cannot take.
    private struct Stray {
        var flow: String
        var label: String
        var place: SourceLocation
        var count = 0
    }

    mutating func checkExamples() {
        for (name, languages) in origins.exampleLists.sorted(by: { $0.key < $1.key }) where domain.intents[name] == nil {
            for language in TextLanguage.allCases {
                guard let place = languages[language] else { continue }
                report(place, "examples of the unknown intent ‘\(name)’", Suggestion.remedy(name, among: domain.intents.keys))
            }
        }
        var strays: [String: Stray] = [:]
        var owners: [String: Owner] = [:]
        owners.reserveCapacity(domain.examples.count)
        for (example, place) in zip(domain.examples, origins.examples) {
            for span in example.spans where domain.slots[span.label] == nil && !handlers.labels.contains(span.label) {
                report(place, "unknown label ‘\(span.label)’ in ‘\(example.text)’",
                       Suggestion.remedy(span.label, among: Set(domain.slots.keys).union(handlers.labels)))
            }
            if let flow = domain.intents[example.intent]?.flow.flatMap({ domain.flows[$0] }) {
                for span in example.spans where domain.slots[span.label] != nil && !flow.slots.contains(span.label) {
                    strays["\(flow.name) \(span.label)", default: Stray(flow: flow.name, label: span.label, place: place)].count += 1
                }
            }
            let key = Self.comparable(example.text)
            if key.isEmpty { continue }
            guard let owner = owners[key] else {
                owners[key] = Owner(intent: example.intent, place: place)
                continue
            }
            let other = "\(owner.place.file):\(owner.place.line)"
            if owner.intent == example.intent {
                report(place, "‘\(example.text)’ stands at \(other) already", "remove it", severity: .warning)
            } else {
                report(place, "‘\(example.text)’ is an example of ‘\(owner.intent)’ (\(other)) and of ‘\(example.intent)’",
                       "leave it with one of them")
            }
        }
        for (_, stray) in strays.sorted(by: { $0.key < $1.key }) {
            let others = stray.count > 1 ? ", here and in \(stray.count - 1) more examples," : ""
            report(stray.place, "the label ‘\(stray.label)’\(others) is no slot of the flow ‘\(stray.flow)’",
                   "add it to the ‘slots:’ of the flow, or remove the marks", severity: .warning)
        }
    }

    /// The text without case, blanks and punctuation: what two examples are compared by.
    static func comparable(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                switch scalar.value {
                case 0x30...0x39, 0x61...0x7A: out.append(scalar)
                case 0x41...0x5A: out.append(contentsOf: String(scalar).lowercased().unicodeScalars)
                default: break
                }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(out)
    }
}
