import Foundation
import GRDB
import Testing

@Suite("The data directory")
struct DataFolderTests {
    private func chat(_ data: String, in folder: URL? = nil) async throws -> ProgramResult {
        try await Program.run(["chat", "--json", "--data", data, "--now", SampleData.now], input: Data("{\"text\": \"明天有什么会\"}\n".utf8), in: folder)
    }

    /// One line, and what to do.
    private func refused(_ result: ProgramResult, _ words: String) {
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errorLines.count == 1)
        #expect(result.errors.hasPrefix("mishu: "))
        #expect(result.errors.contains(words))
    }

    @Test("is made from the sample where there is none, and that is said once")
    func made() async throws {
        let data = try Scratch.folder().appendingPathComponent("new/folder")
        let first = try await chat(data.path)
        #expect(first.status == 0)
        #expect(first.errorLines.count == 1)
        #expect(first.errors.contains("sample office"))
        #expect(try await chat(data.path).errors == "")
        #expect(try FileManager.default.contentsOfDirectory(atPath: data.path).filter { !$0.hasPrefix("mishu.sqlite") } == [])
    }

    @Test("lies in .mishu of the working folder by default")
    func byDefault() async throws {
        let folder = try Scratch.folder()
        let result = try await Program.run(
            ["chat", "--json", "--domains", Place.domains.path], in: folder)
        #expect(result.status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [".mishu"])
    }

    @Test("the sample is moved by whole weeks to today")
    func shifted() async throws {
        let data = Scratch.unused()
        let answer = try await Program.run(
            ["chat", "--json", "--data", data.path, "--now", "2027-08-02T09:00:00+08:00"], input: Data("{\"text\": \"明天有什么会\"}\n".utf8))
        let there = try await chat(SampleData.folder().path)
        #expect(try JSON(answer.output)["effects"] == JSON(there.output)["effects"])
        #expect(answer.output.contains("8月3日"))
    }

    @Test("that cannot be made is one line that says so", arguments: ["/proc/mishu/data", "/dev/null/data"])
    func unwritable(path: String) async throws { refused(try await chat(path), "cannot be written") }

    @Test("that is a file is left alone")
    func file() async throws {
        let file = try Scratch.file("precious")
        refused(try await chat(file.path), "cannot be written")
        #expect(try String(contentsOf: file, encoding: .utf8) == "precious")
    }

    @Test("that may only be read is one line that says so", .enabled(if: geteuid() != 0, "root may write everywhere"))
    func readOnly() async throws {
        let data = try await SampleData.folder()
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: data.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: data.path) }
        refused(try await chat(data.path), "cannot be written")
    }

    @Test("a damaged database is left as it is, with one line that says what to do", arguments: ["all", "after the header", "cut short"])
    func corrupt(where part: String) async throws {
        let data = try await SampleData.folder()
        let file = data.appendingPathComponent("mishu.sqlite")
        var bytes = try Data(contentsOf: file)
        switch part {
        case "all": bytes = Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) })
        case "after the header": for index in 4096..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index &* 37) }
        default: bytes = bytes.prefix(100_000)
        }
        try bytes.write(to: file)
        refused(try await chat(data.path), "damaged")
        #expect(try Data(contentsOf: file) == bytes)
        let imported = try await Program.run(["import", Place.sample.path, "--data", data.path])
        refused(imported, "damaged")
        #expect(try Data(contentsOf: file) == bytes)
    }

    @Test("a database of a newer version is not touched", arguments: ["chat", "import", "export", "explain", "serve"])
    func newer(command: String) async throws {
        let data = try await SampleData.folder()
        try SampleData.database(data) { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999_from_the_future')") }
        let before = try contents(data)
        let argument = ["import": [Place.sample.path], "export": [Scratch.unused().path], "explain": ["hello"], "serve": ["--port", "0"]][command] ?? []
        refused(try await Program.run([command] + argument + ["--data", data.path]), "newer version")
        #expect(try contents(data) == before)
    }

    /// Each table, how it is declared and what it holds.
    private func contents(_ data: URL) throws -> [String] {
        try SampleData.database(data) { database in
            try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_master ORDER BY name").flatMap { row -> [String] in
                guard let name: String = row["name"], let sql: String = row["sql"] else { return [] }
                guard sql.hasPrefix("CREATE TABLE") else { return [sql] }
                return try [sql] + Row.fetchAll(database, sql: "SELECT * FROM \"\(name)\"").map(\.description)
            }
        }
    }

    @Test("that holds no people says so instead of talking")
    func nobody() async throws {
        let office = try Scratch.folder()
        for name in ["company.json", "departments.csv"] {
            try FileManager.default.copyItem(at: Place.sample.appendingPathComponent(name), to: office.appendingPathComponent(name))
        }
        try Data("code,name,name_en,parent_code,head_no,floor\nA,某部,,,,\n".utf8).write(to: office.appendingPathComponent("departments.csv"))
        let data = Scratch.unused()
        #expect(try await Program.run(["import", office.path, "--data", data.path]).status == 0)
        refused(try await chat(data.path), "no people")
    }
}
