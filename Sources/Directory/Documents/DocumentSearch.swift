import GRDB
import Language

/// Finds papers by number, words, or filters. What the asker may not read does not exist: it is left out inside
/// SQL, and does not count in the rarity of words either.
public struct DocumentSearch {
    private let db: Database
    private let vocabulary: SearchVocabulary

    public init(_ db: Database) {
        self.db = db
        self.vocabulary = .standard
    }

    /// Whether a text says what is sought, and not only that papers are: 上周发了哪些文件 does not.
    public static func hasSubject(_ text: String) -> Bool { QueryTerms(text, vocabulary: .standard).hasSubject }

    /// How many words of a text say what is sought: none in 上周发了哪些文件, two in "hotel in London".
    public static func subjectCount(_ text: String) -> Int { QueryTerms(text, vocabulary: .standard).subjectCount }

    /// Whether a text asks for the newest paper.
    public static func asksForNewest(_ text: String) -> Bool { says("newest", text) }

    /// Whether a text points at what the talk is about: 这份, it.
    public static func pointsBack(_ text: String) -> Bool { says("this", text) }

    /// Whether a text asks for what is nobody else's business: a home address, or a salary or an age where somebody is named.
    public static func isPersonal(_ text: String, namesSomebody: Bool) -> Bool {
        says("secret", text) || ((namesSomebody || says("somebody", text)) && says("personal", text))
    }

    /// Whether a text asks where somebody lives and the like.
    public static func isPersonal(_ text: String) -> Bool { says("secret", text) }

    private static func says(_ list: String, _ text: String) -> Bool {
        SearchVocabulary.standard.has(list, in: Branches.stemmed(text))
    }

    /// Searches; best first: among what fits about as well, papers in force come before drafts, archived and revoked ones,
    /// and the newest valid version before those that it replaced.
    public func search(_ query: DocumentQuery) throws -> [DocumentHit] {
        guard query.limit > 0 else { return [] }
        var text = query.text
        if let number = query.number {
            let hits = try byNumber([DocumentNumber.key(of: number)], query)
            if !hits.isEmpty || text.isEmpty { return Array(hits.prefix(query.limit)) }
        }
        let mentions = DocumentNumber.mentions(in: text)
        if !mentions.isEmpty {
            let hits = try byNumber(mentions.map(\.key), query)
            if !hits.isEmpty { return Array(hits.prefix(query.limit)) }
            // A number that leads nowhere is no words: its parts would find its neighbours.
            text = removing(mentions.filter(\.isCertain), from: text)
            if QueryTerms(text, vocabulary: vocabulary).isEmpty, mentions.contains(where: \.isCertain) { return [] }
        }
        let terms = QueryTerms(query.title.map { $0 + " " + text } ?? text, vocabulary: vocabulary,
                               words: try tagWords(query.access))
        return terms.isEmpty ? try byFilter(query) : try byWords(terms, query)
    }

    // MARK: Numbers

