import Foundation
import Testing
import TestServers

/// Whatever the embeddings server does, the words alone decide in its place, in time and in the same form.
@Suite("With an embeddings server that fails", .serialized)
struct FaultyVectorTests {
    @Test("a dialog goes on in the same form", arguments: ServerFault.allCases.filter { $0 != .otherForm && $0 != .injected && $0 != .halfStream })
    func dialog(fault: ServerFault) async throws {
        let office = try await Self.office.value
        let isSlow = fault == .drip || fault == .silence
        office.fault.steps = fault.steps
        let before = office.server.requests.count
        let answers = try await Self.talk(office, budget: isSlow ? 150 : 20_000)
        #expect(office.server.requests.count > before)
        #expect(answers.count == Self.inputs.count)
        for answer in answers {
            #expect(answer.names == ["conversation", "replies", "locale", "intent", "commands", "slots", "asks_for", "effects", "elapsed_us"])
            #expect(answer["replies"].items.count > 0)
            #expect((answer["elapsed_us"].double ?? .infinity) < 20_000_000)
        }
        #expect(answers.map { $0["commands"] } == office.wordsAlone)
    }

    @Test("vectors of another size, or that are no numbers, count as none", arguments: [
        "[1,0]", "[]", "[0,0,0,0,0,0,0,0]", "[1e999,0,0,0,0,0,0,0]", #""no base64!""#, "[1,2,3,4,5,6,7,\"8\"]",
    ])
    func wrongSize(vector: String) async throws {
        let office = try await Self.office.value
        office.fault.steps = [.send(response(body: #"{"data":[{"index":0,"embedding":\#(vector)}]}"#))]
        #expect(try await Self.talk(office, budget: 20_000).map { $0["commands"] } == office.wordsAlone)
    }

    @Test("predict nlu answers each line in the same form, with and without vectors")
    func predict() async throws {
        let fault = FaultSwitch()
        let server = try ModelServers.embeddings(fault)
        let model = Scratch.unused().path
        let lines = (0..<24).map { number in
            let word = number % 2 == 0 ? "open" : "close"
            return #"{"text":"\#(word) the door \#(number)","intent":"\#(word)","slots":[]}"#
        }
        let data = try Scratch.file(lines.joined(separator: "\n"), named: "train.jsonl")
        var environment = ModelServers.environment(embeddings: server)
        environment["XDG_CACHE_HOME"] = Scratch.unused().path
        #expect(try await Program.run(["predict", "nlu", "--train", data.path, "--model", model], environment: environment).status == 0)
        let asked = server.requests.count
        #expect(asked > 0)
        for (index, steps) in [nil, ServerFault.html.steps, ServerFault.silence.steps].enumerated() {
            fault.steps = steps
            environment["MISHU_MODEL_BUDGET_MS"] = index == 2 ? "150" : "20000"
            let input = Data(#"{"id": 7, "text": "please open it \#(index)"}"#.utf8)
            let result = try await Program.run(["predict", "nlu", "--model", model], input: input, environment: environment)
            #expect(result.status == 0 && result.lines.count == 1)
            let answer = try JSON(result.lines.first ?? "null")
            #expect(answer.names == ["id", "intent", "confidence", "in_scope", "slots"] && answer["id"] == 7)
        }
        #expect(server.requests.count > asked)
    }

    // MARK: An office whose model was trained with vectors

    private struct Office {
        var fault: FaultSwitch
        var server: FaultyServer
        var environment: [String: String]
        var options: [String]
        /// What is understood without any vector.
        var wordsAlone: [JSON] = []
    }

    /// Texts that no test before has asked a vector of: known ones are not asked for again.
    private static let inputs: [ChatInput] = ["帮我订个明天下午三点的会议室", "who is Lü Siqi", "flarb the wug"]

    private static let office = Task {
        let fault = FaultSwitch()
        let server = try ModelServers.embeddings(fault)
        let cache = Scratch.unused().path
        let options = ["--domains", try SmallDomains.folder().path]
        var environment = ModelServers.environment(embeddings: server)
        environment["XDG_CACHE_HOME"] = cache
        let trained = try await Program.run(["train"] + options, environment: environment)
        #expect(trained.output.contains("vectors too"))
        var office = Office(fault: fault, server: server, environment: environment, options: options)
        fault.steps = [.send(response("500 Internal Server Error"))]
        office.wordsAlone = try await talk(office, budget: 20_000).map { $0["commands"] }
        return office
    }

    private static func talk(_ office: Office, budget: Int) async throws -> [JSON] {
        var environment = office.environment
        environment["MISHU_MODEL_BUDGET_MS"] = "\(budget)"
        let result = try await SampleData.run(inputs, data: try await SampleData.folder(), options: office.options, environment: environment)
        #expect(result.status == 0)
        return try result.lines.map { try JSON($0) }
    }
}
