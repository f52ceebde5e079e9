import GRDB

/// Whose papers are meant where several places have one on the same subject: those of the asker's own place, unless the
/// question names another.
struct HomePreference {
    private enum Factor {
        /// A paper of a branch that is neither the asker's nor named.
        static let foreign = 0.15
        /// The same, where nothing of the asker's own place has as much of what was said.
        static let unrivalled = 0.6
        /// A paper of the main part of the office whose title names a place that is neither.
        static let elsewhere = 0.5
        /// A paper of the asker's own branch, and of one that is named.
        static let own = 3.0
        static let named = 2.0
    }
    /// A paper of one's own branch goes first only if it has about all that was said.
    private static let sureCoverage = 0.6
    /// And one of a branch that is named if it has some of the rest.
    private static let namedCoverage = 0.4
    /// A paper of one's own place is a rival from this share of the other's coverage.
    private static let rivalCoverage = 0.7

    private let branches: Branches
    private let terms: QueryTerms
    private let vocabulary: SearchVocabulary
    private let homeDepartments: [String]
    private let homePlaces: Set<Int>

    /// Nil where the query does not say who asks.
    init?(_ query: DocumentQuery, _ terms: QueryTerms, vocabulary: SearchVocabulary, db: Database) throws {
        guard !query.homeDepartments.isEmpty else { return nil }
        branches = try Branches(db, vocabulary: vocabulary)
        self.terms = terms
        self.vocabulary = vocabulary
        homeDepartments = query.homeDepartments
        homePlaces = Set((query.homePlaces + branches.companyNames).flatMap { vocabulary.places(in: Branches.stemmed($0)) })
    }

    /// Says of each paper how much its place makes it worth.
    func apply(to candidates: inout [DocumentCandidate]) {
        for index in candidates.indices { candidates[index].preference = factor(candidates[index]) }
        guard !terms.meansMainPart else { return }
        let rival = candidates.filter { $0.preference >= 1 && $0.status.isInForce }.map(\.coverage).max() ?? 0
        for index in candidates.indices where candidates[index].preference < 1 && rival < Self.rivalCoverage * candidates[index].coverage {
            candidates[index].preference = max(candidates[index].preference, Factor.unrivalled)
        }
    }

    private func factor(_ candidate: DocumentCandidate) -> Double {
        let branch = branches.branch(of: candidate.issuerCode)
        let title = Branches.stemmed(candidate.title)
        if terms.meansMainPart { return branch == nil && !vocabulary.has("branch", in: title) ? 1 : Factor.foreign }
        if let branch {
            if branches.isNamed(branch, in: terms) { return candidate.subjectCoverage >= Self.namedCoverage ? Factor.named : 1 }
            if candidate.namesPlace { return 1 }
            guard homeDepartments.contains(branch) else { return Factor.foreign }
            return candidate.coverage >= Self.sureCoverage && terms.places.isEmpty ? Factor.own : 1
        }
        let places = vocabulary.places(in: title)
        guard !places.isEmpty || vocabulary.has("branch", in: title) else { return 1 }
        let isKnown = places.contains { homePlaces.contains($0) || terms.places.contains($0) } || candidate.namesPlace
            || vocabulary.has("home", in: title) || vocabulary.has("branch", in: terms.stemmed)
        return isKnown || candidate.issuerCode.map { $0 == homeDepartments.first } ?? false ? 1 : Factor.elsewhere
    }
}
