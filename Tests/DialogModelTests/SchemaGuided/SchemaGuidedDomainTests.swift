import Foundation
import Testing
import Yams

@testable import DialogModel

@Suite("Domains out of schemas of the Schema-Guided Dialogue format")
struct SchemaGuidedDomainTests {
    private static let sample = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Schemas/services/lockers").standardized
    private let glossary = SchemaGuidedGlossary(["find": "查找", "rent": "租用", "locker": "储物柜", "size": "大小", "small": "小", "start date": "开始日期"])

    private func files(dialogues: Bool = true, name: String? = nil) throws -> [String: String] {
        let files = try SchemaGuidedFiles(Self.sample)
        let service = try #require(files.services.first)
        let domain = try SchemaGuidedDomain(service, name: name, dialogues: dialogues ? files.dialogues : [], glossary: glossary)
        return Dictionary(uniqueKeysWithValues: domain.files.map { ($0.name, $0.text) })
    }

    private func node(_ file: String, dialogues: Bool = true) throws -> Node {
        let text = try #require(files(dialogues: dialogues)[file])
        return try #require(try compose(yaml: text))
    }

    @Test("every YAML file parses", arguments: ["domain.yml", "nlu.en.yml", "nlu.zh.yml", "responses.en.yml", "responses.zh.yml"])
    func parses(file: String) throws {
        #expect(try node(file).mapping != nil)
    }

    @Test("slots get the type that their values and names tell")
    func types() throws {
        let slots = try #require(node("domain.yml")["slots"])
        let expected = [
            "lockers_1_locker_size": "choice", "lockers_1_floor": "text", "lockers_1_start_date": "date", "lockers_1_number_of_days": "number",
            "lockers_1_has_key": "yesno", "lockers_1_locker_name": "text",
        ]
        for (name, type) in expected { #expect(slots[name]?["type"]?.string == type, "\(name)") }
        #expect(slots["lockers_1_floor"]?["optional"]?.bool == true)
        #expect(slots["lockers_1_locker_size"]?["optional"] == nil)
        #expect(slots["lockers_1_locker_size"]?["values"]?["small"]?.sequence?.compactMap(\.string) == ["小", "small"])
        #expect(slots["lockers_1_locker_size"]?["label"]?["zh"]?.string == "储物柜大小")
    }

    @Test("a search asks for what it requires and reads; a transaction also waits for a yes before it writes")
    func flows() throws {
        let root = try node("domain.yml")
        func steps(_ flow: String) -> [String] {
            root["flows"]?[flow]?["steps"]?.sequence?.compactMap { $0.mapping?.first.map { "\($0.key.string ?? "") \($0.value.string ?? "")" } } ?? []
        }
        #expect(steps("lockers_1_find_locker") == ["collect lockers_1_locker_size", "call find_locker"])
        #expect(steps("lockers_1_rent_locker") == [
            "collect lockers_1_locker_name", "collect lockers_1_start_date", "confirm rent_locker", "write rent_locker",
        ])
        let write = root["actions"]?["rent_locker"]?["write"]?.string
        #expect(write?.contains("VALUES (:me, :lockers_1_locker_name, :lockers_1_start_date, :lockers_1_number_of_days, :now)") == true)
    }

    @Test("utterances of dialogues become examples with their slots marked, where an intent begins")
    func utterances() throws {
        let examples = try #require(node("nlu.en.yml")["examples"])
        let found = examples["lockers_1_find_locker"]?.sequence?.compactMap(\.string) ?? []
        #expect(found.contains("Is any locker free on the [ground floor](lockers_1_floor)?"))
        #expect(found.contains("I want to look for a free locker on a floor"))
        #expect(examples["lockers_1_rent_locker"]?.sequence?.compactMap(\.string).contains("Good, I'd like to keep my things there") == true)
    }

    @Test("no example stands twice, and Chinese ones use the glossary")
    func chinese() throws {
        let examples = try #require(node("nlu.zh.yml")["examples"])
        let texts = ["lockers_1_find_locker", "lockers_1_rent_locker"].flatMap { examples[$0]?.sequence?.compactMap(\.string) ?? [] }
        #expect(texts.contains("帮我查找储物柜"))
        #expect(Set(texts).count == texts.count)
    }

    @Test("what a service found in dialogues fills the table; without dialogues there are made-up rows")
    func rows() throws {
        let sql = try #require(files()["schema.sql"])
        #expect(sql.contains("('large', 'ground floor', 1, 'Box 7')"))
        #expect(sql.contains("'Anna''s box'"))
        #expect(try #require(files(dialogues: false)["schema.sql"]).contains("Made up"))
    }

    @Test("another name is used throughout")
    func renamed() throws {
        #expect(try files(name: "boxes").values.allSatisfy { !$0.contains("lockers_1_") })
    }

    @Test("names of schemas become words and names of domains", arguments: [
        ("ReserveRestaurant", "reserve_restaurant"), ("party_size", "party_size"), ("RideSharing_2", "ride_sharing_2"), ("2nd item", "nd_item"),
        ("SearchOnewayFlight", "search_oneway_flight"), ("价格", "x"),
    ])
    func names(name: String, identifier: String) {
        #expect(SchemaGuidedName.identifier(name) == identifier)
    }

    @Test("files that are no schema are refused with what is wrong", arguments: [
        ("{}", "a value of another kind stands at the top"), ("[]", "describes no service"), ("nonsense", "it is no JSON"),
        (#"[{"slots": []}]"#, "‘service_name’ is missing at [0]"),
        (#"[{"service_name": "a", "slots": [{"description": "x"}]}]"#, "‘name’ is missing at [0].slots.[0]"),
    ])
    func refused(text: String, message: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect { try SchemaGuidedFiles(file) } throws: { String(describing: $0).contains(message) }
    }

    @Test("two things that come to one name are refused")
    func sameName() throws {
        let json = #"[{"service_name": "A", "slots": [{"name": "party size"}, {"name": "PartySize"}]}]"#
        let service = try #require(JSONDecoder().decode([SchemaGuidedService].self, from: Data(json.utf8)).first)
        #expect(throws: SchemaGuidedError.sameName("a_party_size")) { try SchemaGuidedDomain(service) }
    }
}
