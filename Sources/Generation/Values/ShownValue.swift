import DialogModel
import Mustache

/// A value in a template: its words, and the other forms that `{{form(value)}}` may ask for.
struct ShownValue: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
    let text: String
    let value: TemplateValue
    let words: ValueWords

    var renderText: String { text }
    var isNull: Bool { false }

    func transform(_ name: String) -> Any? { words.form(name, of: value) }

    /// Inside its section the names are still those of the reply.
    func child(named: String) -> Any? { nil }
}
