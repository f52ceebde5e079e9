import Foundation
import Testing

@Suite("Two processes agree (demand 31: RasaHQ/rasa#1506)")
struct DeterminismTests {
    private func withoutTimes(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            String(line[..<(line.range(of: ",\"elapsed_us\"")?.lowerBound ?? line.endIndex)])
        }.joined(separator: "\n")
    }

    @Test("the same conversation has the same answers and leaves the same office, byte for byte")
    func conversations() async throws {
        var runs: [(String, FolderContents)] = []
        for _ in 0..<2 {
            let data = try await SampleData.folder()
            let said = try await SampleData.run(ChatContractTests.inputs, data: data)
            let files = Scratch.unused()
            #expect(try await Program.run(["export", files.path, "--data", data.path, "--now", SampleData.now]).status == 0)
            runs.append((withoutTimes(said.output), try FolderContents(files)))
        }
        #expect(runs[0].0 == runs[1].0)
        #expect(runs[0].1.differences(from: runs[1].1) == [])
    }

    @Test("two trainings give the same bytes (demand 31: RasaHQ/rasa#9737)")
    func models() async throws {
        let domains = try SmallDomains.folder()
        var models: [FolderContents] = []
        for _ in 0..<2 {
            let cache = Scratch.unused()
            let result = try await Program.run(["train", "--domains", domains.path], environment: ["XDG_CACHE_HOME": cache.path])
            #expect(result.status == 0)
            models.append(try FolderContents(cache))
        }
        #expect(!models[0].files.isEmpty)
        #expect(models[0].differences(from: models[1]) == [])
    }
}
