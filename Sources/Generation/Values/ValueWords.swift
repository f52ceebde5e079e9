import DialogModel
import Language
import TimeExpressions

/// Template values in words of one language.
public struct ValueWords: Sendable {
    let dates: DateWords
    let lexicon: Lexicon
    private var language: TextLanguage { dates.language }

    public init(dates: DateWords, lexicon: Lexicon = Lexicon()) {
        self.dates = dates
        self.lexicon = lexicon
    }

    /// One value as plain text.
    public func text(_ value: TemplateValue) -> String { text(value, .none) }

    func text(_ value: TemplateValue, _ collisions: NameCollisions) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "✓" : ""
        case .name(let zh, let en): name(zh, en, collisions)
        case .day(let date): dates.day(date)
        case .moment(let time): dates.moment(time)
        case .span(let start, let end): dates.span(start, end)
        case .minutes(let minutes): DurationWords.text(minutes: minutes, language: language)
        case .recurrence(let rule): RecurrenceWords.text(rule, language: language)
        case .names(let names): ListWords.text(names.map { text($0, collisions) }, language: language)
        case .list(let items): String(items.count)
        }
    }

    /// A name as the reader writes it; in both languages where theirs does not tell it from another of the reply.
    private func name(_ zh: String?, _ en: String?, _ collisions: NameCollisions) -> String {
        let own = (language == .chinese ? zh ?? en : en ?? zh) ?? ""
        return collisions.contains(own) ? both(zh, en) : own
    }

    /// 王芳（Wang Fang）, "Wang Fang (王芳)".
    private func both(_ zh: String?, _ en: String?) -> String {
        guard let zh, let en, zh != en else { return zh ?? en ?? "" }
        return language == .chinese ? "\(zh)（\(en)）" : "\(en) (\(zh))"
    }

    /// A value in the form that a template asks for, `{{form(value)}}`; nil where the form does not fit it.
    func form(_ form: String, of value: TemplateValue) -> Any? {
        switch (value, form) {
        case (.names(let names), "or"): return ListWords.text(names.map(text), language: language, joint: .or)
        case (.name(let zh, let en), "both"): return both(zh, en)
        case (.number(let number), "ordinal"): return NumberWords.ordinal(number, language: language)
        case (.moment(let time), "day"), (.span(let time, _), "day"): return dates.day(time)
        case (.moment(let time), "clock"), (.span(let time, _), "clock"): return dates.clock(time)
        case (.number(let number), _): return lexicon.text(form, for: number, language: language)
        case (.names(let names), _): return lexicon.text(form, for: names.count, language: language)
        case (.text(let text), _): return text == form
        default: return nil
        }
    }

    /// The values as a template sees them: empty texts and lists are absent, so that sections skip them.
    func context(_ values: [String: TemplateValue]) -> [String: Any] {
        context(values, NameCollisions(values, language: language))
    }

    private func context(_ values: [String: TemplateValue], _ collisions: NameCollisions) -> [String: Any] {
        var context: [String: Any] = [:]
        for (key, value) in values {
            switch value {
            case .flag(let flag): context[key] = flag
            case .list(let items):
                context[key] = items.enumerated().map { index, item in
                    var inner = self.context(item, collisions)
                    inner["index"] = String(index + 1)
                    inner["first"] = index == 0
                    inner["last"] = index == items.count - 1
                    return inner
                }
                if !items.isEmpty { context["has_\(key)"] = true }
            default:
                let words = text(value, collisions)
                if !words.isEmpty { context[key] = ShownValue(text: words, value: value, words: self) }
            }
        }
        return context
    }
}
