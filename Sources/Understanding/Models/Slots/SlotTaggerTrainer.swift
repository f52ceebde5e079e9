import Language

/// Trains a `SlotTagger` as an averaged structured perceptron (Collins 2002).
struct SlotTaggerTrainer {
    /// One text with a tag for each token.
    struct Sample: Sendable {
        var tokens: [ModelToken]
        var text: NormalizedText
        var intent: String
        var tags: [Int32]
    }

    var epochs = 8
    var seed: UInt64

    func train(_ samples: [Sample], labels: [String]) -> SlotTagger {
        var tagger = SlotTagger()
        tagger.labels = labels
        tagger.labelsOfIntent = Self.labelsOfIntent(samples)
        let width = tagger.tagCount
        let (starts, features) = numberFeatures(samples, &tagger.table)
        let size = tagger.table.count * width
        var weights = [Float](repeating: 0, count: size)
        var sums = weights
        var transitions = [Float](repeating: 0, count: (width + 1) * width)
        var transitionSums = transitions
        let considered = samples.map { tagger.tags(for: $0.intent) }
        var order = samples.indices.filter { considered[$0].count > 1 && !samples[$0].tokens.isEmpty }
        var random = SplitMix64(seed: seed ^ 0x5107)
        var clock: Float = 1
        var scores: [Float] = []
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for number in order {
                let sample = samples[number]
                let tags = considered[number]
                let count = sample.tokens.count
                scores.removeAll(keepingCapacity: true)
                for index in 0..<count {
                    let range = Int(starts[number][index])..<Int(starts[number][index + 1])
                    for tag in tags {
                        var score: Float = 0
                        for at in range { score += weights[Int(features[at]) * width + Int(tag)] }
                        scores.append(score)
                    }
                }
                let path = TagLattice(tags: tags, tagCount: width, transitions: transitions).best(scores, count: count)
                var before = (gold: width, guess: width)
                for index in 0..<count {
                    let gold = Int(sample.tags[index])
                    let guess = Int(tags[path[index]])
                    if gold != guess {
                        for at in Int(starts[number][index])..<Int(starts[number][index + 1]) {
                            let row = Int(features[at]) * width
                            weights[row + gold] += 1
                            sums[row + gold] += clock
                            weights[row + guess] -= 1
                            sums[row + guess] -= clock
                        }
                    }
                    if gold != guess || before.gold != before.guess {
                        transitions[before.gold * width + gold] += 1
                        transitionSums[before.gold * width + gold] += clock
                        transitions[before.guess * width + guess] -= 1
                        transitionSums[before.guess * width + guess] -= clock
                    }
                    before = (gold, guess)
                }
                clock += 1
            }
        }
        for at in weights.indices { weights[at] -= sums[at] / clock }
        for at in transitions.indices { transitions[at] -= transitionSums[at] / clock }
        tagger.transitions = transitions
        Self.drop(zeroRowsOf: weights, into: &tagger)
        return tagger
    }

    private static func labelsOfIntent(_ samples: [Sample]) -> [String: [Int32]] {
        var result: [String: Set<Int32>] = [:]
        for sample in samples {
            result[sample.intent, default: []].formUnion(sample.tags.lazy.filter { $0 > 0 }.map { ($0 - 1) / 2 })
        }
        return result.mapValues { $0.sorted() }
    }

    /// Features that occur once are left out: they only learn an example by heart.
    private func numberFeatures(_ samples: [Sample], _ table: inout FeatureTable) -> ([[Int32]], [Int32]) {
        var all = FeatureTable(capacity: samples.count * 60)
        var frequency: [Int32] = []
        var numbers: [Int32] = []
        var starts: [[Int32]] = []
        var features: [UInt64] = []
        for sample in samples {
            let intent = NameHash.hash(sample.intent)
            var bounds: [Int32] = [Int32(numbers.count)]
            for index in sample.tokens.indices {
                TaggerFeatures.extract(sample.tokens, at: index, sample.text, intent: intent, into: &features)
                for feature in features {
                    let number = all.insert(feature)
                    if Int(number) == frequency.count { frequency.append(0) }
                    frequency[Int(number)] += 1
                    numbers.append(number)
                }
                bounds.append(Int32(numbers.count))
            }
            starts.append(bounds)
        }
        var kept: [UInt64] = []
        var renumbered = [Int32](repeating: -1, count: frequency.count)
        let hashes = all.hashes
        let least: Int32 = samples.count < 200 ? 1 : 2
        for number in hashes.indices where frequency[number] >= least {
            renumbered[number] = Int32(kept.count)
            kept.append(hashes[number])
        }
        table = FeatureTable(hashes: kept)
        // Close the gaps that the rare ones leave.
        var write = 0
        for number in starts.indices {
            var bounds = starts[number]
            var read = Int(bounds[0])
            for index in 0..<bounds.count - 1 {
                let end = Int(starts[number][index + 1])
                bounds[index] = Int32(write)
                while read < end {
                    let feature = renumbered[Int(numbers[read])]
                    if feature >= 0 {
                        numbers[write] = feature
                        write += 1
                    }
                    read += 1
                }
            }
            bounds[bounds.count - 1] = Int32(write)
            starts[number] = bounds
        }
        numbers.removeSubrange(write...)
        return (starts, numbers)
    }

    private static func drop(zeroRowsOf weights: [Float], into tagger: inout SlotTagger) {
        let width = tagger.tagCount
        let hashes = tagger.table.hashes
        var kept: [UInt64] = []
        for number in hashes.indices {
            let row = weights[number * width..<(number + 1) * width]
            guard row.contains(where: { $0 != 0 }) else { continue }
            kept.append(hashes[number])
            tagger.weights.append(contentsOf: row)
        }
        tagger.table = FeatureTable(hashes: kept)
    }
}
