import Foundation

/// The order of papers that were found.
enum DocumentRanking {
    /// A paper in force goes before any that is not, if it fits at least this well compared with the best.
    private static let nearness = 0.5
    /// What fits less well than this, compared with the best, is left out.
    private static let least = 0.25

    /// Papers that differ by less, as shares of the best, go by date: monthly minutes do. More where the newest is asked for.
    private static let step = (usual: 0.03, newest: 0.25)

    static func order(_ candidates: [DocumentCandidate], prefersNewest: Bool) -> [DocumentCandidate] {
        guard let best = candidates.map(\.worth).max(), best > 0, let fittest = candidates.map(\.score).max() else { return [] }
        func group(_ candidate: DocumentCandidate) -> Int {
            candidate.status.isInForce && candidate.worth >= nearness * best ? 0 : 1
        }
        let step = prefersNewest ? step.newest : step.usual
        func worth(_ candidate: DocumentCandidate) -> Int {
            let factor: Double = switch candidate.status {
            case .issued: 1
            case .archived: 0.8
            case .draft, .inReview: 0.7
            case .revoked: 0.6
            }
            return Int((log(candidate.worth * factor / best) / step).rounded())
        }
        return candidates.filter { $0.worth >= least * best || $0.score >= least * fittest }.sorted { a, b in
            if group(a) != group(b) { return group(a) < group(b) }
            if worth(a) != worth(b) { return worth(a) > worth(b) }
            return (a.issuedOn, b.number) > (b.issuedOn, a.number)
        }
    }
}
