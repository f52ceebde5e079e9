import DialogModel
import Language
import TimeExpressions

/// Turns what shall be said into words, by the domains' templates.
///
/// Which of several variants is used follows from the turn's number, so that the same dialog reads the same each time.
public final class ResponseRenderer: Sendable {
    private let responses: [String: [TextLanguage: [String]]]
    private let cards: [String: [TextLanguage: CardTemplate]]
    private let lexicon: Lexicon
    private let persona: Persona
    private let templates = TemplateStore()

    public init(
        responses: [String: [TextLanguage: [String]]], cards: [String: [TextLanguage: CardTemplate]] = [:], lexicon: Lexicon = Lexicon(),
        persona: Persona = Persona()
    ) {
        self.responses = responses
        self.cards = cards
        self.lexicon = lexicon
        self.persona = persona
    }

    /// What the domains say.
    public convenience init(_ domain: Domain) {
        self.init(responses: domain.responses, cards: domain.cards, lexicon: domain.lexicon, persona: domain.persona)
    }

    /// Whether the domains have a template of that name.
    public func has(_ response: String) -> Bool { responses[response] != nil }

    /// The words of one template, without its card.
    public func render(_ say: Say, language: TextLanguage, now: LocalDateTime, turn: Int = 0) -> String {
        render(say, for: Reader(language: language, now: now, turn: turn)).text
    }

    /// The words of one template, and its card.
    ///
    /// Besides its own values a template may use `{{persona}}`, `{{greeting}}` and the list `{{#ideas}}` of `{{text}}`: what there is to say.
    ///
    /// - Returns: the template's name in angle brackets where the domains lack it (`mishu validate` reports such).
    public func render(_ say: Say, for reader: Reader) -> RenderedSay {
        let language = responses[say.response]?[reader.language] != nil ? reader.language : reader.language == .chinese ? .english : .chinese
        guard let variants = responses[say.response]?[language], !variants.isEmpty else { return RenderedSay(text: "⟨\(say.response)⟩") }
        let source = variants[reader.turn % variants.count]
        let cardTemplate = cards[say.response]?[language]
        let values = words(for: reader).context(say.values)
        let context = TemplateContext(
            values: values, persona: PersonaWords(persona: persona, reader: reader, templates: templates, values: values))
        guard let cardTemplate else { return RenderedSay(text: templates.render(source, context)) }
        var card = CardRenderer(templates: templates).card(cardTemplate, context)
        if cardTemplate.makesText { return RenderedSay(text: CardText.text(card, language: language), card: card) }
        let text = templates.render(source, context)
        if card.title.isEmpty { card.title = Self.heading(of: text) }
        return RenderedSay(text: text, card: card)
    }

    /// The first line, without the colon at its end.
    private static func heading(of text: String) -> String {
        var line = text.prefix { $0 != "\n" }
        while let last = line.last, last == ":" || last == "：" { line.removeLast() }
        return String(line)
    }

    /// Values in words for a reader.
    public func words(for reader: Reader) -> ValueWords {
        ValueWords(dates: DateWords(language: reader.language, now: reader.now), lexicon: lexicon)
    }
}
