import DialogModel
import Language
import Testing
@testable import Understanding

@Suite("Changing the index of names")
struct EntityUpdateTests {
    private static let office = InventedDirectory(people: 400, departments: 20, rooms: 20)
    private static let index = EntityIndex(entries: office.entries)

    private func people(_ index: EntityIndex, _ text: String) -> [[String]] {
        index.matches(in: text).filter { $0.kind == .person }.map { $0.candidates.map(\.id) }
    }

    private func entry(_ id: String, _ name: String) -> CatalogEntry { CatalogEntry(reference: EntityReference(.person, id), text: name, form: .name) }

    @Test("somebody new is found under every form, and the former value does not change")
    func adding() {
        let updated = Self.index.updating([entry("NEW", "褚懿翀"), CatalogEntry(reference: EntityReference(.person, "NEW"), text: "Quentin Chu", form: .englishName)])
        for text in ["褚懿翀", "chuyichong", "Quentin", "请褚翼翀参加"] { #expect(people(updated, text) == [["NEW"]], "\(text)") }
        #expect(people(Self.index, "褚懿翀").isEmpty && updated.count == Self.index.count + 1)
    }

    @Test("a new name takes the place of the old one")
    func renaming() {
        let first = Self.index.updating([entry("NEW", "褚懿翀")])
        let second = first.updating([entry("NEW", "逄鸾鹂")])
        #expect(people(second, "褚懿翀").isEmpty && people(second, "逄鸾鹂") == [["NEW"]] && second.count == first.count)
    }

    @Test("who is removed is found no more, and may come back")
    func removing() {
        let reference = EntityReference(.person, "NEW")
        let added = Self.index.updating([entry("NEW", "褚懿翀")])
        let removed = added.removing([reference])
        #expect(people(removed, "褚懿翀").isEmpty && people(removed, "chuyichong").isEmpty && removed.count == Self.index.count)
        #expect(people(removed.updating([entry("NEW", "褚懿翀")]), "褚懿翀") == [["NEW"]])
        #expect(removed.removing([reference]).count == removed.count)
    }

    @Test("after any changes an index is as one that is built anew", arguments: [1, 2, 3] as [UInt64])
    func equivalence(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var people = Self.office.people
        var changed = EntityIndex(entries: people.flatMap(InventedDirectory.entries))
        for number in 0..<150 {
            if Int.random(in: 0..<5, using: &random) == 0, people.count > 300 {
                let gone = people.remove(at: Int.random(in: 0..<people.count, using: &random))
                changed = changed.removing([EntityReference(.person, gone.id)])
            } else if Bool.random(using: &random) {
                let person = InventedDirectory.person(1000 + number, &random)
                people.append(person)
                changed = changed.updating(InventedDirectory.entries(of: person))
            } else {
                let at = Int.random(in: 0..<people.count, using: &random)
                var person = InventedDirectory.person(5000 + number, &random)
                person.id = people[at].id
                people[at] = person
                changed = changed.updating(InventedDirectory.entries(of: person))
            }
        }
        let fresh = EntityIndex(entries: people.flatMap(InventedDirectory.entries))
        #expect(changed.count == fresh.count)
        for person in people {
            for text in ["请\(person.name)参加", "ask \(person.english ?? person.name)", "老\(person.surname)在吗", Pinyin.syllables(of: person.name, surname: true).joined()] {
                #expect(changed.matches(in: text) == fresh.matches(in: text), "\(text)")
            }
        }
    }
}
