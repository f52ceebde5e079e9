import Foundation
import GRDB
import Testing

@Suite("import and export")
struct ImportExportTests {
    private func importing(_ folder: URL, _ data: URL, _ options: [String] = []) async throws -> ProgramResult {
        try await Program.run(["import", folder.path, "--data", data.path] + options)
    }

    private func exported(_ data: URL) async throws -> URL {
        let folder = Scratch.unused()
        let result = try await Program.run(["export", folder.path, "--data", data.path, "--now", SampleData.now])
        #expect(result.status == 0)
        #expect(result.errors == "")
        return folder
    }

    @Test("a second import changes nothing")
    func idempotent() async throws {
        let data = Scratch.unused()
        let first = try await importing(Place.sample, data)
        #expect(first.status == 0)
        #expect(first.output.contains("people: 42 added, 0 changed, 0 unchanged, 0 removed"))
        let second = try await importing(Place.sample, data)
        #expect(second.status == 0)
        #expect(second.lines.count == first.lines.count)
        #expect(second.lines.allSatisfy { $0.contains(": 0 added, 0 changed, ") && $0.hasSuffix(", 0 removed") })
    }

    static let offices: [URL] = [Place.sample, Place.companyA].compactMap { $0 }

    @Test("an export can be imported and exported again, and is the same office", arguments: offices)
    func roundTrip(office: URL) async throws {
        let data = Scratch.unused(), copy = Scratch.unused()
        let result = try await importing(office, data)
        #expect(result.status == 0)
        #expect(result.errors == "", "whole, without a warning")
        let files = try await exported(data)
        #expect(try await importing(files, copy).status == 0)
        let first = try FolderContents(files)
        #expect(first.files.count > 25)
        #expect(try await FolderContents(exported(copy)).differences(from: first) == [])
        #expect(try await importing(files, data).lines.allSatisfy { $0.contains(" 0 added, 0 changed, ") })
    }

    @Test("each bad row is named by file and line, and nothing is imported")
    func badRows() async throws {
        let office = try Scratch.copy(of: Place.sample)
        try append("QY900,坏行,,,Q99,,,,,,,,,active,staff,internal,Asia/Shanghai\nQY901,又一行,,,Q10,,,,,,,,9. März,active,king,internal,Asia/Shanghai\n", office, "people.csv")
        try append("N999,某室,,,,many,,\n", office, "rooms.csv")
        try append("2026-13-01,坏日,holiday\n", office, "holidays.csv")
        try append("---\ndoc_no: [\n---\n", office, "documents/bad.md", asNew: true)
        let data = Scratch.unused()
        let result = try await importing(office, data)
        #expect(result.status != 0)
        #expect(result.output == "")
        for place in ["people.csv:44: ", "people.csv:45: hire_date", "people.csv:45: role", "rooms.csv:8: capacity", "holidays.csv:41: ", "documents/bad.md:"] {
            #expect(result.errorLines.contains { $0.contains(place) }, "\(place)")
        }
        #expect(try SampleData.database(data) { try Int.fetchOne($0, sql: "SELECT count(*) FROM people") } == 0)
    }

    @Test("bad rows leave an office that is there as it was")
    func badRowsLater() async throws {
        let data = try await SampleData.folder()
        let before = try await FolderContents(exported(data))
        let office = try Scratch.copy(of: Place.sample)
        try append("QY900,新人,,,Q10,,,,,,,,,active,staff,internal,Asia/Shanghai\nQY901,坏行,,,Q99,,,,,,,,,active,staff,internal,Asia/Shanghai\n", office, "people.csv")
        #expect(try await importing(office, data).status != 0)
        #expect(try await importing(office, data, ["--replace"]).status != 0)
        #expect(try await FolderContents(exported(data)).differences(from: before) == [])
    }

    @Test("what was changed in conversation stays, until --replace makes the files win")
    func replace() async throws {
        let data = try await SampleData.folder()
        let answers = try await SampleData.chat([.say(SampleData.booking), .press("/confirm")], data: data)
        #expect(answers[1]["effects"][0]["type"] == "meeting.booked")
        #expect(try await importing(Place.sample, data).status == 0)
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 1)
        let replaced = try await importing(Place.sample, data, ["--replace"])
        #expect(replaced.status == 0)
        #expect(replaced.output.contains("meetings: 0 added, 0 changed, 60 unchanged, 1 removed"))
        #expect(try SampleData.meetings(data, titled: SampleData.title) == 0)
    }

    @Test("an untouched sample makes way for the office that is imported; one that was written to does not")
    func sample() async throws {
        let office = try Scratch.copy(of: Place.sample)
        try Data("code,name,name_en,building,floor,capacity,equipment,bookable_by\nX1,唯一,Only,,,4,,\n".utf8)
            .write(to: office.appendingPathComponent("rooms.csv"))
        try FileManager.default.removeItem(at: office.appendingPathComponent("calendar.ics"))
        func rooms(after inputs: [ChatInput]) async throws -> [String] {
            let data = Scratch.unused()
            _ = try await SampleData.run(inputs, data: data)
            #expect(try await importing(office, data).status == 0)
            return try SampleData.database(data) { try String.fetchAll($0, sql: "SELECT code FROM rooms ORDER BY code") }
        }
        #expect(try await rooms(after: ["hello"]) == ["X1"])
        #expect(try await rooms(after: [.say(SampleData.booking), .press("/confirm")]).count == 7)
    }

    @Test("a folder that is missing, or no office, gets one line and 2")
    func noOffice() async throws {
        let empty = try Scratch.folder()
        for folder in [Scratch.unused(), empty.appendingPathComponent("x.csv")] {
            let result = try await importing(folder, Scratch.unused())
            #expect(result.status == 2)
            #expect(result.errorLines.count == 1)
        }
        let nothing = try await Program.run(["export", Scratch.unused().path, "--data", Scratch.unused().path])
        #expect(nothing.status == 2)
        #expect(nothing.errorLines.count == 1)
    }

    private func append(_ text: String, _ office: URL, _ name: String, asNew: Bool = false) throws {
        let file = office.appendingPathComponent(name)
        let before = asNew ? "" : try String(contentsOf: file, encoding: .utf8)
        try Data((before + (before.isEmpty || before.hasSuffix("\n") ? "" : "\n") + text).utf8).write(to: file)
    }
}
