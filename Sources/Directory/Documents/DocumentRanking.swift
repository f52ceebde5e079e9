/// The order of papers that were found.
enum DocumentRanking {
    /// A paper in force goes before any that is not, if it fits at least this well compared with the best.
    private static let nearness = 0.5
    /// What fits less well than this, compared with the best, is left out.
    private static let least = 0.25

    static func order(_ candidates: [DocumentCandidate]) -> [DocumentCandidate] {
        guard let best = candidates.map(\.score).max(), best > 0 else { return [] }
        func group(_ candidate: DocumentCandidate) -> Int {
            candidate.status.isInForce && candidate.score >= nearness * best ? 0 : 1
        }
        func worth(_ candidate: DocumentCandidate) -> Double {
            switch candidate.status {
            case .issued: candidate.score
            case .archived: candidate.score * 0.8
            case .draft, .inReview: candidate.score * 0.7
            case .revoked: candidate.score * 0.6
            }
        }
        return candidates.filter { $0.score >= least * best }.sorted { a, b in
            if group(a) != group(b) { return group(a) < group(b) }
            if abs(worth(a) - worth(b)) > 1e-9 { return worth(a) > worth(b) }
            return (a.issuedOn, b.number) > (b.issuedOn, a.number)
        }
    }
}
