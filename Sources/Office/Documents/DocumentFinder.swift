import Dialog
import DialogModel
import Directory
import Language

/// Searches the papers, opens one, names its author.
struct DocumentFinder {
    /// The best paper and four more titles.
    static let limit = 5
    /// The longest list where nothing but an issuer, a date, a kind or an author was asked for.
    static let listLimit = 10
    /// Up to here what was found is counted.
    private static let countLimit = 1000

    let shelf: DocumentShelf
    let request: DocumentRequest

    var replies: DocumentReplies { DocumentReplies(shelf: shelf, request: request) }

    func find() throws -> ActionOutcome {
        if !request.chosen.isEmpty || pointsBack { return try open() }
        if request.isEmpty { return try withoutSubject() }
        if DocumentSearch.isPersonal(shelf.context.text) { return replies.nothing() }
        switch try byNumber() {
        case .one(let document): return try replies.found(DocumentHit(document: document, score: 100, match: .number), [], isRelaxed: false, more: 0)
        case .several(let outcome): return outcome
        case .none: return replies.nothing()
        case .unread: break
        }
        var author: String?
        switch try authorNo() {
        case .success(let number): author = number
        case .failure(let outcome): return outcome
        }
        let found = try search(author: author)
        guard let best = found.hits.first else { return replies.nothing() }
        guard best.match == .filter else {
            return try replies.found(best, Array(found.hits.prefix(Self.limit).dropFirst()), isRelaxed: found.isRelaxed, more: 0)
        }
        let shown = Array(found.hits.prefix(Self.listLimit))
        let more = found.hits.count - shown.count
        if shown.count == 1 || DocumentSearch.asksForNewest(shelf.context.text) {
            return try replies.found(best, Array(shown.dropFirst()), isRelaxed: found.isRelaxed, more: more)
        }
        return try replies.listed(shown, count: found.hits.count)
    }

    /// The paper that was chosen or that the dialog is about.
    func open() throws -> ActionOutcome {
        let numbers = request.chosen.isEmpty ? focused : request.chosen
        guard let first = numbers.first else { return try withoutSubject() }
        guard let document = try shelf.document(first) else { return replies.nothing() }
        return try replies.opened(document)
    }

    /// Who wrote it.
    func author() throws -> ActionOutcome {
        if request.chosen.isEmpty {
            switch try byNumber() {
            case .one(let document): return try replies.author(of: document)
            case .several(let outcome): return outcome
            case .none: return replies.nothing()
            case .unread: break
            }
        }
        if request.chosen.isEmpty, !request.isEmpty, !pointsBack, let best = try search(author: nil).hits.first {
            return try replies.author(of: best.document)
        }
        if request.chosen.isEmpty, request.hasSubject { return replies.nothing() }
        guard let first = (request.chosen.isEmpty ? focused : request.chosen).first else { return replies.ask() }
        guard let document = try shelf.document(first) else { return replies.nothing() }
        return try replies.author(of: document)
    }

    /// Most of a question must stand in one paper before it answers what was not asked of the papers.
    private static let sureCoverage = 0.72
    /// And so much of it in the sentence that is quoted, or in the paper's title and tags; a single word in the latter.
    private static let surePassage = 0.45, sureHead = 0.5
    /// Shorter texts, in Unicode scalars without blanks, are no questions.
    private static let leastLength = 4

    /// Answers a question that was not put to the papers, if one of them clearly does; else says nothing.
    func answer() throws -> ActionOutcome {
        let text = shelf.context.text
        let isLong = text.unicodeScalars.count(where: { !$0.properties.isWhitespace }) >= Self.leastLength
        guard isLong || !DocumentNumber.mentions(in: text).isEmpty, !DocumentSearch.isPersonal(text, namesSomebody: try namesSomebody(text)) else { return ActionOutcome() }
        let hits = try DocumentSearch(shelf.context.database).search(shelf.query(text, limit: Self.limit))
        guard let best = hits.first, best.match == .number || isSure(best, of: text) else { return ActionOutcome() }
        return try replies.found(best, hits.dropFirst().filter { $0.coverage >= Self.sureCoverage }, isRelaxed: false, more: 0)
    }

    private func isSure(_ hit: DocumentHit, of text: String) -> Bool {
        guard hit.coverage >= Self.sureCoverage, let passage = hit.passage else { return false }
        return switch DocumentSearch.subjectCount(text) {
        case 0: false
        case 1: hit.headCoverage >= Self.sureHead
        default: passage.coverage >= Self.surePassage || hit.headCoverage >= Self.sureHead
        }
    }

    private func namesSomebody(_ text: String) throws -> Bool {
        let key = NormalizedText.key(text)
        return try shelf.reader.allPeople(includingLeft: true).contains { person in
            ([person.name, person.nameEn].compactMap { $0 } + person.aliases).map(NormalizedText.key)
                .contains { $0.unicodeScalars.count > 1 && key.contains($0) }
        }
    }

