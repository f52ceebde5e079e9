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
    let replies: ContactReplies

    func answer(_ topic: String) throws -> ActionOutcome {
        let key = NormalizedText.key(topic)
        guard key.unicodeScalars.count > 1 else { return nobody(topic) }
        let holders = try holders(key)
        if let department = try department(key) { return try led(department, topic) }
        if holders.count == 1, let holder = holders.first { return try replies.one(holder) }
        if !holders.isEmpty { return try replies.list(holders, "contacts_holders", ["job": .text(topic)]) }
        if let issuer = try issuer(topic) { return try led(issuer, topic) }
        return nobody(topic)
    }

    private func nobody(_ topic: String) -> ActionOutcome {
        replies.nobody("contacts_no_duty", ["topic": .text(topic)])
    }

    /// The department's head, with the reason for the answer said before.
    private func led(_ department: Department, _ topic: String) throws -> ActionOutcome {
        var values: [String: TemplateValue] = ["topic": .text(topic), "department": OfficeNames.name(of: department)]
        guard let head = try department.headNo.flatMap({ try book.reader.person($0) }), !head.hasLeft else {
            values["vacant"] = .flag(true)
            return replies.nobody("contacts_duty", values)
        }
        var outcome = try replies.one(head)
        outcome.say.insert(Say("contacts_duty", values), at: 0)
        return outcome
    }

    /// The department whose name says the most of the topic.
    private func department(_ key: String) throws -> Department? {
        var best: (length: Int, department: Department)?
        for department in try book.reader.departments() {
            let names = ([department.name, department.nameEn].compactMap { $0 } + ShortNames.department(department.name))
                .map(NormalizedText.key)
            let lengths = names.filter { $0 == key || (key.count > $0.count && key.contains($0)) || ($0.hasPrefix(key)) }
                .map { min($0.unicodeScalars.count, key.unicodeScalars.count) }
            if let longest = lengths.max(), longest > (best?.length ?? 1) { best = (longest, department) }
        }
        return best?.department
    }

    /// People whose title names the topic.
    private func holders(_ key: String) throws -> [Person] {
        try book.reader.allPeople().filter { person in
            [person.title, person.titleEn].contains { $0.map { NormalizedText.key($0).contains(key) } ?? false }
        }
    }

    /// The department that issued the paper on the topic, of those that the viewer may see.
    private func issuer(_ topic: String) throws -> Department? {
        let query = DocumentQuery(text: topic)
        let hits = try DocumentSearch(book.context.database).find(query, clearance: book.viewer.clearance, limit: 1)
        return try hits.first?.document.issuerCode.flatMap { try book.reader.department($0) }
    }
}
