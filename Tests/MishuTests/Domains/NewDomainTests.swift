import Foundation
import Testing

@Suite("new domain")
struct NewDomainTests {
    @Test("makes a domain that passes validate and its own dialogs as it is")
    func works() async throws {
        // Beside the domains as they are shipped, as an office has them.
        let domains = try Scratch.copy(of: Place.domains)
        let made = try await Program.run(["new", "domain", "parking", "--en", "parking spaces", "--zh", "停车位", "--domains", domains.path])
        #expect(made.status == 0, "\(made.errors)")
        let validated = try await Program.run(["validate", domains.path])
        let own = validated.lines.filter { $0.contains("/parking/") }
        #expect(own == [], "\(own)")
        let tested = try await Program.run(
            ["test", domains.appendingPathComponent("parking/tests").path, "--domains", domains.path], timeout: 600)
        #expect(tested.status == 0, "\(tested.output)\(tested.errors)")
        #expect(tested.lines.last?.contains("2 passed") == true, "\(tested.output)")
    }

    @Test("refuses a name that is none, and one that is taken", arguments: ["Parking", "2nd", "a-b", "../x"])
    func names(name: String) async throws {
        let domains = try Scratch.folder()
        let result = try await Program.run(["new", "domain", name, "--domains", domains.path])
        #expect(result.status == 2 && result.errorLines.count == 1)
        try FileManager.default.createDirectory(at: domains.appendingPathComponent("taken"), withIntermediateDirectories: true)
        let taken = try await Program.run(["new", "domain", "taken", "--domains", domains.path])
        #expect(taken.status == 2 && taken.errors.contains("is there already"))
    }
}
