import DialogModel
import Language
import TimeExpressions

/// Template values in words of one language.
public struct ValueWords: Sendable {
    let dates: DateWords
    private var language: TextLanguage { dates.language }

    public init(dates: DateWords) {
        self.dates = dates
    }

    /// One value as plain text.
    public func text(_ value: TemplateValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "✓" : ""
        case .name(let zh, let en): (language == .chinese ? zh ?? en : en ?? zh) ?? ""
        case .day(let date): dates.day(date)
        case .moment(let time): dates.moment(time)
        case .span(let start, let end): dates.span(start, end)
        case .minutes(let minutes): DurationWords.text(minutes: minutes, language: language)
        case .recurrence(let rule): RecurrenceWords.text(rule, language: language)
        case .names(let names): ListWords.text(names.map(text), language: language)
        case .list(let items): String(items.count)
        }
    }

    /// The values as a template sees them: empty texts and lists are absent, so that sections skip them.
    func context(_ values: [String: TemplateValue]) -> [String: Any] {
        var context: [String: Any] = [:]
        for (key, value) in values {
            switch value {
            case .flag(let flag): context[key] = flag
            case .list(let items):
                context[key] = items.enumerated().map { index, item in
                    var inner = self.context(item)
                    inner["index"] = String(index + 1)
                    inner["first"] = index == 0
                    inner["last"] = index == items.count - 1
                    return inner
                }
                if !items.isEmpty { context["has_\(key)"] = true }
            case .name, .text, .names:
                let words = text(value)
                if !words.isEmpty { context[key] = words }
            default: context[key] = text(value)
            }
        }
        return context
    }
}
