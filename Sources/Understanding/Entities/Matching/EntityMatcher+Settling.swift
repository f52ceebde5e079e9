import DialogModel
import Language

extension EntityMatcher {
    /// Things that fit less well are kept as far as this.
    private static let mostOthers = 5

    /// The longest matches win, then exact ones, then the better form.
    func settled() -> [EntityMatch] {
        let order = found.indices.sorted { a, b in
            let (left, right) = (found[a], found[b])
            if Self.weight(left) != Self.weight(right) { return Self.weight(left) > Self.weight(right) }
            if left.isApproximate != right.isApproximate { return !left.isApproximate }
            if left.form.score != right.form.score { return left.form.score > right.form.score }
            if left.kind != right.kind { return Self.rank(left.kind) < Self.rank(right.kind) }
            if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
            return a < b
        }
        var taken: [Found] = []
        var owners = [Int](repeating: -1, count: stream.scalars.count)
        for at in order {
            let candidate = found[at]
            if let owner = owners[candidate.range].first(where: { $0 >= 0 }) {
                guard taken[owner].range == candidate.range, taken[owner].kind != candidate.kind, !candidate.isApproximate else { continue }
            }
            for place in candidate.range { owners[place] = taken.count }
            taken.append(candidate)
        }
        taken.sort { ($0.range.lowerBound, -$0.form.score, Self.rank($0.kind)) < ($1.range.lowerBound, -$1.form.score, Self.rank($1.kind)) }
        return taken.map(match)
    }

    /// The length; what is only near counts for less, so that 李雷 wins over 李雷发.
    private static func weight(_ found: Found) -> Int {
        2 * found.range.count - (found.form == .nearSound || found.form == .lookalike ? 3 : 0)
    }

    private static func rank(_ kind: EntityKind) -> Int {
        switch kind {
        case .person: 0
        case .room: 1
        case .department: 2
        case .building: 3
        case .job: 4
        case .equipment: 5
        case .document: 6
        case .meeting: 7
        }
    }

    private func match(_ found: Found) -> EntityMatch {
        let first = Int(stream.offsets[found.range.lowerBound])
        let last = Int(stream.offsets[found.range.upperBound - 1])
        let range = text.originalRange(first..<last + 1)
        let (candidates, others) = ranked(found)
        return EntityMatch(
            kind: found.kind, range: range, text: SpanCandidate.words(original, range), candidates: candidates.map { index.reference($0) },
            others: others, isApproximate: found.isApproximate, form: found.form.rawValue, score: found.form.score)
    }

    /// Those of the best form, or of forms as good; then others. Those who have left count only where nobody else is meant so.
    private func ranked(_ found: Found) -> (best: [Int32], others: [RankedEntity]) {
        let top = found.form.score
        let best = inOrder(found.hits.filter { $0.form.score == top }.map(\.entity))
        let current = best.filter { index.isCurrent($0) }
        let chosen = current.isEmpty ? best : current
        guard chosen.count < found.hits.count else { return (chosen, []) }
        var seen = Set(chosen)
        let rest = found.hits.map { hit in
            (hit: hit, score: hit.form.score * (index.isCurrent(hit.entity) ? 1 : 0.5))
        }.sorted { a, b in
            a.score != b.score ? a.score > b.score : index.order(a.hit.entity) < index.order(b.hit.entity)
        }
        var others: [RankedEntity] = []
        for item in rest where others.count < Self.mostOthers && seen.insert(item.hit.entity).inserted {
            others.append(RankedEntity(index.reference(item.hit.entity), form: item.hit.form, score: item.score))
        }
        return (chosen, others)
    }

    /// Each once, in the order of the directory; large groups mostly are so already.
    private func inOrder(_ entities: [Int32]) -> [Int32] {
        var isSorted = true
        for at in entities.indices.dropFirst() where index.order(entities[at]) <= index.order(entities[at - 1]) { isSorted = false }
        if isSorted { return entities }
        var seen: Set<Int32> = []
        return entities.filter { seen.insert($0).inserted }.sorted { index.order($0) < index.order($1) }
    }
}
