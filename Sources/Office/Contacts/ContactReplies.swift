import Dialog
import DialogModel
import Directory

/// Puts what was found into outcomes: the effect, the words, what the dialog is about from now on.
struct ContactReplies {
    let book: ContactBook
    let request: ContactRequest

    private var card: ContactCard { ContactCard(book: book) }

    /// The effect with the people in the order shown.
    static func found(_ people: [Person]) -> Effect { found(people.map(\.employeeNo)) }

    static func found(_ employeeNos: [String]) -> Effect {
        Effect("contact.found", [.init("people", .array(employeeNos.map { .string($0) }))])
    }

    /// One person: what was asked, or the usual card.
    ///
    /// - Parameter relation: how the person was found, such as `["is_manager": …, "of": name]`.
    func one(_ person: Person, relation: [String: TemplateValue] = [:]) throws -> ActionOutcome {
        if book.isHidden(person) { return try left(person) }
        var values = try request.details.isEmpty ? card.usual(person) : card.card(person, request.details)
        values.merge(relation) { _, new in new }
        var outcome = finished([person])
        outcome.say = [Say(request.details.isEmpty ? "contacts_card" : "contacts_details", values)]
        return outcome
    }

    /// Several people who were named, each with what was asked.
    func several(_ people: [Person]) throws -> ActionOutcome {
        let shown = people.filter { !book.isHidden($0) }
        var outcome = finished(shown)
        for person in people {
            if book.isHidden(person) { outcome.say += try left(person).say; continue }
            let values = try request.details.isEmpty ? card.usual(person) : card.card(person, request.details)
            outcome.say.append(Say(request.details.isEmpty ? "contacts_card" : "contacts_details", values))
        }
        return outcome
    }

    /// A list that is shown without a question.
    ///
    /// - Parameters:
    ///   - heading: what the people have in common, values of the template.
    ///   - total: how many there are, where not all are shown.
    func list(_ people: [Person], _ response: String, _ heading: [String: TemplateValue]) throws -> ActionOutcome {
        let shown = Array(people.prefix(CandidateOptions.limit))
        let options = CandidateOptions(book.context.database, viewer: book.viewer.employeeNo)
        var values = heading
        values["total"] = .number(people.count)
        if people.count > shown.count { values["more"] = .number(people.count - shown.count) }
        values["people"] = .list(try shown.map { try card.card($0, request.details) })
        var outcome = finished(shown)
        outcome.say = [Say(response, values)]
        outcome.shown = Offer(
            flow: "find_contact",
            options: shown.map { options.option($0, sets: ["person": Self.slot($0)]) }, isQuestion: false)
        return outcome
    }

    /// Several people of one name: which one?
    func choose(_ offer: Offer, _ say: Say) -> ActionOutcome {
        var outcome = ActionOutcome(.offer(offer, say))
        let references = offer.options.compactMap(\.reference).filter { $0.kind == .person }
        if !references.isEmpty {
            outcome.effects = [Self.found(references.map(\.id))]
            outcome.focus = focus(references)
        }
        outcome.notes = request.notes
        return outcome
    }

    /// Somebody who has left: the name, that they have left, and who to turn to. No number of anybody.
    func left(_ person: Person) throws -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [Self.found([String]())]
        var values: [String: TemplateValue] = ["name": OfficeNames.name(of: person)]
        if let successor = try book.successor(of: person) {
            values[successor.holdsPost ? "holder" : "instead"] = OfficeNames.name(of: successor.person)
            values["department"] = try book.names.department(successor.person.departmentCode)
            if let title = OfficeNames.title(of: successor.person) { values["title"] = title }
            outcome.focus = focus([EntityReference(.person, successor.person.employeeNo)])
        }
        outcome.say = [Say("contacts_left", values)]
        return outcome
    }

    /// Nothing is called so.
    func unknown(_ mention: Mention, nearest: [TemplateValue]) -> ActionOutcome {
        var values: [String: TemplateValue] = ["mention": .text(mention.text)]
        if !nearest.isEmpty { values["names"] = .names(nearest) }
        return nobody("office_unknown", values)
    }

    /// An honest "nobody", with the effect that says so.
    func nobody(_ response: String, _ values: [String: TemplateValue] = [:], focus people: [Person] = []) -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [Self.found([String]())]
        outcome.say = [Say(response, values)]
        if !people.isEmpty { outcome.focus = focus(people.map { EntityReference(.person, $0.employeeNo) }) }
        return outcome
    }

    /// Numbers of many at once are given to nobody.
    func refusedInBulk() -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [.refused(.policy)]
        outcome.say = [Say("contacts_refused_bulk")]
        return outcome
    }

    /// The value that puts a person into the slot `person`.
    static func slot(_ person: Person) -> SlotValue {
        .mentions([Mention(text: person.name, kind: .person, candidates: [EntityReference(.person, person.employeeNo)])])
    }

    private func finished(_ people: [Person]) -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [Self.found(people)]
        if !people.isEmpty { outcome.focus = focus(people.map { EntityReference(.person, $0.employeeNo) }) }
        return outcome
    }

    /// The focus with these people, the rest as it was.
    private func focus(_ people: [EntityReference]) -> Focus {
        var focus = book.context.state.focus
        focus.people = people
        return focus
    }
}
