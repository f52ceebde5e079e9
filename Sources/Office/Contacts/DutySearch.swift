import Dialog
import DialogModel
import Directory
import Language

/// Finds who sees to a subject: "谁负责招聘", "who handles travel claims".
///
/// A department is named for what it does, a title for what somebody does, and the paper on a subject is issued by the
/// department that sees to it: they are asked in this order.
struct DutySearch {
    let book: ContactBook
    let request: ContactRequest
    let replies: ContactReplies

    /// Nil where the words name no duty that anybody has.
    func answer() throws -> ActionOutcome? {
        let words = DutyWords(request.duty)
        guard !words.isEmpty else { return nil }
        let department = try department(words)
        let titles = try titles(words)
        if let department, department.length >= titles.length { return try led(department.best, department.words) }
        if let first = titles.holders.first {
            if titles.holders.count == 1 { return try replies.one(first) }
            return try replies.list(titles.holders, "contacts_holders", ["job": .text(titles.words)])
        }
        // Only who asks for the person responsible is sent on to the paper's issuer.
        guard request.relation == .head || request.isTopicOnly else { return nil }
        return try issuer()
    }

    /// The department's head, with the reason for the answer said before.
    private func led(
        _ department: Department, _ topic: String, response: String = "contacts_duty"
    ) throws -> ActionOutcome {
        var values: [String: TemplateValue] = ["topic": .text(topic), "department": OfficeNames.name(of: department)]
        guard let head = try department.headNo.flatMap({ try book.reader.person($0) }), !head.hasLeft else {
            values["vacant"] = .flag(true)
            return replies.nobody(response, values)
        }
        var outcome = try replies.one(head)
        outcome.say.insert(Say(response, values), at: 0)
        return outcome
    }

    /// The department whose name has the most in common with the words; of equals the higher one.
    private func department(_ words: DutyWords) throws -> (best: Department, length: Int, words: String)? {
        var found: (best: Department, length: Int, words: String)?
        for department in try book.reader.departments() where department.parentCode != nil {
            for name in [department.name, department.nameEn] {
                guard let name, let common = words.common(with: name), common.length > (found?.length ?? 0) else { continue }
                found = (department, common.length, common.text)
            }
        }
        return found
    }

    /// The people whose titles have the most in common with the words.
    private func titles(_ words: DutyWords) throws -> (holders: [Person], length: Int, words: String) {
        var best: (holders: [Person], length: Int, words: String) = ([], 0, "")
        // Many people share a title.
        var known: [String: (length: Int, text: String)?] = [:]
        for person in try book.reader.allPeople() {
            let titles = [person.title, person.titleEn].compactMap { $0 }
            let key = titles.joined(separator: "\u{1}")
            let common = known[key] ?? titles.compactMap { words.common(with: $0) }.max { $0.length < $1.length }
            known[key] = .some(common)
            guard let common, common.length >= best.length else { continue }
            if common.length > best.length { best = ([], common.length, common.text) }
            best.holders.append(person)
        }
        return best
    }

    /// The department that issued the paper on the topic, of those that the viewer may see.
    private func issuer() throws -> ActionOutcome? {
        let query = DocumentQuery(text: request.duty, access: try DocumentAccess(book.viewer, book.reader), limit: 1)
        guard let paper = try DocumentSearch(book.context.database).search(query).first?.document, paper.status.isInForce,
              let department = try paper.issuerCode.flatMap({ try book.reader.department($0) }) else { return nil }
        return try led(department, paper.title, response: "contacts_duty_paper")
    }
}
