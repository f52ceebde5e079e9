import Language

extension DomainValidator {
    mutating func checkResponses() {
        let used = usedResponses()
        for (name, languages) in domain.responses.sorted(by: { $0.key < $1.key }) {
            let places = origins.responses[name] ?? [:]
            guard let place = TextLanguage.allCases.compactMap({ places[$0]?.first }).first else { continue }
            for missing in TextLanguage.allCases where languages[missing] == nil {
                report(place, "the response ‘\(name)’ is missing in \(Self.word(missing))",
                       "write ‘\(name): …’ in responses.\(missing.rawValue).yml")
            }
            if let used, !used.contains(name) {
                report(place, "nothing says the response ‘\(name)’", "remove it, or check its name", severity: .warning)
            }
            var names: [(language: TextLanguage, used: Set<String>)] = []
            for language in TextLanguage.allCases {
                var inLanguage: Set<String> = []
                for (text, place) in zip(languages[language] ?? [], places[language] ?? []) {
                    do throws(TemplateSyntax.Problem) {
                        let references = try TemplateSyntax.references(in: text)
                        inLanguage.formUnion(references.values)
                        check(references.forms, of: name, at: place)
                    } catch {
                        report(place, "the template ‘\(name)’ does not parse: \(error.message)", error.remedy)
                    }
                }
                if languages[language] != nil { names.append((language, inLanguage)) }
            }
            checkCards(name)
            if names.count == 2, names[0].used != names[1].used {
                let odd = names[0].used.symmetricDifference(names[1].used).sorted()
                let owner = names[0].used.contains(odd[0]) ? names[0].language : names[1].language
                report(place, "‘{{\(odd[0])}}’ stands only in the \(Self.word(owner)) version of ‘\(name)’",
                       "use the same values in both languages", severity: .warning)
            }
        }
        guard let expected = handlers.responses else { return }
        let anchor = origins.folders.sorted { $0.key < $1.key }.first?.value
        for name in expected.sorted() where domain.responses[name] == nil {
            guard let anchor else { return }
            report(anchor, "the program says the response ‘\(name)’, which no domain defines",
                   "write ‘\(name): …’ in responses.zh.yml and responses.en.yml")
        }
    }

    private mutating func check(_ forms: Set<String>, of response: String, at place: SourceLocation) {
        for form in forms.subtracting(TemplateSyntax.builtInForms).sorted() where !domain.lexicon.has(form) {
            let known = Array(domain.lexicon.counted.keys) + domain.lexicon.agreeing.keys + TemplateSyntax.builtInForms
            report(place, "‘\(response)’ uses the word ‘\(form)’, which no words.yml describes",
                   Suggestion.remedy(form, among: known.sorted()))
        }
    }

    /// A card stands in every language or in none, and its templates parse and say nothing that the text does not.
    private mutating func checkCards(_ name: String) {
        guard let cards = domain.cards[name] else { return }
        for language in TextLanguage.allCases {
            guard let place = origins.cards[name]?[language], let card = cards[language] else {
                if domain.responses[name]?[language] != nil, let other = origins.cards[name]?.values.first {
                    report(other, "the card of ‘\(name)’ is missing in \(Self.word(language))", "write it in responses.\(language.rawValue).yml")
                }
                continue
            }
            for template in card.templates {
                do throws(TemplateSyntax.Problem) {
                    check(try TemplateSyntax.references(in: template).forms, of: name, at: place)
                } catch {
                    report(place, "a template in the card of ‘\(name)’ does not parse: \(error.message)", error.remedy)
                }
            }
        }
    }

    private func usedResponses() -> Set<String>? {
        guard var used = handlers.responses else { return nil }
        for flow in domain.flows.values {
            for step in flow.allSteps {
                switch step {
                case .collect(let slot, _, let response): used.insert(response ?? "ask_\(slot)")
                case .say(let response): used.insert(response)
                case .loop(let list, let more):
                    used.insert(more)
                    used.formUnion((domain.slots[list]?.items ?? []).map { "ask_\($0)" })
                case .call, .confirm, .write, .branch, .next, .end: break
                }
            }
            if let denied = flow.denied { used.insert(denied) }
            // Any slot of a flow may be asked for by a handler.
            used.formUnion(flow.slots.flatMap { ["ask_\($0)", "invalid_\($0)"] })
        }
        for action in domain.actions.values {
            used.formUnion(action.responses.map(\.name))
            used.insert(action.confirmation)
        }
        return used
    }
}
