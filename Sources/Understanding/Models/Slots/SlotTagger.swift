import Language

/// A linear-chain tagger of slots in the BIO scheme; tags are 0 for outside, 2n + 1 and 2n + 2 for the beginning and
/// the inside of label n.
struct SlotTagger: Sendable {
    var labels: [String] = []
    /// For each intent the labels that its examples have; others are not considered.
    var labelsOfIntent: [String: [Int32]] = [:]
    var table = FeatureTable()
    /// Feature by feature, a weight for each tag.
    var weights: [Float] = []
    /// Weight of a tag after another; the last row stands for the beginning.
    var transitions: [Float] = []

    var tagCount: Int { labels.count * 2 + 1 }

    /// The tags that are considered for an intent: outside first, then pairs of beginning and inside.
    func tags(for intent: String) -> [Int32] {
        let considered = labelsOfIntent[intent] ?? Array(0..<Int32(labels.count))
        var result: [Int32] = [0]
        for label in considered {
            result.append(label * 2 + 1)
            result.append(label * 2 + 2)
        }
        return result
    }

    /// The spans of a text, left to right.
    func spans(_ tokens: [ModelToken], _ text: NormalizedText, intent: String) -> [TaggedSpan] {
        let tags = tags(for: intent)
        guard !tokens.isEmpty, tags.count > 1 else { return [] }
        let scores = scores(tokens, text, intent, tags)
        let lattice = TagLattice(tags: tags, tagCount: tagCount, transitions: transitions)
        let path = lattice.best(scores, count: tokens.count)
        let margins = lattice.margins(scores, count: tokens.count)
        var result: [TaggedSpan] = []
        var index = 0
        while index < tokens.count {
            let tag = Int(tags[path[index]])
            guard tag > 0 else {
                index += 1
                continue
            }
            var end = index + 1
            var margin = margins[index]
            while end < tokens.count, Int(tags[path[end]]) == (tag + 1) / 2 * 2, tags[path[end]] % 2 == 0 {
                margin = min(margin, margins[end])
                end += 1
            }
            result.append(TaggedSpan(label: labels[(tag - 1) / 2], range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound,
                                     confidence: Double(1 - 1 / (1 + margin))))
            index = end
        }
        return result
    }

    private func scores(_ tokens: [ModelToken], _ text: NormalizedText, _ intent: String, _ tags: [Int32]) -> [Float] {
        var result = [Float](repeating: 0, count: tokens.count * tags.count)
        var features: [UInt64] = []
        let hash = NameHash.hash(intent)
        let width = tagCount
        weights.withUnsafeBufferPointer { weights in
            for index in tokens.indices {
                TaggerFeatures.extract(tokens, at: index, text, intent: hash, into: &features)
                let base = index * tags.count
                for feature in features {
                    let number = table.find(feature)
                    guard number >= 0 else { continue }
                    let row = Int(number) * width
                    for at in tags.indices { result[base + at] += weights[row + Int(tags[at])] }
                }
            }
        }
        return result
    }
}
