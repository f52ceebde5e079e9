import DialogModel
import Language

/// Reads people who are named by whom they stand to: "Tao Ran's manager", 财务部负责人, "the head of Finance", 我领导. One span of
/// a person then takes the place of the two, so that whoever reads on invites the one who is meant and not the one who is named.
struct RelationReader {
    /// Slots of the flow for which the text is read.
    let slots: [String]
    let domain: Domain
    let filler: SlotFiller

    /// Values of an attribute that lead to other people.
    private static let relations: Set<String> = ["manager", "assistant", "team", "head"]

    /// The analysis with each such pair as one person; as it was where the flow has a slot for the word, or none for people.
    func merged(_ analysis: Analysis) -> Analysis {
        guard slots.contains(where: { [.people, .person].contains(domain.slots[$0]?.type) }) else { return analysis }
        var spans = analysis.spans
        var index = 0
        while index < spans.count {
            if let found = relative(at: index, spans, analysis) {
                let first = found.indices.lowerBound
                spans.replaceSubrange(found.indices, with: [found.span])
                index = first
            }
            index += 1
        }
        guard spans.count != analysis.spans.count || spans != analysis.spans else { return analysis }
        var result = analysis
        result.spans = spans
        return result
    }

    private func relative(at index: Int, _ spans: [RecognizedSpan], _ analysis: Analysis) -> (indices: Range<Int>, span: RecognizedSpan)? {
        let word = spans[index]
        guard word.kind == .choice, let slot = word.slot, !slots.contains(slot), case .text(let relation) = word.value, Self.relations.contains(relation)
        else { return nil }
        if index > 0, joins(SlotCues.ownsBefore, spans[index - 1].range.upperBound..<word.range.lowerBound, analysis),
            let owner = owner(index - 1, spans), let span = person(owner, relation, spans[index - 1].range.lowerBound..<word.range.upperBound, analysis) {
            return (index - 1..<index + 1, span)
        }
        if index + 1 < spans.count, joins(SlotCues.ownsAfter, word.range.upperBound..<spans[index + 1].range.lowerBound, analysis),
            word.text.unicodeScalars.first?.isLatinLetter == true, let owner = owner(index + 1, spans),
            let span = person(owner, relation, word.range.lowerBound..<spans[index + 1].range.upperBound, analysis) {
            return (index..<index + 2, span)
        }
        guard isMine(word, analysis) else { return nil }
        let speaker = Mention(text: word.text, kind: .person, candidates: [EntityReference(.person, filler.context.sender)])
        return person(speaker, relation == "head" ? "manager" : relation, word.range, analysis).map { (index..<index + 1, $0) }
    }

    /// "My manager", 我直属领导: the speaker's, said right before the word.
    private func isMine(_ word: RecognizedSpan, _ analysis: Analysis) -> Bool {
        var before = key(0..<word.range.lowerBound, analysis)
        if let nearer = SlotCues.nearer.words.first(where: before.hasSuffix) { before = String(before.dropLast(nearer.count)) }
        return SlotCues.ours.words.contains { mine in
            guard before.hasSuffix(mine) else { return false }
            let rest = before.dropLast(mine.count)
            return mine.unicodeScalars.first?.isHan == true || rest.last.map { !$0.isLetter } ?? true
        }
    }

    /// Nothing stands between two spans, or one of the words.
    private func joins(_ words: CueList, _ range: Range<Int>, _ analysis: Analysis) -> Bool {
        let between = key(range, analysis)
        return between.isEmpty || words.contains(between)
    }

    private func key(_ range: Range<Int>, _ analysis: Analysis) -> String {
        guard !range.isEmpty else { return "" }
        return NormalizedText.key(SlotFiller.words(range, analysis.text))
    }

    private func owner(_ index: Int, _ spans: [RecognizedSpan]) -> Mention? {
        var span = spans[index]
        // "Ann and her manager": the one just named.
        if span.kind == .pronoun, let named = spans[..<index].last(where: { $0.kind == .person }) { span = named }
        guard [.person, .pronoun, .department].contains(span.kind), case .mentions(let mentions)? = filler.value(of: span), mentions.count == 1,
            mentions[0].relation == nil else { return nil }
        return mentions[0]
    }

    private func person(_ owner: Mention, _ word: String, _ range: Range<Int>, _ analysis: Analysis) -> RecognizedSpan? {
        guard !owner.candidates.isEmpty else { return nil }
        var relation = word
        if owner.kind == .department {
            // The team of a department is the department.
            guard word != "team" else { return nil }
            if word == "manager" { relation = "head" }
        } else if word == "head" {
            relation = "manager"
        }
        var mention = owner
        mention.relation = relation
        let whole = withArticle(range, analysis)
        mention.text = SlotFiller.words(whole, analysis.text)
        return RecognizedSpan(kind: .person, range: whole, text: mention.text, value: .mentions([mention]), source: "directory:relation")
    }

    private func withArticle(_ range: Range<Int>, _ analysis: Analysis) -> Range<Int> {
        let before = key(0..<range.lowerBound, analysis) + (range.lowerBound > 0 ? " " : "")
        guard before == "the " || before.hasSuffix(" the ") else { return range }
        return range.lowerBound - 4..<range.upperBound
    }
}
