import Dialog
import DialogModel
import Directory

/// Searches the papers, opens one, names its author.
struct DocumentFinder {
    /// The best paper and four more titles.
    static let limit = 5

    let shelf: DocumentShelf
    let request: DocumentRequest

    private var replies: DocumentReplies { DocumentReplies(shelf: shelf, request: request) }

    func find() throws -> ActionOutcome {
        if !request.chosen.isEmpty { return try open() }
        if request.isEmpty { return try withoutSubject() }
        var author: String?
        switch try authorNo() {
        case .success(let number): author = number
        case .failure(let outcome): return outcome
        }
        let found = try search(author: author)
        guard let best = found.hits.first else { return replies.nothing() }
        return try replies.found(best, Array(found.hits.dropFirst()), isRelaxed: found.isRelaxed)
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
        if !request.chosen.isEmpty || request.isEmpty {
            guard let first = (request.chosen.isEmpty ? focused : request.chosen).first else { return replies.ask() }
            guard let document = try shelf.document(first) else { return replies.nothing() }
            return try replies.author(of: document)
        }
        guard let best = try search(author: nil).hits.first else { return replies.nothing() }
        return try replies.author(of: best.document)
    }

    private var focused: [String] { shelf.context.state.focus.documents.map(\.id) }

    /// Nothing singled out what is sought: the text itself may say it, else one has to ask.
    private func withoutSubject() throws -> ActionOutcome {
        let query = DocumentQuery(text: shelf.context.text, clearance: shelf.viewer.clearance, limit: Self.limit)
        let hits = try DocumentSearch(shelf.context.database).search(query)
        guard let best = hits.first else { return replies.ask() }
        return try replies.found(best, Array(hits.dropFirst()), isRelaxed: false)
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

    /// Searches with everything that was said. Where that finds nothing, the kind of paper and then the author's name are
    /// taken for words of the subject, and last the issuer and date are let go, which the reply says.
    private func search(author: String?) throws -> (hits: [DocumentHit], isRelaxed: Bool) {
        let search = DocumentSearch(shelf.context.database)
        var query = request.query(clearance: shelf.viewer.clearance, author: author, limit: Self.limit)
        var hits = try search.search(query)
        if !hits.isEmpty { return (hits, false) }
        if let number = query.number {
            // What looked like a number may be words: "ISO 9001".
            query.number = nil
            query.text = number + " " + query.text
            hits = try search.search(query)
            if !hits.isEmpty { return (hits, false) }
        }
        guard request.topic != nil || request.title != nil else { return ([], false) }
        if let title = query.title {
            query.title = nil
            query.text = title + " " + query.text
            hits = try search.search(query)
            if !hits.isEmpty { return (hits, false) }
        }
        if !query.categories.isEmpty {
            query.text += " " + (request.categories.dropFirst().first ?? "")
            query.categories = []
            hits = try search.search(query)
            if !hits.isEmpty { return (hits, false) }
        }
        if let name = request.authors.first?.text, query.authorNo != nil {
            query.text += " " + name
            query.authorNo = nil
            hits = try search.search(query)
            if !hits.isEmpty { return (hits, false) }
        }
        guard !query.issuerCodes.isEmpty || request.period != nil else { return ([], false) }
        query.issuerCodes = []
        (query.years, query.issuedFrom, query.issuedTo) = ([], nil, nil)
        return (try search.search(query), true)
    }
}
