import DialogModel
import Testing

@Suite("Loading domains without Swift")
struct DataDomainLoadingTests {
    private static let domain = """
        domain: keys
        slots:
          door: {type: choice, values: {front: [前门, front], back: [后门, back]}}
          copies: {type: number, minimum: 1}
        intents:
          borrow: {flow: borrow}
        flows:
          borrow:
            slots: [door, copies]
            steps:
              - branch: {all: [{slot: door, is: [front, back]}, {not: {result: lent, over: 3}}]}
                then:
                  - collect: copies
                    when: {profile: role, is_not: hr}
                else:
                  - end
              - confirm: lend
              - write: lend
        actions:
          lend:
            write: ["INSERT INTO keys_loans (door) VALUES (:door)"]
            done: keys_done
        """
    private static let files = [
        "keys/domain.yml": domain, "keys/schema.sql": "CREATE TABLE keys_loans (door TEXT)", "keys/schema-2.sql": "CREATE TABLE keys_more (a)",
        "keys/responses.en.yml": "language: en\nresponses: {ask_copies: How many?, keys_done: Done.}",
        "keys/responses.zh.yml": "language: zh\nresponses: {ask_copies: 几把？, keys_done: 好了。}",
    ]

    @Test("steps, conditions and actions are read, names of actions are completed, scripts are in order")
    func reads() throws {
        let domains = try TemporaryDomains(Self.files)
        defer { domains.remove() }
        let loaded = try DomainLoader.load(domains.folder)
        #expect(loaded.diagnostics == [])
        let flow = try #require(loaded.domain.flows["borrow"])
        #expect(flow.writes && flow.preparation == "keys.prepare")
        #expect(flow.allSteps.count == 6)
        guard case .branch(.all(let parts), let then, let otherwise) = flow.steps[0] else { throw TestFailure() }
        #expect(parts.first == .compare(.slot("door"), .equal, [.constant("front"), .constant("back")]))
        #expect(then == [.branch(when: .compare(.profile("role"), .isNot, [.constant("hr")]), then: [.collect(slot: "copies", unless: [], response: nil)], otherwise: [])])
        #expect(otherwise == [.end])
        #expect(loaded.domain.actions["keys.lend"]?.writes == true)
        #expect(loaded.domain.schemas["keys"]?.map(\.version) == [1, 2])
    }

    private struct TestFailure: Error {}

    @Test("each mistake is named with its place and with what to write instead", arguments: [
        ("is: [front, back]", "iz: front", "error: unknown key ‘iz’ in a condition"),
        ("{slot: door, is: [front, back]}", "{is: front}", "error: a condition without a subject"),
        ("{slot: door, is: [front, back]}", "{slot: door}", "error: a condition without a test"),
        ("{slot: door, is: [front, back]}", "{slot: dor, is: front}", "error: unknown slot ‘dor’ in a step; write ‘door’ instead"),
        ("{profile: role,", "{profile: rule,", "error: unknown field ‘rule’ of the profile; write ‘role’ instead"),
        ("- collect: copies", "- loop: copies", "error: ‘copies’ is no list"),
        ("- write: lend", "- write: lent", "error: no handler carries out ‘keys.lent’; write ‘keys.lend’ instead"),
        ("- confirm: lend", "- call: lend", "‘keys.lend’ writes, and ‘call’ does not wait for a yes"),
        ("- confirm: lend", "- next: borrow", "‘borrow’ comes back to ‘borrow’ without end"),
        ("    done: keys_done", "    done: keys_dun", "error: unknown response ‘keys_dun’; write ‘keys_done’ instead"),
        ("    done: keys_done", "    rows: keys_done", "‘rows’ does nothing in this kind of action"),
        ("    write: [", "    read: x\n    write: [", "the action ‘lend’ does two things"),
        ("{type: number, minimum: 1}", "{type: text, minimum: 1}", "‘minimum’ does not go with the type ‘text’"),
        ("{type: number, minimum: 1}", "{type: number, minimum: 3, maximum: 2}", "no number is at least 3 and at most 2"),
        ("{type: number, minimum: 1}", "{type: code}", "the code ‘copies’ has no pattern"),
        ("{type: number, minimum: 1}", "{type: list}", "the list ‘copies’ has no slots"),
        ("{type: number, minimum: 1}", "{type: number, default_from: phone}", "unknown default ‘phone’; write ‘profile.phone’ instead"),
    ])
    func mistakes(old: String, new: String, says: String) throws {
        var files = Self.files
        files["keys/domain.yml"] = Self.domain.replacing(old, with: new)
        let found = try TemporaryDomains.diagnostics(files, handlers: .init(actions: ["x.y"], responses: []))
        #expect(found.contains { $0.contains(says) }, "\(found)")
    }

    @Test("masks of codes match the whole code, in either case", arguments: [
        ("AA-9999", "ab-1234", true), ("AA-9999", "a1-1234", false), ("AA-9999", "ab-12345", false), ("X+", "a1b2", true), ("9+A", "12b", true), ("A9+A", "a123", false),
        ("沪A99999", "沪b12345", true),
    ])
    func masks(mask: String, text: String, matches: Bool) {
        #expect(CodePattern(mask).matches(text) == matches)
    }
}
