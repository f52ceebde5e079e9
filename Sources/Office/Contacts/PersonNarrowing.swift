import DialogModel
import Directory
import Language

/// Narrows people of one name by what else was said of them: "the Zhang Wei in Software", "王经理，质检的".
struct PersonNarrowing {
    let book: ContactBook
    let request: ContactRequest

    /// Mentions with fewer candidates. What fits nobody is ignored, so that the question can still be asked.
    func narrow(_ mentions: [Mention]) throws -> [Mention] {
        try mentions.map { mention in
            guard mention.candidates.count > 1 else { return mention }
            var people = try book.reader.people(mention.candidates.map(\.id))
            try keep(&people, where: departmentTest())
            keep(&people, where: jobTest())
            keep(&people, where: placeTest())
            var narrowed = mention
            narrowed.candidates = people.map { EntityReference(.person, $0.employeeNo) }
            return narrowed
        }
    }

    private func keep(_ people: inout [Person], where test: ((Person) -> Bool)?) {
        guard let test else { return }
        let fitting = people.filter(test)
        if !fitting.isEmpty { people = fitting }
    }

    private func departmentTest() throws -> ((Person) -> Bool)? {
        let named = request.departments.flatMap(\.candidates).filter { $0.kind == .department }
        guard !named.isEmpty else { return nil }
        let codes = Set(try named.flatMap { try book.reader.subtree(of: $0.id) })
        return { codes.contains($0.departmentCode) }
    }

    private func jobTest() -> ((Person) -> Bool)? {
        let titles = Set(request.jobs.flatMap { [$0.text] + $0.candidates.map(\.id) }.map(NormalizedText.key))
        guard !titles.isEmpty else { return nil }
        return { person in
            [person.title, person.titleEn].contains { $0.map { titles.contains(NormalizedText.key($0)) } ?? false }
        }
    }

    private func placeTest() -> ((Person) -> Bool)? {
        guard !request.buildings.isEmpty || request.floor != nil else { return nil }
        let place = SeatPlace(building: request.buildings.first, floor: request.floor)
        return { place.holds($0.location) }
    }
}
