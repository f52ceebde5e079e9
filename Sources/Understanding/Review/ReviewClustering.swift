import DialogModel
import Foundation

/// Puts texts together that are worded alike or that the model takes for the same wish, in whatever language.
///
/// Leader clustering: each text, the most frequent first, joins the nearest group that is near enough, else begins one.
/// The result depends on the entries and the model alone.
public enum ReviewClustering {
    /// Texts nearer than this are alike; a judgement, not measured.
    private static let alike = 0.5
    /// What wording counts; the intents' probabilities have the rest.
    private static let wording = 0.6

    private struct Point {
        var entry: ReviewEntry
        /// Features of the wording, a vector of unit length.
        var features: SparseVector
        /// Roots of the probabilities: their products with another's add up to 1 where both are equal (Bhattacharyya 1943).
        var roots: SparseVector
        var intents: [ScoredIntent]
    }

    private struct Group {
        var members: [Point]
        var features: SparseVector
        var roots: SparseVector
    }

    /// The largest group first.
    public static func clusters(_ entries: [ReviewEntry], reader: ReviewReader) -> [ReviewCluster] {
        let points = weighted(entries.sorted { ($1.count, $0.text, $0.id) < ($0.count, $1.text, $1.id) }, reader)
        var groups: [Group] = []
        for point in points {
            var best: (group: Int, nearness: Double)?
            for (number, group) in groups.enumerated() where group.members[0].entry.asked == point.entry.asked {
                let nearness = wording * point.features.dot(group.features.normalized)
                    + (1 - wording) * point.roots.dot(group.roots.normalized)
                if nearness >= alike, nearness > best?.nearness ?? 0 { best = (number, nearness) }
            }
            guard let best else {
                groups.append(Group(members: [point], features: point.features, roots: point.roots))
                continue
            }
            groups[best.group].members.append(point)
            groups[best.group].features = groups[best.group].features + point.features
            groups[best.group].roots = groups[best.group].roots + point.roots
        }
        return groups.map { ReviewCluster(entries: $0.members.map(\.entry), suggestions: suggestions($0.members)) }.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }

    /// What the model makes of the texts, and what people said they had meant, which counts as much as a certain reading.
    private static func suggestions(_ members: [Point]) -> [ScoredIntent] {
        var shares: [String: Double] = [:]
        var total = 0.0
        for point in members {
            let count = Double(point.entry.count)
            for intent in point.intents { shares[intent.name, default: 0] += intent.confidence * count }
            total += count
            if let meant = point.entry.meant {
                shares[meant, default: 0] += count
                total += count
            }
        }
        return shares.map { ScoredIntent(name: $0.key, confidence: $0.value / max(total, 1)) }
            .sorted { ($1.confidence, $0.name) < ($0.confidence, $1.name) }.prefix(3).map { $0 }
    }

    /// The entries as points; features that many of them have weigh less.
    private static func weighted(_ entries: [ReviewEntry], _ reader: ReviewReader) -> [Point] {
        var known: [UInt64: Int] = [:]
        var raw: [(counts: SparseVector, reading: ReviewReader.Reading)] = []
        var buffer: [(hash: UInt64, count: Float)] = []
        for entry in entries {
            let reading = reader.read(entry.text, language: entry.language)
            IntentFeatures.extract(reader.model.tokens(of: reading.analysis), reading.analysis.normalized, into: &buffer)
            let counts = SparseVector(buffer.map { ($0.hash, Double($0.count)) })
            for item in counts.items { known[item.feature, default: 0] += 1 }
            raw.append((counts, reading))
        }
        return zip(entries, raw).map { entry, item in
            let features = item.counts.items.map { feature, count in
                (feature, count * (1 + log(Double(entries.count + 1) / Double((known[feature] ?? 0) + 1))))
            }
            let roots = item.reading.intents.map { (NameHash.hash($0.name), $0.confidence.squareRoot()) }
            return Point(
                entry: entry, features: SparseVector(features).normalized, roots: SparseVector(roots), intents: item.reading.intents)
        }
    }
}
