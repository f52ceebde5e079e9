import Foundation
import GRDB
import Testing

/// Data directories with the sample office, whose clock stands at ``now``.
enum SampleData {
    static let now = "2026-03-09T09:00:00+08:00"
    /// Staff of the sample, and who talks where nobody is named.
    static let speaker = "QY007"

    /// A sentence that says all that a booking needs, and the title in it.
    static let booking = "明天下午三点到四点跟吕思齐开会，主题：报价对接"
    static let title = "报价对接"

    private static let template = Task {
        let folder = Scratch.unused()
        _ = try await Program.run(["import", Place.sample.path, "--data", folder.path])
        return folder
    }

    /// A new data directory with the sample office.
    static func folder() async throws -> URL { try Scratch.copy(of: await template.value) }

    /// Lets a program chat over a data directory; one answer a line.
    static func chat(
        _ inputs: [ChatInput], data: URL, options: [String] = [], environment: [String: String] = [:]
    ) async throws -> [JSON] {
        let result = try await run(inputs, data: data, options: options, environment: environment)
        #expect(result.status == 0)
        #expect(result.errors == "")
        return try result.lines.map { try JSON($0) }
    }

    /// The same with all that the program left behind.
    static func run(
        _ inputs: [ChatInput], data: URL, options: [String] = [], environment: [String: String] = [:]
    ) async throws -> ProgramResult {
        try await Program.run(
            ["chat", "--json", "--data", data.path, "--now", now] + options, input: try ChatInput.data(inputs), environment: environment)
    }

    /// Works on the database of a data directory.
    @discardableResult
    static func database<T>(_ data: URL, _ body: (Database) throws -> T) throws -> T {
        let queue = try DatabaseQueue(path: data.appendingPathComponent("mishu.sqlite").path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }

    /// How many meetings of a title there are.
    static func meetings(_ data: URL, titled title: String) throws -> Int {
        try database(data) { try Int.fetchOne($0, sql: "SELECT count(*) FROM meetings WHERE title = ?", arguments: [title]) ?? 0 }
    }
}
