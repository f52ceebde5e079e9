import Foundation
import Testing

/// A `mishu chat --json` that is running: lines in, lines out, one at a time.
///
/// `@unchecked Sendable`: one test has it, and waits for each call before the next; only the waiting is done elsewhere.
final class LiveChat: @unchecked Sendable {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private var buffer = Data()

    init(data: URL) async throws {
        // A line to a program that has just died must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        process = try await Program.make(["chat", "--json", "--data", data.path, "--now", SampleData.now, "--as", SampleData.speaker])
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// The memory that it holds now, in MiB; nil where the system does not tell.
    var memory: Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = Double(line.filter(\.isNumber))
        else { return nil }
        return kilobytes / 1024
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Sends a line without waiting for what comes.
    func send(_ line: ChatInput) throws { try input.fileHandleForWriting.write(contentsOf: line.line() + [10]) }

    /// Sends a line and waits for its answer.
    func answer(_ line: ChatInput) async throws -> JSON {
        try send(line)
        return try JSON(try #require(try await nextLine()))
    }

    /// The next line of output; nil at its end.
    func nextLine() async throws -> String? {
        try await blocking { [self] in read() }
    }

    private func read() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                defer { buffer = Data(buffer[(end + 1)...]) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            buffer += more
        }
    }

    /// Ends the program at once, as a power failure would, and returns what it had still said.
    func die() async throws -> [JSON] {
        kill(process.processIdentifier, SIGKILL)
        var rest: [JSON] = []
        while let line = try await nextLine() { rest.append(try JSON(line)) }
        _ = try await status()
        return rest
    }

    /// Ends the input and waits for the program.
    func end() async throws -> Int32 {
        try input.fileHandleForWriting.close()
        return try await status()
    }

    private func status() async throws -> Int32 {
        try await blocking { [process] in
            process.waitUntilExit()
            return process.terminationStatus
        }
    }
}
