import Dialog
import DialogModel
import Directory
import TimeExpressions

/// Puts papers into outcomes.
struct DocumentReplies {
    let shelf: DocumentShelf
    let request: DocumentRequest

    static func found(_ numbers: [String]) -> Effect {
        Effect("document.found", [.init("documents", .array(numbers.map { .string($0) }))])
    }

    /// The best paper with the sentence that fits, then the titles of others.
    ///
    /// - Parameters:
    ///   - isRelaxed: nothing fits all that was asked; these fit the subject.
    ///   - more: how many fit that are not shown.
    func found(_ best: DocumentHit, _ others: [DocumentHit], isRelaxed: Bool, more: Int) throws -> ActionOutcome {
        var values = try heading(best.document)
        if let number = request.article { quote(number, of: best.document, &values) }
        else if let passage = best.passage { values["excerpt"] = .text(Excerpt.shortened(passage.text)) }
        else if best.match == .number || others.isEmpty { values["excerpt"] = .text(Excerpt.opening(of: best.document.body)) }
        if isRelaxed { values["relaxed"] = .flag(true) }
        if more > 0 { values["more"] = .number(more) }
        if !others.isEmpty {
            values["others"] = .list(others.enumerated().map { index, hit in row(hit.document, place: index + 2) })
        }
        return try shown([best.document] + others.map(\.document), Say("documents_found", values))
    }

    /// Papers that were asked for by issuer, date or kind alone.
    ///
    /// - Parameter count: how many there are, shown or not.
    func listed(_ hits: [DocumentHit], count: Int) throws -> ActionOutcome {
        var values: [String: TemplateValue] = [
            "count": .number(count), "papers": .list(hits.enumerated().map { row($1.document, place: $0 + 1) }),
        ]
        if count > hits.count { values["more"] = .number(count - hits.count) }
        return try shown(hits.map(\.document), Say("documents_listed", values))
    }

    /// Papers that a number may mean, to choose from; the longest list, and what is beyond only counted.
    func which(_ documents: [OfficeDocument], words: String) throws -> ActionOutcome {
        let listed = Array(documents.prefix(DocumentFinder.listLimit))
        var values: [String: TemplateValue] = [
            "words": .text(words), "count": .number(documents.count), "papers": .list(listed.enumerated().map { row($1, place: $0 + 1) }),
        ]
        if documents.count > listed.count { values["more"] = .number(documents.count - listed.count) }
        return choose(Offer(flow: shelf.context.frame.flow, options: try listed.map(option)), Say("documents_which", values))
    }

    private func row(_ document: OfficeDocument, place: Int) -> [String: TemplateValue] {
        var row: [String: TemplateValue] = [
            "place": .number(place), "other_title": .text(document.title), "other_number": .text(document.number),
        ]
        if let day = document.issuedOn { row["other_issued"] = .text(day) }
        if let key = Self.statusKey(document.status) { row["other_" + key] = .flag(true) }
        return row
    }

    private func shown(_ documents: [OfficeDocument], _ say: Say) throws -> ActionOutcome {
        var outcome = finished(documents)
        outcome.say = [say]
        if documents.count > 1 {
            outcome.shown = Offer(flow: "find_document", options: try documents.map(option), isQuestion: false)
        }
        return outcome
    }

    /// One paper with all that is known of it.
    func opened(_ document: OfficeDocument) throws -> ActionOutcome {
        var values = try heading(document)
        if let number = request.article {
            quote(number, of: document, &values)
        } else {
            let excerpt = try shelf.passage(of: document, for: request.topic ?? request.title)
            if !excerpt.isEmpty { values["excerpt"] = .text(excerpt) }
        }
        if let author = try document.authorNo.flatMap({ try shelf.reader.person($0) }) {
            values["author"] = OfficeNames.name(of: author)
        }
        if let category = document.category { values["category"] = .text(category) }
        if let day = document.effectiveOn, day != document.issuedOn { values["effective"] = .text(day) }
        if let old = try document.supersedes.flatMap({ try shelf.document($0) }) {
            values["old_title"] = .text(old.title)
            values["old_number"] = .text(old.number)
        }
        var outcome = finished([document])
        outcome.say = [Say("documents_opened", values)]
        return outcome
    }

