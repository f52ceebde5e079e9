import DialogModel
import Foundation
import Testing
@testable import Understanding

/// Figures at full size, in a release build: `MISHU_SCALE=1 swift test -c release -Xswiftc -enable-testing --filter EntityScaleTests`.
@Suite("100,000 people", .enabled(if: ProcessInfo.processInfo.environment["MISHU_SCALE"] != nil))
struct EntityScaleTests {
    private static let office = InventedDirectory(people: 100_000, departments: 500, rooms: 300)

    @Test("the index is built in two seconds, a sentence takes less than a millisecond, a change a few")
    func figures() {
        let clock = ContinuousClock()
        var index = EntityIndex(entries: [])
        let built = clock.measure { index = EntityIndex(entries: Self.office.entries) }
        #expect(built < .seconds(2))
        var times: [Duration] = []
        for (number, person) in Self.office.people.enumerated() where number % 100 == 0 {
            let texts = ["帮我约\(person.name)明天下午三点开会", "call \(person.english ?? person.name) about the budget", "\(person.surname)总在吗", "\(person.name)的电话"]
            times.append(clock.measure { _ = index.matches(in: texts[number / 100 % texts.count]) })
        }
        times.sort()
        #expect(times[times.count / 2] < .milliseconds(1) && times[times.count * 99 / 100] < .milliseconds(2))
        let changed = clock.measure { index = index.updating(InventedDirectory.entries(of: Self.office.people[500])) }
        #expect(changed < .milliseconds(5))
        let entries = Self.office.entries
        let base = EntityIndex(entries: entries)
        let id = Self.office.people[70_000].id
        let renamed = entries.map { entry in
            entry.reference.id == id && entry.form == .name ? CatalogEntry(reference: entry.reference, text: "褚懿翀", form: .name) : entry
        }
        let followed = clock.measure { index = base.updated(to: renamed, from: entries) }
        #expect(followed < .milliseconds(100), "\(followed)")
        #expect(index.matches(in: "请褚懿翀参加").first?.candidates.map(\.id) == [id])
    }
}
