import DialogModel
import Language

/// The names of a reply that one language writes alike: two people called Wang Fang, 王芳 and 王方.
///
/// A reader sees such a name in both languages, and every other one in their own.
struct NameCollisions {
    private let ambiguous: Set<String>

    static let none = NameCollisions(ambiguous: [])

    private init(ambiguous: Set<String>) { self.ambiguous = ambiguous }

    init(_ values: [String: TemplateValue], language: TextLanguage) {
        var others: [String: String] = [:]
        var ambiguous = Set<String>()
        func visit(_ value: TemplateValue) {
            switch value {
            case .name(let zh?, let en?):
                let (shown, other) = language == .chinese ? (zh, en) : (en, zh)
                if let known = others[shown] {
                    if known != other { ambiguous.insert(shown) }
                } else {
                    others[shown] = other
                }
            case .names(let names): names.forEach(visit)
            case .list(let items): for item in items { item.values.forEach(visit) }
            default: break
            }
        }
        // In whatever order the values come, the same names are found to be alike.
        values.values.forEach(visit)
        self.init(ambiguous: ambiguous)
    }

    func contains(_ name: String) -> Bool { ambiguous.contains(name) }
}
