import Foundation
import Testing

@Suite("The program away from its build folder")
struct CopiedProgramTests {
    private let line = Data("{\"text\": \"谢子昂的分机\"}\n".utf8)

    @Test("finds its files at ../share/mishu, from an empty folder")
    func copied() async throws {
        let root = try Scratch.folder()
        let files = FileManager.default
        try files.createDirectory(at: root.appendingPathComponent("bin"), withIntermediateDirectories: true)
        try files.createDirectory(at: root.appendingPathComponent("share/mishu"), withIntermediateDirectories: true)
        let copy = root.appendingPathComponent("bin/mishu")
        try files.copyItem(at: Program.executable.resolvingSymlinksInPath(), to: copy)
        for name in ["Domains", "Schemas", "Samples"] {
            let original = Place.repository.appendingPathComponent(name).resolvingSymlinksInPath()
            try files.copyItem(at: original, to: root.appendingPathComponent("share/mishu/\(name)"))
        }
        let empty = try Scratch.folder()
        let result = try await Program.run(["chat", "--json"], input: line, in: empty, executable: copy)
        #expect(result.status == 0)
        #expect(try JSON(result.output)["effects"][0]["people"] == ["QY029"])
        #expect(try files.contentsOfDirectory(atPath: empty.path) == [".mishu"])
        #expect(try await Program.run(["validate"], in: empty, executable: copy).status == 0)

        try files.removeItem(at: root.appendingPathComponent("share"))
        let lost = try await Program.run(["chat", "--json"], input: line, in: Scratch.folder(), executable: copy)
        #expect(lost.status == 2)
        #expect(lost.errorLines.count == 1)
        #expect(lost.errors.contains("share/mishu"))
    }

    @Test("finds them from its build folder, whatever the working folder is", .enabled(if: ProcessInfo.processInfo.environment["MISHU_PROGRAM"] == nil))
    func elsewhere() async throws {
        let result = try await Program.run(["chat", "--json"], input: line, in: Scratch.folder())
        #expect(result.status == 0)
        #expect(try JSON(result.output)["effects"][0]["people"] == ["QY029"])
    }

    @Test("takes Domains of the working folder before its own")
    func ownDomains() async throws {
        let folder = try Scratch.folder()
        try FileManager.default.copyItem(at: SmallDomains.folder(), to: folder.appendingPathComponent("Domains"))
        for name in ["Schemas", "Samples"] {
            try FileManager.default.copyItem(
                at: Place.repository.appendingPathComponent(name).resolvingSymlinksInPath(), to: folder.appendingPathComponent(name))
        }
        let result = try await Program.run(["validate"], in: folder)
        #expect(result.lines.last?.contains("Domains") == true)
        try Data("domain: broken\nslots: {x: {type: nothing}}\n".utf8).write(to: folder.appendingPathComponent("Domains/shared/domain.yml"))
        #expect(try await Program.run(["validate"], in: folder).status == 1)
    }
}
