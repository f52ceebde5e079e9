import Dialog
import DialogModel

extension ActionOutcome {
    /// The strings of an array in the first effect of a type; nil without such an effect.
    func found(_ type: String, _ key: String) -> [String]? {
        guard let effect = effects.first(where: { $0.type == type }), case .array(let values)? = effect[key] else { return nil }
        return values.compactMap(\.stringValue)
    }

    /// Employee numbers of `contact.found`.
    var people: [String]? { found("contact.found", "people") }

    /// Numbers of `document.found`.
    var documents: [String]? { found("document.found", "documents") }

    var refusal: String? { effects.first { $0.type == "refused" }?["reason"]?.stringValue }

    /// The templates said, the question included.
    var responses: [String] {
        var all = say.map(\.response)
        switch next {
        case .ask(_, let say), .offer(_, let say), .confirm(let say): all.append(say.response)
        case .proceed, .again, .finish, .fail: break
        }
        return all
    }

    /// The values of the last thing said, the question included.
    var values: [String: TemplateValue] {
        switch next {
        case .ask(_, let say), .offer(_, let say), .confirm(let say): say.values
        case .proceed, .again, .finish, .fail: say.last?.values ?? [:]
        }
    }

    /// The options of the question or of the list that was shown.
    var options: [Offer.Option] {
        if case .offer(let offer, _) = next { return offer.options }
        return shown?.options ?? []
    }

    var isQuestion: Bool {
        switch next {
        case .ask, .offer, .confirm: true
        case .proceed, .again, .finish, .fail: false
        }
    }

    /// Every text in everything said, to look for what must not be there.
    var allText: String {
        var texts: [String] = []
        func collect(_ value: TemplateValue) {
            switch value {
            case .text(let text): texts.append(text)
            case .name(let zh, let en): texts += [zh, en].compactMap { $0 }
            case .names(let names): names.forEach(collect)
            case .list(let rows): rows.forEach { row in row.keys.sorted().forEach { key in row[key].map(collect) } }
            default: break
            }
        }
        var said = say.map(\.values)
        said.append(values)
        for values in said { values.keys.sorted().forEach { key in values[key].map(collect) } }
        for option in options { collect(option.title); texts += option.hints }
        return texts.joined(separator: "\n")
    }
}
