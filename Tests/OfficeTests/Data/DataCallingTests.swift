import DialogModel
import Testing

@testable import Dialog
@testable import Office

@Suite("A domain without Swift: calls of services")
struct DataCallingTests {
    private static func domain(_ port: Int, timeout: Int = 2000) -> String {
        """
        domain: keys
        slots:
          key_door: {type: text}
          key_count: {type: number}
        flows:
          borrow_key:
            slots: [key_door, key_count]
            steps: [{collect: key_door}, {confirm: order}, {write: order}]
        actions:
          order:
            http:
              method: POST
              url: http://127.0.0.1:\(port)/keys/{key_door}
              headers: {Authorization: "Bearer ${KEYS_TOKEN}"}
              body: {door: "{key_door}", count: "{key_count}", note: "for {me}"}
              timeout_ms: \(timeout)
              returns: {id: /data/number, place: /data/shelves/0}
            done: keys_done
        """
    }

    private let slots: [String: SlotValue] = ["key_door": .text("A/1 é\r\nX-Evil: 1"), "key_count": .number(3)]

    /// Performs the action as the engine does: the call is thrown, made outside, and the action runs again.
    private func order(_ data: DataOffice, token: String? = "secret") async throws -> ActionOutcome {
        do {
            return try data.perform("keys.order", slots, yes: true)
        } catch let call as OutsideCall {
            let answer = await OutsideCaller().call(call)
            return try data.perform("keys.order", slots, yes: true, answers: [call.key: answer])
        }
    }

    @Test("a call carries the values encoded, the secret, a typed body and its key; the answer is mapped")
    func succeeds() async throws {
        let service = try LoopbackService(LoopbackService.answer("201 Created", #"{"data": {"number": 77, "shelves": ["B2"]}}"#))
        let data = try DataOffice(domain: Self.domain(service.port), environment: ["KEYS_TOKEN": "secret"])
        let outcome = try await order(data)
        #expect(outcome.effects.first?["id"] == .integer(77))
        #expect(outcome.results.contains { $0.name == "place" && $0.value == .text("B2") })
        let request = try #require(service.requests.first)
        #expect(request.hasPrefix("POST /keys/A%2F1%20%C3%A9%0D%0AX-Evil%3A%201 HTTP/1.1\r\n"))
        #expect(request.contains("Authorization: Bearer secret\r\n") && request.contains("Idempotency-Key: k1\r\n"))
        #expect(request.contains(#""count":3,"note":"for G007""#))
        // Once done, nothing is called again: the turn ran before.
        #expect(try data.perform("keys.order", slots, yes: true).effects == outcome.effects)
        #expect(service.requests.count == 1)
    }

    @Test("an error, garbage, or an answer without the value changes nothing and is told", arguments: [
        LoopbackService.answer("500 Internal Server Error", "{}"), LoopbackService.answer("404 Not Found", #"{"data": {"number": 1, "shelves": ["x"]}}"#),
        LoopbackService.answer("200 OK", "<html>"), LoopbackService.answer("200 OK", #"{"data": {"number": 1}}"#),
        LoopbackService.answer("200 OK", #"{"data": {"number": {"a": 1}, "shelves": ["x"]}}"#), "no HTTP at all",
    ])
    func faults(answer: String) async throws {
        let service = try LoopbackService(answer)
        let data = try DataOffice(domain: Self.domain(service.port), environment: ["KEYS_TOKEN": "secret"])
        let outcome = try await order(data)
        #expect(outcome.effects == [])
        #expect(outcome.say.map(\.response) == ["data_service_failed"])
        #expect(try data.rows("SELECT * FROM domain_writes") == [])
    }

    @Test("a service that does not answer in time, or is not there, is told")
    func silence() async throws {
        let service = try LoopbackService(nil)
        let slow = try DataOffice(domain: Self.domain(service.port, timeout: 200), environment: ["KEYS_TOKEN": "secret"])
        #expect(try await order(slow).say.map(\.response) == ["data_service_failed"])
        let gone = try DataOffice(domain: Self.domain(9), environment: ["KEYS_TOKEN": "secret"])
        #expect(try await order(gone).say.map(\.response) == ["data_service_failed"])
    }

    @Test("without its secret nothing is called")
    func noSecret() async throws {
        let service = try LoopbackService(LoopbackService.answer("200 OK", "{}"))
        let data = try DataOffice(domain: Self.domain(service.port))
        #expect(try await order(data).say.map(\.response) == ["data_service_failed"])
        #expect(service.requests == [])
    }

    @Test("before the yes there is a card and no call")
    func card() throws {
        let data = try DataOffice(domain: Self.domain(9), environment: ["KEYS_TOKEN": "secret"])
        guard case .confirm = try data.perform("keys.order", slots).next else { throw SmallOffice.Failure(text: "no card") }
    }
}
