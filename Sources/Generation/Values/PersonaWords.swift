import DialogModel
import TimeExpressions

/// The persona in templates: `{{persona}}`, `{{greeting}}`, and `{{#ideas}}`, the suggestions, each with its `{{text}}`.
struct PersonaWords {
    let persona: Persona
    let reader: Reader
    let templates: TemplateStore
    /// The values of what is said, such as the name of who is greeted.
    let values: [String: Any]

    func value(_ name: String) -> Any? {
        switch name {
        case "persona": persona.name[reader.language]
        case "greeting": greeting
        case "ideas": ideas.isEmpty ? nil : ideas.map { ["text": $0] as [String: Any] }
        case "has_ideas": !ideas.isEmpty
        default: nil
        }
    }

    private var greeting: String? {
        guard let variants = persona.greeting[reader.language], !variants.isEmpty else { return nil }
        var inner = self.values
        inner["persona"] = persona.name[reader.language]
        return templates.render(variants[reader.turn % variants.count], TemplateContext(values: inner))
    }

    private var ideas: [String] {
        persona.suggestions(language: reader.language, role: reader.role, hour: reader.now.hour, turn: reader.turn)
    }
}
