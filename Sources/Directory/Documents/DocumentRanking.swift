import Foundation

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
        /// In steps of three per cent: what differs by less, such as monthly minutes, goes by date.
        func worth(_ candidate: DocumentCandidate) -> Int {
            let factor: Double = switch candidate.status {
            case .issued: 1
            case .archived: 0.8
            case .draft, .inReview: 0.7
            case .revoked: 0.6
            }
            return Int((log(candidate.score * factor / best) / 0.03).rounded())
        }
        return candidates.filter { $0.score >= least * best }.sorted { a, b in
            if group(a) != group(b) { return group(a) < group(b) }
            if worth(a) != worth(b) { return worth(a) > worth(b) }
            return (a.issuedOn, b.number) > (b.issuedOn, a.number)
        }
    }
}
