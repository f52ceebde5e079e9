import DialogModel
import Language

extension EntityMatcher {
    /// The longest matches win, then exact ones, then the better form.
    func settled() -> [EntityMatch] {
        let order = found.indices.sorted { a, b in
            let (left, right) = (found[a], found[b])
            if left.range.count != right.range.count { return left.range.count > right.range.count }
            if left.isApproximate != right.isApproximate { return !left.isApproximate }
            if left.tier != right.tier { return left.tier < right.tier }
            if left.kind != right.kind { return Self.rank(left.kind) < Self.rank(right.kind) }
            if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
            return a < b
        }
        var taken: [Found] = []
        for at in order {
            let candidate = found[at]
            let clash = taken.first { $0.range.overlaps(candidate.range) }
            if let clash {
                guard clash.range == candidate.range, clash.kind != candidate.kind, !candidate.isApproximate else { continue }
            }
            taken.append(candidate)
        }
        taken.sort { ($0.range.lowerBound, $0.tier, Self.rank($0.kind)) < ($1.range.lowerBound, $1.tier, Self.rank($1.kind)) }
        return taken.map(match)
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
        let current = found.entities.filter { index.entities[Int($0)].isCurrent }
        let candidates = (current.isEmpty ? found.entities : current).map { index.entities[Int($0)].reference }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: original[range.clamped(to: original.startIndex..<original.endIndex)])
        return EntityMatch(kind: found.kind, range: range, text: String(words), candidates: candidates,
                           isApproximate: found.isApproximate, form: found.form)
    }
}
