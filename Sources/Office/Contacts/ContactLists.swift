import Dialog
import DialogModel
import Directory

/// Lists people who have something in common: a department, a manager, a post, a place.
struct ContactLists {
    let book: ContactBook
    let request: ContactRequest
    let replies: ContactReplies

    func answer() throws -> ActionOutcome {
        let finder = ContactFinder(book: book, request: request, replies: replies)
        if request.isAboutCircle, request.departments.isEmpty, let outcome = try circle() { return outcome }
        // People who are named are found, unless it is their team that is asked for.
        if request.people.count == 1, request.relation == nil, request.details.isEmpty {
            var team = request
            team.relation = .team
            return try ContactFinder(book: book, request: team, replies: replies).answer()
        }
        if !request.people.isEmpty { return try finder.answer() }
        if !request.departments.isEmpty, request.jobs.isEmpty, request.relation == nil || request.relation == .team {
            switch try finder.department() {
            case .failure(let outcome): return outcome
            case .success(let code): return try members(of: code)
            }
        }
        return try finder.answer()
    }

    /// The department of the one person who is named, else of the viewer; nil where several are named or it is not clear who.
    private func circle() throws -> ActionOutcome? {
        guard !request.people.isEmpty else { return try members(of: book.viewer.departmentCode) }
        guard request.people.count == 1, request.people[0].candidates.count == 1, let id = request.people[0].candidates.first?.id,
            let person = try book.reader.person(id), !book.isHidden(person)
        else { return nil }
        return try members(of: person.departmentCode)
    }

    /// A department's people with those below it.
    func members(of code: String) throws -> ActionOutcome {
        let members = try book.reader.members(of: code)
        var heading: [String: TemplateValue] = ["of": try book.names.department(code), "direct": .number(members.own)]
        if members.all.count > members.own { heading["with_below"] = .flag(true) }
        guard !members.all.isEmpty else { return replies.nobody("contacts_no_members", heading) }
        return try replies.list(members.all, "contacts_members", heading)
    }

    /// Those who report to a person directly.
    func reports(to person: Person) throws -> ActionOutcome {
        let reports = try book.reader.directReports(of: person.employeeNo)
        let of = OfficeNames.name(of: person)
        guard !reports.isEmpty else { return replies.nobody("contacts_no_team", ["of": of], focus: [person]) }
        return try replies.list(reports, "contacts_team", ["of": of])
    }

    /// Those who sit in a building or on a floor.
    func byPlace() throws -> ActionOutcome {
        let place = SeatPlace(building: request.buildings.first, floor: request.floor)
        let people = try book.reader.allPeople().filter { place.holds($0.location) }
        var heading: [String: TemplateValue] = [:]
        if let building = request.buildings.first { heading["building"] = .text(building.text) }
        if let floor = request.floor { heading["floor"] = .text(floor) }
        guard !people.isEmpty else { return replies.nobody("contacts_nobody_there", heading) }
        return try replies.list(people, "contacts_place", heading)
    }

    /// The whole office: counted, and the first few named.
    func everybody() throws -> ActionOutcome {
        try replies.list(try book.reader.allPeople(), "contacts_everybody", [:])
    }
}