    private func byNumber(_ keys: [String], _ query: DocumentQuery) throws -> [DocumentHit] {
        let filter = DocumentFilter(query)
        var ids: [Int] = []
        for key in keys where !key.isEmpty {
            let sql = """
                SELECT d.id, d.number_key FROM documents d
                WHERE (d.number_key = :key OR substr(:key, -length(d.number_key)) = d.number_key
                  OR substr(d.number_key, -length(:key)) = :key) AND \(filter.condition)
                ORDER BY d.issued_on DESC, d.doc_no
                """
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: filter.arguments + ["key": key])
            // All of it, else the longest that the text ends with, else those that end so.
            let found = rows.map { (id: $0[0] as Int, key: $0[1] as String) }
            let contained = found.filter { key.hasSuffix($0.key) && $0.key.unicodeScalars.contains { !$0.isDigit && $0 != "-" } }
            let longest = contained.map(\.key.count).max()
            let chosen = if let longest { contained.filter { $0.key.count == longest } } else {
                found.filter { $0.key.hasSuffix(key) && key.contains("-") }
            }
            for one in chosen where !ids.contains(one.id) { ids.append(one.id) }
        }
        let documents = try load(ids)
        return ids.compactMap { documents[$0] }.map { DocumentHit(document: $0, score: 100, match: .number) }
    }

    private func removing(_ mentions: [DocumentNumber.Mention], from text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for mention in mentions.reversed() { scalars.replaceSubrange(mention.range, with: [" "]) }
        return SearchTerms.string(scalars[...])
    }

    // MARK: Filters alone

    private func byFilter(_ query: DocumentQuery) throws -> [DocumentHit] {
        let isFiltered = !query.issuerCodes.isEmpty || !query.categories.isEmpty || !query.years.isEmpty
            || !query.statuses.isEmpty || query.authorNo != nil || query.issuedFrom != nil || query.issuedTo != nil
        guard isFiltered else { return [] }
        let filter = DocumentFilter(query)
        let sql = """
            SELECT d.id FROM documents d WHERE \(filter.condition)
            ORDER BY d.status <> 'issued', d.issued_on DESC, d.doc_no LIMIT :limit
            """
        let ids = try Int.fetchAll(db.cachedStatement(sql: sql), arguments: filter.arguments + ["limit": query.limit])
        let documents = try load(ids)
        return ids.compactMap { documents[$0] }.map { DocumentHit(document: $0, score: 0, match: .filter) }
    }

    // MARK: Words

    /// How many papers the index proposes.
    private static let candidateLimit = 60

    private func byWords(_ terms: QueryTerms, _ query: DocumentQuery) throws -> [DocumentHit] {
        let filter = DocumentFilter(query)
        var frequency: [[String]: Int] = [:]
        let weights = try weights(terms, query, &frequency)
        guard !weights.isEmpty else { return [] }
        var candidates = try candidates(terms.expression, filter)
        let averageLength = Double(candidates.reduce(0) { $0 + $1.columns[3].count }) / Double(max(candidates.count, 1))
        let titleTerms = query.title.map { QueryTerms($0, vocabulary: vocabulary).said }
        for index in candidates.indices {
            candidates[index].rate(weights, averageLength: averageLength)
            candidates[index].score *= kindFactor(candidates[index].category, terms)
        }
        candidates.removeAll { candidate in
            if !candidate.isRelevant { return true }
            guard let titleTerms, !titleTerms.isEmpty else { return false }
            let title = Set(candidate.columns[1].map(String.init))
            return titleTerms.filter(title.contains).count * 2 < titleTerms.count
        }
        try raiseSuccessors(&candidates, filter)
        try HomePreference(query, terms, vocabulary: vocabulary, db: db)?.apply(to: &candidates)
        let asked = try query.passageText.flatMap { text -> (terms: QueryTerms, weights: TermWeights)? in
            guard text != query.text else { return nil }
            let terms = QueryTerms(text + " " + query.text, vocabulary: vocabulary)
            return (terms, try self.weights(terms, query, &frequency))
        } ?? (terms, weights)
        let ranked = DocumentRanking.order(candidates, prefersNewest: asked.terms.wantsNewest).prefix(query.limit)
        let documents = try load(ranked.map(\.id))
        return ranked.compactMap { candidate in
            guard let document = documents[candidate.id] else { return nil }
            let passage = Passage.best(in: document.body, weights: asked.weights, question: asked.terms,
                                       subject: Set(candidate.columns[1...2].joined()))
            return DocumentHit(document: document, score: candidate.worth, match: .text, passage: passage,
                               coverage: candidate.coverage, headCoverage: candidate.headCoverage)
        }
    }

    /// A paper that replaces one that fits is at least as welcome, whatever its words.
    private func raiseSuccessors(_ candidates: inout [DocumentCandidate], _ filter: DocumentFilter) throws {
        for old in candidates.sorted(by: { ($1.score, $0.number) < ($0.score, $1.number) }) where !old.status.isInForce {
            var number = old.number
            var seen: Set<String> = []
            while seen.insert(number).inserted {
                let next: Int
                if let known = candidates.firstIndex(where: { $0.supersedes == number }) {
                    next = known
                } else if let loaded = try candidate(superseding: number, filter) {
                    candidates.append(loaded)
                    next = candidates.count - 1
                } else {
                    break
                }
                candidates[next].score = max(candidates[next].score, old.score)
                number = candidates[next].number
            }
        }
    }

    /// The tags of papers that the asker may see, as words.
    private func tagWords(_ access: DocumentAccess) throws -> Set<[Unicode.Scalar]> {
        let statement = try db.cachedStatement(sql: """
            SELECT DISTINCT t.tag FROM document_tags t JOIN documents d ON d.id = t.document_id WHERE \(DocumentAccess.condition)
            """)
        var words: Set<[Unicode.Scalar]> = []
        let tags = try String.fetchCursor(statement, arguments: access.arguments)
        while let tag = try tags.next() { words.insert(NormalizedText(tag, foldingMarks: true).scalars) }
        return words
    }

    private func kindFactor(_ category: String?, _ terms: QueryTerms) -> Double {
        guard let category else { return 1 }
        let key = NormalizedText.key(category)
        for (index, kind) in vocabulary.kinds.enumerated() where kind.categories.contains(key) {
            return terms.namedKinds[index] ?? kind.weight
        }
        return 1
    }

    /// - Parameter frequency: what was counted before, and now.
    private func weights(_ terms: QueryTerms, _ query: DocumentQuery, _ frequency: inout [[String]: Int]) throws -> TermWeights {
        let access = query.access.arguments
        let count = try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM documents d WHERE \(DocumentAccess.condition)"),
                                     arguments: access) ?? 0
        let statement = try db.cachedStatement(sql: """
            SELECT count(*) FROM document_index i JOIN documents d ON d.id = i.rowid
            WHERE document_index MATCH :words AND \(DocumentAccess.condition)
            """)
        for phrase in terms.said.map({ [$0] }) + terms.phrases where frequency[phrase] == nil {
            frequency[phrase] = try Int.fetchOne(statement, arguments: access + ["words": QueryTerms.match(phrase)])
        }
        return TermWeights(terms, frequency: frequency, count: count)
    }

    private static let candidateColumns = """
        d.id, d.doc_no, d.status, d.supersedes, d.category, d.issued_on, d.issuer_code, d.title,
        i.number, i.title, i.tags, i.body
        """

    private func candidates(_ expression: String, _ filter: DocumentFilter) throws -> [DocumentCandidate] {
        let sql = """
            SELECT \(Self.candidateColumns) FROM document_index i JOIN documents d ON d.id = i.rowid
            WHERE document_index MATCH :words AND \(filter.condition)
            ORDER BY bm25(document_index, 8.0, 6.0, 4.0, 1.0), d.id LIMIT \(Self.candidateLimit)
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: filter.arguments + ["words": expression])
            .map(Self.candidate)
    }

    private func candidate(superseding number: String, _ filter: DocumentFilter) throws -> DocumentCandidate? {
        let sql = """
            SELECT \(Self.candidateColumns) FROM documents d JOIN document_index i ON i.rowid = d.id
            WHERE d.supersedes = :number AND \(filter.condition)
            ORDER BY d.issued_on DESC, d.doc_no
            """
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: filter.arguments + ["number": number])
            .map(Self.candidate)
    }

    private static func candidate(_ row: Row) -> DocumentCandidate {
        let status: String = row[2]
        return DocumentCandidate(
            id: row[0], number: row[1], status: DocumentStatus(rawValue: status) ?? .draft, supersedes: row[3],
            category: row[4], issuedOn: row[5] as String? ?? "", issuerCode: row[6], title: row[7],
            columns: (8...11).map { (row[$0] as String).utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) } })
    }

    private func load(_ ids: [Int]) throws -> [Int: OfficeDocument] {
        let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
        let found = try DirectoryReader(db).fetchDocuments("WHERE d.id IN (SELECT value FROM json_each(?))", [list])
        return Dictionary(found.map { ($0.id, $0.document) }, uniquingKeysWith: { a, _ in a })
    }
}
