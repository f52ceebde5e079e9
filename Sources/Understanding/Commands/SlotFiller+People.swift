import DialogModel
import Language

/// Whom a span means: pronouns, a name with its department.
extension SlotFiller {
    /// Whether an unknown name stands where people are listed; the end of another word is none: 一对一沟通.
    static func isListed(_ range: Range<Int>, _ analysis: Analysis) -> Bool {
        let scalars = Array(analysis.text.unicodeScalars)
        guard let first = scalars.dropFirst(range.lowerBound).first, first.isHan, let before = scalars.prefix(range.lowerBound).last else { return true }
        guard before.isHan else { return true }
        return SlotCues.beforePeople.contains(String(before))
            || analysis.spans.contains { [.time, .duration, .person, .department].contains($0.kind) && $0.range.upperBound == range.lowerBound }
    }

    /// A department right before a person (软件部的张伟) or after them ("Zhang Wei from software") only says who is meant,
    /// in flows that have no slot for departments.
    func isQualifier(_ index: Int, _ analysis: Analysis, _ flow: Flow) -> Bool {
        let span = analysis.spans[index]
        guard span.kind == .department, !flow.slots.contains(where: { domain.slots[$0]?.type == .department }) else { return false }
        return analysis.spans.contains { $0.kind == .person && Self.qualifies(span, $0, analysis) }
    }

    private static func qualifies(_ department: RecognizedSpan, _ person: RecognizedSpan, _ analysis: Analysis) -> Bool {
        if department.range.upperBound <= person.range.lowerBound {
            let between = words(department.range.upperBound..<person.range.lowerBound, analysis.text)
            return between == "的" || (between.isEmpty && person.range.lowerBound - department.range.upperBound <= 1)
        }
        guard person.range.upperBound <= department.range.lowerBound else { return false }
        let between = NormalizedText.key(words(person.range.upperBound..<department.range.lowerBound, analysis.text))
        return SlotCues.belongs.contains(between)
    }

    /// Who is said to come or to stay away, by the index of their span: "without Leo", "don't invite Leo", 加上白露. Those next to each
    /// other in a list share it.
    func roles(_ analysis: Analysis) -> [Int: PeopleCues.Role] {
        var roles: [Int: PeopleCues.Role] = [:]
        var last: (end: Int, role: PeopleCues.Role)?
        for (index, span) in analysis.spans.enumerated() where [.person, .pronoun, .department].contains(span.kind) {
            var role: PeopleCues.Role?
            if Cues.ends(Cues.leavesOut, before: span.range.lowerBound, in: analysis.normalized) {
                role = .removed
            } else if Cues.begins(Cues.removeAfter, after: span.range.upperBound, in: analysis.normalized) {
                role = .removed
            } else if Cues.ends(Cues.add, before: span.range.lowerBound, in: analysis.normalized) {
                role = .added
            } else if let last, Self.joinsList(last.end..<span.range.lowerBound, analysis) {
                role = last.role
            }
            roles[index] = role
            last = role.map { (span.range.upperBound, $0) }
        }
        return roles
    }

    private static func joinsList(_ range: Range<Int>, _ analysis: Analysis) -> Bool {
        guard range.count <= 6 else { return false }
        let between = analysis.text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count).filter { !$0.isBlank }
        return SlotCues.listJoints.scalars.contains { $0.elementsEqual(between) }
    }

    /// The value of a span; a person is narrowed by the department that stands beside them.
    func value(of span: RecognizedSpan, in analysis: Analysis) -> SlotValue? {
        guard span.kind == .person, case .mentions(let mentions) = span.value,
            let department = analysis.spans.first(where: { $0.kind == .department && Self.qualifies($0, span, analysis) }),
            case .mentions(let departments) = department.value, let within = departments.first?.candidates.first
        else { return value(of: span) }
        return .mentions(mentions.map { mention in
            var mention = mention
            mention.within = within
            return mention
        })
    }

    /// What a span is worth as a slot value; pronouns are looked up in what the dialog is about.
    func value(of span: RecognizedSpan) -> SlotValue? {
        guard span.kind == .pronoun else { return span.value }
        let key = NormalizedText.key(span.text)
        if Cues.samePeople.contains(key), let people = lastPeople { return .mentions(people) }
        if Cues.peoplePronouns.contains(key), !focus.people.isEmpty {
            // Several are meant: where one was spoken of last, the one before belongs to them.
            let recent = focus.recentPeople ?? []
            let people = focus.people.count < 2 && recent.count > 1 ? Array(recent.prefix(2)) : focus.people
            return .mentions(people.map { Mention(text: span.text, kind: .person, candidates: [$0]) })
        }
        if Cues.personPronouns.contains(key), let person = focus.people.first {
            return .mentions([Mention(text: span.text, kind: .person, candidates: [person])])
        }
        return nil
    }

    /// The people of what was written last, but for the speaker, who belongs to it anyway.
    private var lastPeople: [Mention]? {
        for frame in written.reversed() {
            for slot in frame.slots.keys.sorted() where domain.slots[slot]?.type == .people {
                if case .entities(let people)? = frame.slots[slot] {
                    return people.filter { $0.id != context.sender }.map(SlotFiller.mention)
                }
            }
        }
        return nil
    }

    /// A known thing as a mention of itself.
    static func mention(_ reference: EntityReference) -> Mention {
        Mention(text: reference.id, kind: reference.kind, candidates: [reference])
    }

    /// The speaker as a mention.
    var speaker: SlotValue {
        .mentions([Mention(text: context.sender, kind: .person, candidates: [EntityReference(.person, context.sender)])])
    }
}
