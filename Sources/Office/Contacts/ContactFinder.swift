import Dialog
import DialogModel
import Directory
import Language

/// Finds the person that a request means, and the one that it leads to.
struct ContactFinder {
    let book: ContactBook
    let request: ContactRequest
    let replies: ContactReplies

    func answer() throws -> ActionOutcome {
        if let number = request.number, let outcome = try byNumber(number) { return outcome }
        if !request.people.isEmpty { return try byName(request.people) }
        if !request.departments.isEmpty { return try byDepartment() }
        if !request.jobs.isEmpty { return try byJob(in: nil) }
        if request.buildings.first != nil || request.floor != nil {
            return try ContactLists(book: book, request: request, replies: replies).byPlace()
        }
        return try withoutName()
    }

    /// Nobody is named: everybody may be meant, whom the dialog is about ("and the e-mail?"), or who has a duty ("who
    /// handles payroll"). Else one has to ask.
    private func withoutName() throws -> ActionOutcome {
        if request.isAboutEverybody {
            return try ContactLists(book: book, request: request, replies: replies).everybody()
        }
        if let outcome = try DutySearch(book: book, request: request, replies: replies).answer() { return outcome }
        let known = book.context.state.focus.people.filter { $0.kind == .person }
        if !known.isEmpty, request.relation != nil || !request.details.isEmpty {
            return try byName([Mention(text: known[0].id, kind: .person, candidates: known)])
        }
        if request.isTopicOnly {
            return replies.nobody("contacts_no_duty", ["topic": .text(request.topic ?? "")])
        }
        var outcome = ActionOutcome(.ask(slot: "person", Say("ask_person")))
        outcome.notes = request.notes
        return outcome
    }

    /// Whose telephone it is; nil where nobody has the number. A mobile number is found by those only who may see it whole.
    private func byNumber(_ number: String) throws -> ActionOutcome? {
        let holders = try book.reader.allPeople().filter { person in
            if TelephoneNumber.matches(person.phone, number) { return true }
            guard TelephoneNumber.matches(person.mobile, number), case .shown = try book.mobile(of: person) else { return false }
            return true
        }
        guard let first = holders.first else { return nil }
        guard holders.count > 1 else { return try replies.one(first) }
        return try replies.list(holders, "contacts_holders", ["job": .text(number)])
    }

    private func byName(_ mentions: [Mention]) throws -> ActionOutcome {
        let narrowed = try PersonNarrowing(book: book, request: request).narrow(mentions)
        let resolver = book.resolver
        switch try resolver.resolve(.mentions(narrowed), slot: "person") {
        case .choose(let offer, let say): return replies.choose(offer, say)
        case .unknown(let mention, let nearest): return replies.unknown(mention, nearest: nearest)
        case .resolved(let references, let leavers):
            let people = try book.reader.people((references + leavers).map(\.id))
            guard let first = people.first else { return replies.nobody("contacts_nobody") }
            var outcome = try people.count > 1 ? replies.several(people) : about(first)
            // A name that was only guessed is said to be a guess.
            if let guess = narrowed.first(where: \.isApproximate), mentions.count == 1, people.count == 1, !first.hasLeft {
                outcome.say.insert(Say("contacts_guessed", ["mention": .text(guess.text), "name": OfficeNames.name(of: first)]), at: 0)
            }
            return outcome
        }
    }

    /// One person, or whom the relation leads to from there.
    func about(_ person: Person) throws -> ActionOutcome {
        guard let relation = request.relation, !book.isHidden(person) else { return try replies.one(person) }
        let of = OfficeNames.name(of: person)
        switch relation {
        case .manager:
            guard let manager = try person.managerNo.flatMap({ try book.reader.person($0) }) else {
                return replies.nobody("contacts_no_manager", ["of": of], focus: [person])
            }
            return try replies.one(manager, relation: ["is_manager": .flag(true), "of": of])
        case .head:
            return try head(of: person.departmentCode)
        case .assistant:
            return try assistants(of: person)
        default:
            return try ContactLists(book: book, request: request, replies: replies).reports(to: person)
        }
    }