    /// Whether the words can only mean the paper that the dialog is about: "who drafted this paper", 第二条怎么说.
    private var pointsBack: Bool {
        request.chosen.isEmpty && !focused.isEmpty && !request.isFiltered && request.mayPointBack
    }

    private var focused: [String] { shelf.context.state.focus.documents.map(\.id) }

    /// Nothing singled out what is sought: the text itself may say it, else one has to ask.
    private func withoutSubject() throws -> ActionOutcome {
        let hits = try DocumentSearch(shelf.context.database).search(shelf.query(shelf.context.text, limit: Self.limit))
        guard let best = hits.first else { return replies.ask() }
        return try replies.found(best, Array(hits.dropFirst()), isRelaxed: false, more: 0)
    }

    private enum Author {
        case success(String?)
        case failure(ActionOutcome)
    }

    private func authorNo() throws -> Author {
        guard !request.authors.isEmpty else { return .success(nil) }
        let resolver = MentionResolver(
            shelf.context.database, viewer: shelf.viewer.employeeNo, flow: shelf.context.frame.flow)
        switch try resolver.resolve(.mentions(Array(request.authors.prefix(1))), slot: "person") {
        case .choose(let offer, let say): return .failure(replies.choose(offer, say))
        case .unknown(let mention, let nearest): return .failure(replies.unknown(mention, nearest: nearest))
        case .resolved(let references, let leavers): return .success((references + leavers).first?.id)
        }
    }

    /// Searches with everything that was said, then lets go of one thing after the other, the least certain first. Where
    /// the issuer or the date is let go, the reply says so.
    private func search(author: String?) throws -> (hits: [DocumentHit], isRelaxed: Bool) {
        let search = DocumentSearch(shelf.context.database)
        for query in try attempts(author) {
            let hits = try ranked(query, search)
            if !hits.isEmpty { return (hits, false) }
        }
        guard request.topic != nil || request.title != nil, !request.issuers.isEmpty || request.period != nil else {
            return ([], false)
        }
        // The words of the issuer may be part of the subject: 华北仓储 begins like the department 仓储.
        let words = [request.title, request.clause ?? request.topic].compactMap { $0 }.joined(separator: " ")
        return (try search.search(shelf.query(words, limit: Self.limit)), true)
    }

    /// Searches, and completes the list from what else is known.
    ///
    /// A topic of one word finds many papers: which of them answers, the rest of the question tells. Where the whole text
    /// was searched, its filters alone fill what is left of the list.
    private func ranked(_ query: DocumentQuery, _ search: DocumentSearch) throws -> [DocumentHit] {
        var wide = query
        wide.limit = query.text.isEmpty && query.number == nil && query.title == nil ? Self.countLimit : Self.limit * 4
        var hits = try search.search(wide)
        if !hits.isEmpty, !request.isWholeText, let clause = request.clause, query.number == nil, hits[0].match == .text {
            var whole = wide
            whole.text = clause
            let found = Set(hits.map(\.document.number))
            let better = try search.search(whole).filter { found.contains($0.document.number) }
            hits = better + hits.filter { hit in !better.contains { $0.document.number == hit.document.number } }
        }
        if !hits.isEmpty, hits.count < Self.limit, request.isWholeText, request.isFiltered, hits[0].match == .text {
            var filters = query
            filters.text = ""
            filters.limit = Self.limit * 2
            let found = Set(hits.map(\.document.number))
            hits += try search.search(filters).filter { $0.match == .filter && !found.contains($0.document.number) }
        }
        return hits
    }

    /// The queries that ask for what was said, the most exact first.
    private func attempts(_ author: String?) throws -> [DocumentQuery] {
        var query = request.query(access: shelf.access, author: author, limit: Self.limit)
        try shelf.place(&query)
        var attempts = [query]
        if let number = query.number {
            // What looked like a number may be words: "ISO 9001".
            query.number = nil
            query.text = number + " " + query.text
            attempts.append(query)
        }
        if let title = query.title {
            query.title = nil
            query.text = title + " " + query.text
            attempts.append(query)
        }
        if request.isWholeText, request.isFiltered, request.number == nil {
            // "Last year's minutes": without the filters' words nothing is left to look for.
            var filters = query
            filters.text = ""
            attempts.append(filters)
        }
        if !query.categories.isEmpty {
            // 差旅费管理办法 is a title, and 办法 in it no kind.
            query.categories = []
            query.text = [request.title, request.topic].compactMap { $0 }.joined(separator: " ")
            attempts.append(query)
        }
        if let name = request.authors.first?.text, query.authorNo != nil {
            // "The appointment notice for Ann": about her, not by her.
            query.authorNo = nil
            if !query.text.contains(name) { query.text += " " + name }
            attempts.append(query)
        }
        if !request.isWholeText, request.number == nil {
            // What was taken for the subject leads nowhere: the rest of the question may.
            query.text = request.clause ?? shelf.context.text
            query.passageText = nil
            attempts.append(query)
        }
        return attempts
    }
}
