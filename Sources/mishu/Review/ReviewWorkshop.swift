import DialogModel
import Language
import Understanding

/// The domains and a model while texts are labelled.
struct ReviewWorkshop {
    let loaded: LoadedDomain
    let reader: ReviewReader
    /// The largest first.
    let clusters: [ReviewCluster]

    var domain: Domain { loaded.domain }

    /// The intent of what is none of our business; nil where the domains have none.
    var outside: String? { NLUModel.outOfScopeNames.sorted().first { domain.intents[$0] != nil } }

    /// Whether the examples of an intent mark anything.
    func hasLabels(_ intent: String) -> Bool {
        domain.intents[intent]?.flow.flatMap { domain.flows[$0]?.slots.isEmpty } == false
            || domain.examples.contains { $0.intent == intent && !$0.spans.isEmpty }
    }

    /// Why an example cannot be added, in the reader's language; nil where it can.
    func objection(to example: Example, among added: [Example], _ words: ReviewWords) -> String? {
        switch ExampleCheck.check(example, against: domain.examples + added, in: domain) {
        case .fits, .known: nil
        case .unknownIntent:
            words("没有“\(example.intent)”这个意图：", "there is no intent ‘\(example.intent)’: ")
                + Suggestion.remedy(example.intent, among: domain.intents.keys)
        case .unknownLabel(let label):
            words("意图“\(example.intent)”没有“\(label)”这个槽位，可用的有：", "the intent ‘\(example.intent)’ has no slot ‘\(label)’; it has ")
                + labels(of: example.intent).joined(separator: ", ")
        case .collides(let intent):
            words("这句话已经是“\(intent)”的例句：“\(example.text)”。同一句话不能属于两个意图", "‘\(example.text)’ is an example of ‘\(intent)’ already; it cannot be one of both")
        }
    }

    /// Whether the text stands among the intent's examples already.
    func isKnown(_ example: Example, among added: [Example]) -> Bool {
        ExampleCheck.check(example, against: domain.examples + added, in: domain) == .known
    }

    func labels(of intent: String) -> [String] {
        let slots = domain.intents[intent]?.flow.flatMap { domain.flows[$0]?.slots } ?? []
        return Set(slots).union(domain.examples.lazy.filter { $0.intent == intent }.flatMap { $0.spans.map(\.label) }).sorted()
    }

    /// An intent with its description.
    func title(_ intent: String, _ words: ReviewWords) -> String {
        guard let text = domain.intents[intent]?.description[words.language.rawValue] else { return intent }
        return "\(intent) \(words("：", "– "))\(text)"
    }
}