    private func assistants(of person: Person) throws -> ActionOutcome {
        let of = OfficeNames.name(of: person)
        let assistants = try book.reader.assistants(of: person.employeeNo)
        guard let first = assistants.first else {
            return replies.nobody("contacts_no_assistant", ["of": of], focus: [person])
        }
        guard assistants.count > 1 else { return try replies.one(first, relation: ["is_assistant": .flag(true), "of": of]) }
        return try replies.list(assistants, "contacts_assistants", ["of": of])
    }

    private func byDepartment() throws -> ActionOutcome {
        switch try department() {
        case .failure(let outcome): return outcome
        case .success(let code):
            if !request.jobs.isEmpty { return try byJob(in: code) }
            switch request.relation {
            case .team: return try ContactLists(book: book, request: request, replies: replies).members(of: code)
            case .assistant:
                guard let head = try book.reader.head(of: code), !head.hasLeft else { return try vacant(code) }
                return try assistants(of: head)
            default: return try head(of: code)
            }
        }
    }

    /// The department that is meant, or the outcome that asks or says that there is none.
    func department() throws -> Either<String> {
        let resolver = book.resolver
        switch try resolver.resolve(.mentions(Array(request.departments.prefix(1))), slot: "department") {
        case .choose(let offer, let say): return .failure(replies.choose(offer, say))
        case .unknown(let mention, let nearest): return .failure(replies.unknown(mention, nearest: nearest))
        case .resolved(let references, _):
            guard let first = references.first else { return .failure(replies.nobody("contacts_nobody")) }
            return .success(first.id)
        }
    }

    enum Either<Value> {
        case success(Value)
        case failure(ActionOutcome)
    }

    /// Who leads a department; a vacant post is said to be vacant.
    func head(of code: String) throws -> ActionOutcome {
        guard let head = try book.reader.head(of: code), !head.hasLeft else { return try vacant(code) }
        return try replies.one(head, relation: ["is_head": .flag(true), "of": try book.names.department(code)])
    }

    private func vacant(_ code: String) throws -> ActionOutcome {
        var values: [String: TemplateValue] = ["department": try book.names.department(code)]
        var focus: [Person] = []
        if let manager = try book.reader.commonManager(of: code), !manager.hasLeft {
            values["manager"] = OfficeNames.name(of: manager)
            focus = [manager]
        }
        return replies.nobody("contacts_vacant", values, focus: focus)
    }

    /// Those who hold a post, in a department where one is named.
    private func byJob(in code: String?) throws -> ActionOutcome {
        let mention = request.jobs[0]
        let titles = mention.candidates.filter { $0.kind == .job }.map(\.id)
        var holders = try book.reader.people(titled: titles.isEmpty ? [mention.text] : titles)
        var heading: [String: TemplateValue] = ["job": .text(mention.text)]
        if let code {
            let codes = Set(try book.reader.subtree(of: code))
            holders = holders.filter { codes.contains($0.departmentCode) }
            heading["of"] = try book.names.department(code)
        }
        guard let first = holders.first else {
            // "The manager of Purchasing" may be called otherwise on file: who leads it is meant.
            if let code, let head = try book.reader.head(of: code), !head.hasLeft, isLeading(mention.text, head) {
                return try self.head(of: code)
            }
            return replies.nobody("contacts_no_holder", heading)
        }
        guard holders.count == 1 else { return try replies.list(holders, "contacts_holders", heading) }
        return try about(first)
    }

    /// Whether a title in words is part of the head's own: 经理 of 部门经理.
    private func isLeading(_ words: String, _ head: Person) -> Bool {
        let key = NormalizedText.key(words)
        return [head.title, head.titleEn].contains { $0.map { NormalizedText.key($0).contains(key) } ?? false }
    }
}
