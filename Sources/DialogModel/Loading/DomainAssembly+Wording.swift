import Language
import Yams

/// `words.yml` and `persona.yml`.
extension DomainAssembly {
    mutating func readWords(_ root: Node, _ reader: inout YAMLReader) {
        for entry in reader.mapping(root, "a file of words", keys: ["numbers", "counted", "agreeing"]) {
            switch entry.key {
            case "numbers":
                for (language, node) in languages(entry.value, "the numbers", &reader) {
                    domain.lexicon.numbers[language] = reader.strings(node, "the numbers").map(\.text)
                }
            case "counted":
                for word in reader.mapping(entry.value, "counted words") {
                    guard isNew(word, &reader) else { continue }
                    let forms = forms(word, &reader)
                    domain.lexicon.counted[word.key] = forms
                    for missing in TextLanguage.allCases where forms[missing] == nil {
                        reader.report(word.keyNode, "the word ‘\(word.key)’ is missing in \(DomainValidator.word(missing))",
                                      "write ‘\(missing.rawValue): …’ beside it")
                    }
                }
            default:
                for word in reader.mapping(entry.value, "agreeing words") where isNew(word, &reader) {
                    domain.lexicon.agreeing[word.key] = forms(word, &reader)
                }
            }
        }
    }

    private func isNew(_ word: YAMLReader.Entry, _ reader: inout YAMLReader) -> Bool {
        reader.checkName(word.key, word.keyNode, "a word")
        guard domain.lexicon.has(word.key) || TemplateSyntax.builtInForms.contains(word.key) else { return true }
        reader.report(word.keyNode, "the word ‘\(word.key)’ is taken already", "remove one of them, or choose another name")
        return false
    }

    private func forms(_ entry: YAMLReader.Entry, _ reader: inout YAMLReader) -> [TextLanguage: Lexicon.Forms] {
        var forms: [TextLanguage: Lexicon.Forms] = [:]
        for (language, node) in languages(entry.value, "the word ‘\(entry.key)’", &reader) {
            let texts = reader.strings(node, "the forms of ‘\(entry.key)’").map(\.text)
            guard let one = texts.first, texts.count <= 2 else {
                reader.report(node, "the word ‘\(entry.key)’ has \(texts.count) forms", "write one, or two: [room, rooms]")
                continue
            }
            forms[language] = Lexicon.Forms(one: one, other: texts.last ?? one)
        }
        return forms
    }

    mutating func readPersona(_ root: Node, _ reader: inout YAMLReader) {
        for entry in reader.mapping(root, "a persona", keys: ["name", "tone", "greeting", "suggestions"]) {
            switch entry.key {
            case "name":
                for (language, node) in languages(entry.value, "the name", &reader) {
                    domain.persona.name[language] = reader.string(node, "the name")
                }
            case "tone":
                for (language, node) in languages(entry.value, "the tone", &reader) {
                    domain.persona.tone[language] = reader.string(node, "the tone")
                }
            case "greeting":
                for (language, node) in languages(entry.value, "the greeting", &reader) {
                    let variants = reader.strings(node, "the greeting")
                    domain.persona.greeting[language] = variants.map(\.text)
                    for variant in variants {
                        do throws(TemplateSyntax.Problem) {
                            _ = try TemplateSyntax.names(in: variant.text)
                        } catch {
                            reader.report(variant.node, "the greeting does not parse: \(error.message)", error.remedy)
                        }
                    }
                }
            default:
                for node in reader.sequence(entry.value, "the suggestions") {
                    if let suggestion = suggestion(node, &reader) { domain.persona.suggestions.append(suggestion) }
                }
            }
        }
    }

    private func suggestion(_ node: Node, _ reader: inout YAMLReader) -> Persona.Suggestion? {
        var suggestion = Persona.Suggestion(text: [:])
        let codes = TextLanguage.allCases.map(\.rawValue)
        for part in reader.mapping(node, "a suggestion", keys: codes + ["roles", "hours"]) {
            switch part.key {
            case "roles": suggestion.roles = reader.strings(part.value, "the roles").map(\.text)
            case "hours":
                let hours = reader.strings(part.value, "the hours").compactMap { Int($0.text) }
                guard hours.count == 2, hours[0] >= 0, hours[0] < hours[1], hours[1] <= 24 else {
                    reader.report(part.value, "the hours are two of 0 to 24, the earlier first", "write ‘hours: [6, 12]’")
                    continue
                }
                suggestion.hours = hours[0]..<hours[1]
            default:
                guard let language = TextLanguage(rawValue: part.key) else { continue }
                suggestion.text[language] = reader.string(part.value, "a suggestion")
            }
        }
        guard suggestion.text.count == codes.count else {
            reader.report(node, "a suggestion needs every language", "write ‘{zh: …, en: …}’")
            return nil
        }
        return suggestion
    }

    /// A value for each language, in the order written.
    private func languages(_ node: Node, _ what: String, _ reader: inout YAMLReader) -> [(TextLanguage, Node)] {
        reader.mapping(node, what, keys: TextLanguage.allCases.map(\.rawValue)).compactMap { entry in
            TextLanguage(rawValue: entry.key).map { ($0, entry.value) }
        }
    }
}
