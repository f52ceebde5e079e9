import Foundation
import Rehearsal
import Testing

@Suite("Recorded replies")
struct RecordingTests {
    private let script = """
        # 注释
        name: a
        dialog:
          - user: 在吗   # 问候
            recorded: "E0001：在吗"

          - recorded: |-
              旧的
              两行
            user: 订周会
            asks: end
          # 结尾
          - user: hello
            recorded:

        """

    @Test("what differs from the recording fails, and says so")
    func differs() {
        let run = rehearse(script)
        let failure = run.report.results.first?.failure
        #expect(failure?.turn == 2)
        #expect(failure?.mismatches.map(\.subject) == ["recorded"])
        #expect(failure?.mismatches.first?.actual == "《周会》几点结束？")
    }

    @Test("an update writes the recordings and leaves everything else as it is")
    func update() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-recordings-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("a.yml")
        try script.write(to: file, atomically: true, encoding: .utf8)
        let suite = try RehearsalLoader.load([file])
        let report = RehearsalRunner(host: FakeOffice(), updates: true).run(suite.scripts)
        #expect(report.passed)
        #expect(report.summary.hasSuffix("2 recordings changed"))
        #expect(try RecordingUpdate.apply(report) == [file.path])
        #expect(try String(contentsOf: file, encoding: .utf8) == """
            # 注释
            name: a
            dialog:
              - user: 在吗   # 问候
                recorded: "E0001：在吗"

              - recorded: |-
                  《周会》几点结束？
                user: 订周会
                asks: end
              # 结尾
              - user: hello
                recorded: |-
                  E0001：hello

            """)
        let again = RehearsalRunner(host: FakeOffice()).run(try RehearsalLoader.load([file]).scripts)
        #expect(again.passed, "\(again.text)")
        #expect(try RecordingUpdate.apply(again) == [])
    }
}