    /// Who wrote a paper.
    func author(of document: OfficeDocument) throws -> ActionOutcome {
        var outcome = finished([document])
        var values = try heading(document)
        guard let author = try document.authorNo.flatMap({ try shelf.reader.person($0) }) else {
            outcome.say = [Say("documents_no_author", values)]
            return outcome
        }
        values["author"] = OfficeNames.name(of: author)
        values["department"] = try shelf.names.department(author.departmentCode)
        let seesLeavers = shelf.viewer.role == .hr || shelf.viewer.role == .admin
        if author.hasLeft { values["has_left"] = .flag(true) }
        outcome.say = [Say("documents_author", values)]
        let shown = author.hasLeft && !seesLeavers ? [] : [author.employeeNo]
        outcome.effects.append(ContactReplies.found(shown))
        outcome.focus?.people = shown.map { EntityReference(.person, $0) }
        return outcome
    }

    /// The words are the same whether there is nothing or nothing that the person may know of.
    func nothing() -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [Self.found([])]
        // A number is not repeated: its printed form would say more than was asked.
        let words = request.number == nil ? request.words : nil
        outcome.say = [Say("documents_none", words.map { ["words": .text(Excerpt.shortened($0))] } ?? [:])]
        return outcome
    }

    func ask() -> ActionOutcome {
        ActionOutcome(.ask(slot: "document", Say("ask_document")))
    }

    func choose(_ offer: Offer, _ say: Say) -> ActionOutcome {
        ActionOutcome(.offer(offer, say))
    }

    func unknown(_ mention: Mention, nearest: [TemplateValue]) -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [Self.found([])]
        var values: [String: TemplateValue] = ["mention": .text(mention.text)]
        if !nearest.isEmpty { values["names"] = .names(nearest) }
        outcome.say = [Say("office_unknown", values)]
        return outcome
    }

    // MARK: - Parts

    /// The article that was asked for by its number, or that there is none.
    private func quote(_ number: Int, of document: OfficeDocument, _ values: inout [String: TemplateValue]) {
        if let text = Article.text(number, of: document.body) {
            values["excerpt"] = .text(Excerpt.shortened(text))
        } else {
            values["no_article"] = .number(number)
        }
    }

    /// Number, title, issuer, date, and how far it is in force.
    private func heading(_ document: OfficeDocument) throws -> [String: TemplateValue] {
        var values: [String: TemplateValue] = ["number": .text(document.number), "title": .text(document.title)]
        if let issuer = document.issuerCode { values["issuer"] = try shelf.names.department(issuer) }
        // Dates of papers stand as ISO 8601, with their year.
        if let day = document.issuedOn { values["issued"] = .text(day) }
        if let key = Self.statusKey(document.status) { values[key] = .flag(true) }
        if let current = try shelf.current(after: document) {
            values["newer_title"] = .text(current.title)
            values["newer_number"] = .text(current.number)
        }
        // A paper may be issued before it holds.
        if document.status.isInForce, let day = document.effectiveOn.flatMap({ LocalDateTime($0) }), day > shelf.context.localNow {
            values["from"] = .text(day.dateText)
        }
        return values
    }

    private static func statusKey(_ status: DocumentStatus) -> String? {
        switch status {
        case .issued: nil
        case .draft: "is_draft"
        case .inReview: "in_review"
        case .archived: "is_archived"
        case .revoked: "is_revoked"
        }
    }

    private func option(_ document: OfficeDocument) throws -> Offer.Option {
        let reference = EntityReference(.document, document.number)
        let issuer = try document.issuerCode.flatMap { try shelf.reader.department($0) }
        let hints = [document.number, document.title, issuer?.name, issuer?.nameEn, document.category,
                     document.issuedOn.map { String($0.prefix(4)) }].compactMap { $0 } + document.tags
        return Offer.Option(
            title: .text(document.title), sets: ["document": .entities([reference])], reference: reference, hints: hints)
    }

    private func finished(_ documents: [OfficeDocument]) -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [Self.found(documents.map(\.number))]
        var focus = shelf.context.state.focus
        focus.documents = documents.map { EntityReference(.document, $0.number) }
        outcome.focus = focus
        return outcome
    }
}
