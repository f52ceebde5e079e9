import Mustache

/// What a template may refer to: the values of what is said, and, where these lack a name, what is known of who talks.
struct TemplateContext: MustacheParent {
    var values: [String: Any]
    /// Asked only for names that a template uses.
    var persona: PersonaWords?

    func child(named name: String) -> Any? { values[name] ?? persona?.value(name) }

    /// The same with the values of one item of a list before all others.
    func with(_ item: [String: Any]) -> TemplateContext {
        TemplateContext(values: values.merging(item) { $1 }, persona: persona)
    }
}
