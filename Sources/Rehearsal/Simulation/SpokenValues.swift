import DialogModel

/// Values for slots by their type: names of the office, times, lengths, words of a choice.
struct SpokenValues {
    let domain: Domain
    let world: SimulationWorld
    let phrases: SimulationPhrases
    let times: SpokenTimes
    let locale: String
    /// Who talks: not invited by themselves.
    let speaker: String
    /// Texts that examples give for a slot, in this language.
    let exampleTexts: [String: [String]]
    /// The title of a meeting that the speaker has, for flows that are about one.
    let meetingTitle: String?

    init(
        domain: Domain, world: SimulationWorld, phrases: SimulationPhrases, locale: String, speaker: String,
        exampleTexts: [String: [String]], meetingTitle: String?
    ) {
        self.domain = domain
        self.world = world
        self.phrases = phrases
        self.locale = locale
        self.speaker = speaker
        self.exampleTexts = exampleTexts
        self.meetingTitle = meetingTitle
        times = SpokenTimes(phrases: phrases, world: world)
    }

    /// A value for a slot; nil where nothing is known that could be said.
    ///
    /// - Parameters:
    ///   - start: the time that another slot of the flow holds: a second one is later on the same day.
    ///   - single: one person where the slot takes several.
    func value(for slot: String, after start: String? = nil, single: Bool = false, _ random: inout SeededGenerator) -> SpokenValue? {
        guard let definition = domain.slots[slot] else { return nil }
        switch definition.type {
        case .time:
            if let start { return times.end(after: start, &random) }
            return times.moment(&random, locale: locale)
        case .duration: return times.length(&random)
        case .person:
            guard let entry = name(.person, &random) else { return nil }
            return SpokenValue(entry.text, .string(entry.reference.id))
        case .people: return people(single || random.once(in: 2) ? 1 : 2, &random)
        case .room: return name(.room, &random).map { SpokenValue($0.text, .string($0.reference.id)) }
        case .department: return name(.department, &random).map { SpokenValue($0.text, .string($0.reference.id)) }
        case .job: return name(.job, &random).map { SpokenValue($0.text) }
        case .equipment: return name(.equipment, &random).map { SpokenValue($0.text) } ?? choice(definition, &random)
        case .building: return name(.building, &random).map { SpokenValue($0.text) }
        case .document: return random.pick(world.papers).map { SpokenValue($0) }
        case .number: return SpokenValue(String(2 + random.below(5)))
        case .choice, .flag: return choice(definition, &random)
        case .text: return text(slot, &random)
        case .recurrence, .shift, .meeting, .date, .phone, .email, .code, .yesno, .record, .list: return random.pick(exampleTexts[slot] ?? []).map { SpokenValue($0) }
        }
    }

    /// A word for one of the values, in this language.
    private func choice(_ definition: SlotDefinition, _ random: inout SeededGenerator) -> SpokenValue? {
        guard let value = random.pick(definition.values) else { return nil }
        guard let word = random.pick(value.words.filter { isSpoken($0) }) ?? value.words.first else { return nil }
        return SpokenValue(word, definition.type == .choice ? .string(value.value) : nil)
    }

    private func text(_ slot: String, _ random: inout SeededGenerator) -> SpokenValue? {
        let own = exampleTexts[slot] ?? []
        let isTitle = slot.hasSuffix("title")
        guard let words = random.pick(isTitle || own.isEmpty ? phrases.all("text") : own) else { return nil }
        return SpokenValue(words, isTitle ? .string(words) : nil)
    }

    private func people(_ count: Int, _ random: inout SeededGenerator) -> SpokenValue? {
        var entries: [CatalogEntry] = []
        for _ in 0..<count {
            guard let entry = name(.person, &random), entry.reference.id != speaker,
                  !entries.contains(where: { $0.reference == entry.reference }) else { continue }
            entries.append(entry)
        }
        guard !entries.isEmpty else { return nil }
        let joint = (phrases.all("and").first ?? "{value}").replacing("{value}", with: "")
        let words = entries.map(\.text).joined(separator: locale == "en" ? " " + joint : joint)
        return SpokenValue(words, .array(entries.map { .string($0.reference.id) }))
    }

    /// A name in this language's letters, where the thing has one.
    private func name(_ kind: EntityKind, _ random: inout SeededGenerator) -> CatalogEntry? {
        let entries = world.names.filter { $0.reference.kind == kind && ($0.form == .name || $0.form == .englishName) }
        return random.pick(entries.filter { isSpoken($0.text) }) ?? random.pick(entries)
    }

    func isSpoken(_ text: String) -> Bool {
        let isChinese = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        return isChinese == (locale == "zh")
    }
}
