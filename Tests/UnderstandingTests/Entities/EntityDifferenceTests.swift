import DialogModel
import Testing
@testable import Understanding

@Suite("The index of names follows its catalogue")
struct EntityDifferenceTests {
    private static let office = InventedDirectory(people: 3000, departments: 30, rooms: 30)
    private static let entries = office.entries
    private static let index = EntityIndex(entries: entries)
    private static let sentences = office.people.prefix(60).flatMap { ["请\($0.name)参加", "\($0.surname)总在吗", "call \($0.english ?? $0.name)"] }

    private func person(_ name: String, _ id: String) -> CatalogEntry { CatalogEntry(reference: EntityReference(.person, id), text: name, form: .name) }

    private func expectSame(_ entries: [CatalogEntry], _ more: [String], _ comment: Comment) {
        let updated = Self.index.updated(to: entries, from: Self.entries)
        let anew = EntityIndex(entries: entries)
        #expect(updated.count == anew.count, comment)
        for text in Self.sentences + more { #expect(updated.matches(in: text) == anew.matches(in: text), "\(text)") }
    }

    @Test("a changed name, a new colleague and one who is gone give what a new index gives")
    func changes() {
        let first = Self.office.people[7]
        let reference = EntityReference(.person, first.id)
        let renamed = Self.entries.map { $0.reference == reference && $0.form == .name ? person("褚懿翀", first.id) : $0 }
        expectSame(renamed, ["请褚懿翀参加", first.name], "renamed")
        expectSame(Self.entries.filter { $0.reference != reference }, [first.name], "gone")
        let last = (Self.entries.lastIndex { $0.reference.kind == .person } ?? 0) + 1
        var hired = Self.entries
        hired.insert(person("逄鸾鹂", "NEW"), at: last)
        expectSame(hired, ["逄鸾鹂的电话"], "hired")
        hired = Self.entries
        hired.insert(person(first.name, "NEW"), at: 0)
        expectSame(hired, [first.name], "hired, first of the list")
        expectSame(Self.entries, [], "nothing")
        expectSame(Array(Self.entries.prefix(400)), [], "another office")
    }
}
