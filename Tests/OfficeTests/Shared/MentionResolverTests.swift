@testable import Office
import DialogModel
import Storage
import Testing

@Suite("Narrowing what was named")
struct MentionResolverTests {
    let office: SmallOffice

    init() throws { office = try SmallOffice.shared() }

    func resolve(_ value: SlotValue?, expands: Bool = false) throws -> MentionResolution {
        try office.database.read { db in
            try MentionResolver(db, viewer: "G010", flow: "book_meeting").resolve(value, slot: "attendees", expandsDepartments: expands)
        }
    }

    func people(_ numbers: String...) -> [EntityReference] { numbers.map { EntityReference(.person, $0) } }

    @Test("an empty slot resolves to nothing")
    func empty() throws {
        #expect(try resolve(nil) == .resolved([], leavers: []))
    }

    @Test("departments become their members, sub-departments included, nobody twice")
    func departments() throws {
        let mentions = [Mention(text: "杜鹏", kind: .person, candidates: people("G004")),
                        Mention(text: "勘测部", kind: .department, candidates: [EntityReference(.department, "G10")])]
        #expect(try resolve(.mentions(mentions), expands: true) == .resolved(people("G004", "G007", "G005", "G010"), leavers: []))
        #expect(try resolve(.mentions([mentions[1]])) == .resolved([EntityReference(.department, "G10")], leavers: []))
    }

    @Test("leavers are kept apart, and lose against others of the name")
    func leavers() throws {
        #expect(try resolve(.entities(people("G004", "G008"))) == .resolved(people("G004"), leavers: people("G008")))
        let both = Mention(text: "经理", kind: .person, candidates: people("G008", "G004"))
        #expect(try resolve(.mentions([both])) == .resolved(people("G004"), leavers: []))
    }

    @Test("a choice keeps the other mentions and narrows the one")
    func choice() throws {
        let clear = Mention(text: "白露", kind: .person, candidates: people("G010"))
        let unclear = Mention(text: "林涛", kind: .person, candidates: people("G005", "G006"))
        guard case .choose(let offer, let say) = try resolve(.mentions([clear, unclear])) else {
            Issue.record("nothing to choose")
            return
        }
        #expect(offer.flow == "book_meeting" && offer.isQuestion)
        #expect(say.response == "office_which_person")
        let narrowed = Mention(text: "林涛", kind: .person, candidates: people("G006"))
        #expect(offer.options[1].sets == ["attendees": .mentions([clear, narrowed])])
        #expect(offer.options[1].hints.contains("Data") && offer.options[1].hints.contains("Tom Lin"))
        #expect(offer.options[0].hints.contains("勘测部"))
    }

    @Test("a department narrows who is meant, its sub-departments included; where nobody fits it is ignored")
    func within() throws {
        var mention = Mention(text: "林涛", kind: .person, candidates: people("G005", "G006"))
        mention.within = EntityReference(.department, "G10")
        #expect(try resolve(.mentions([mention])) == .resolved(people("G005"), leavers: []))
        mention.within = EntityReference(.department, "G30")
        guard case .choose = try resolve(.mentions([mention])) else { Issue.record("no choice"); return }
    }

    @Test("a relation leads to the manager, the assistant, the team", arguments: [
        ("G010", "manager", ["G005"]), ("G001", "assistant", ["G002"]), ("G004", "team", ["G005", "G007"]), ("G010", "team", ["G005"]),
    ])
    func relation(of number: String, relation: String, to numbers: [String]) throws {
        let mention = Mention(text: "my \(relation)", kind: .person, candidates: people(number), relation: relation)
        #expect(try resolve(.mentions([mention])) == .resolved(numbers.map { EntityReference(.person, $0) }, leavers: []))
    }

    @Test("a relation to one of several keeps through the choice; one that leads nowhere is unknown")
    func relationOfSeveral() throws {
        let mention = Mention(text: "林涛's manager", kind: .person, candidates: people("G005", "G006"), relation: "manager")
        guard case .choose(let offer, _) = try resolve(.mentions([mention])) else { Issue.record("no choice"); return }
        #expect(try resolve(offer.options[0].sets["attendees"]) == .resolved(people("G004"), leavers: []))
        let nobody = Mention(text: "my manager", kind: .person, candidates: people("G001"), relation: "manager")
        guard case .unknown = try resolve(.mentions([nobody])) else { Issue.record("known"); return }
    }

    @Test("a title stands for who holds it")
    func job() throws {
        let one = Mention(text: "系统管理员", kind: .job, candidates: [EntityReference(.job, "系统管理员")])
        #expect(try resolve(.mentions([one])) == .resolved(people("G012"), leavers: []))
    }

    @Test("what nothing is called: names that sound or look alike", arguments: [
        ("lintao", "林涛"), ("林滔", "林涛"), ("司空敏明", "司空明"), ("Fang Zhigaoo", "方志高"),
    ])
    func nearest(words: String, name: String) throws {
        guard case .unknown(_, let nearest) = try resolve(.mentions([Mention(text: words, kind: .person, candidates: [])])) else {
            Issue.record("known")
            return
        }
        #expect(nearest.contains { if case .name(let zh, _) = $0 { zh == name } else { false } })
    }
}
