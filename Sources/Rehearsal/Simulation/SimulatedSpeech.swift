import DialogModel

/// What is said to begin, to steer and in between: the domains' own examples, with the office's names and times in them.
struct SimulatedSpeech: Sendable {
    private let domain: Domain
    private let locale: String
    /// Intent → its examples in this language.
    private let examples: [String: [Example]]
    /// Flow → intents that start it, in order.
    private let intents: [String: [String]]
    /// Slot → texts of the spans that name it.
    let spanTexts: [String: [String]]

    init(domain: Domain, locale: String) {
        self.domain = domain
        self.locale = locale
        let spoken = domain.examples.filter { $0.locale == locale }
        examples = Dictionary(grouping: spoken, by: \.intent)
        var intents: [String: [String]] = [:]
        for intent in domain.intents.values.sorted(by: { $0.name < $1.name }) {
            if let flow = intent.flow { intents[flow, default: []].append(intent.name) }
        }
        self.intents = intents
        var texts: [String: [String]] = [:]
        for example in spoken {
            let scalars = Array(example.text.unicodeScalars)
            for span in example.spans {
                texts[span.label, default: []].append(String(String.UnicodeScalarView(scalars[span.start..<span.end])))
            }
        }
        spanTexts = texts
    }

    /// Whether something can be said to begin a flow.
    func canOpen(_ flow: String) -> Bool { intents[flow]?.contains { examples[$0]?.isEmpty == false } ?? false }

    /// A request: an example of the flow with values of the office.
    func opening(of flow: Flow, _ values: SpokenValues, _ random: inout SeededGenerator) -> UserTurn {
        let choices = (intents[flow.name] ?? []).flatMap { examples[$0] ?? [] }.filter { isOpen($0, flow) }
        guard let example = random.pick(choices) else { return UserTurn(act: .open(flow: flow.name), input: .text(flow.name)) }
        let isAboutMeeting = flow.slots.contains { domain.slots[$0]?.type == .meeting }
        let (text, means) = filled(example, values, meeting: isAboutMeeting, &random)
        return UserTurn(act: .open(flow: flow.name), input: .text(text), means: means)
    }

    /// Examples of a flow about a meeting that is there must not name it by what the simulated office lacks.
    private func isOpen(_ example: Example, _ flow: Flow) -> Bool {
        guard flow.slots.contains(where: { domain.slots[$0]?.type == .meeting }), flow.writes else { return true }
        let labels = Set(example.spans.map(\.label))
        return labels.contains("title")
            && labels.isDisjoint(with: ["old_start", "person", "removed", "recurrence", "department", "building", "floor"])
    }

    /// An utterance that stands for a command: yes, cancel, undo, repeat.
    func steering(_ command: String, _ random: inout SeededGenerator) -> String {
        let commandName = command == "cancel" ? "cancelFlow" : command
        let names = domain.intents.values.filter { $0.command == commandName }.map(\.name).sorted()
        return random.pick(names.flatMap { examples[$0] ?? [] }.filter { $0.spans.isEmpty })?.text ?? command
    }

    /// A question of another domain that changes nothing.
    func aside(from flow: Flow, _ values: SpokenValues, _ random: inout SeededGenerator) -> String? {
        // Of the same domain only what does not amend the request under way.
        let isNear = random.once(in: 3)
        let others = domain.flows.values.filter { other in
            guard !other.writes else { return false }
            if other.domain != flow.domain { return !isNear }
            return isNear && intents[other.name]?.allSatisfy { domain.intents[$0]?.amends == false } ?? false
        }.map(\.name).sorted()
        guard let other = random.pick(others) else { return nil }
        let choices = (intents[other] ?? []).flatMap { examples[$0] ?? [] }.filter { example in
            example.spans.contains { ["person", "department", "number"].contains($0.label) }
        }
        guard let example = random.pick(choices) else { return nil }
        return filled(example, values, meeting: false, &random).text
    }

    /// An example with its spans replaced, from the last to the first.
    private func filled(
        _ example: Example, _ values: SpokenValues, meeting: Bool, _ random: inout SeededGenerator
    ) -> (text: String, means: [String: SpokenValue]) {
        var scalars = Array(example.text.unicodeScalars)
        var means: [String: SpokenValue] = [:]
        var counts: [String: Int] = [:]
        for span in example.spans { counts[span.label, default: 0] += 1 }
        for span in example.spans.reversed() {
            guard let value = replacement(span.label, example.spans, values, meeting: meeting, &random) else { continue }
            scalars.replaceSubrange(span.start..<span.end, with: Array(value.words.unicodeScalars))
            if counts[span.label] == 1 {
                means[span.label] = value
            } else if case .array(let more)? = value.meaning {
                var all: [JSONValue] = more
                if case .array(let known)? = means[span.label]?.meaning { all = known + more.filter { !known.contains($0) } }
                means[span.label] = SpokenValue(value.words, .array(all))
            }
        }
        return (String(String.UnicodeScalarView(scalars)), means)
    }

    private func replacement(
        _ label: String, _ spans: [Example.Span], _ values: SpokenValues, meeting: Bool, _ random: inout SeededGenerator
    ) -> SpokenValue? {
        guard let type = domain.slots[label]?.type else { return nil }
        switch type {
        case .person, .people, .department, .room: return values.value(for: label, single: true, &random)
        case .job, .building, .equipment, .document: return values.value(for: label, &random).map { SpokenValue($0.words) }
        // A second time in a sentence says the end of the first one: as the example has it.
        case .time where label == "start" && !spans.contains { $0.label == "end" || $0.label == "recurrence" }: return values.value(for: label, &random)
        case .duration: return values.value(for: label, &random)
        case .text where meeting && label == "title": return values.meetingTitle.map { SpokenValue($0, .string($0)) }
        case .text where label.hasSuffix("title"): return values.value(for: label, &random)
        default: return nil
        }
    }
}
