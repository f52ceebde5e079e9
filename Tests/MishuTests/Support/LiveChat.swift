import Foundation
import Testing

/// A `mishu chat --json` that is running: lines in, lines out, one at a time.
final class LiveChat {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private var buffer = Data()

    init(data: URL) throws {
        // A line to a program that has just died must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        process = try Program.make(["chat", "--json", "--data", data.path, "--now", SampleData.now, "--as", SampleData.speaker])
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
    func answer(_ line: ChatInput) throws -> JSON {
        try send(line)
        let text = try #require(nextLine())
        return try JSON(text)
    }

    /// The next line of output; nil at its end.
    func nextLine() -> String? {
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
    func die() throws -> [JSON] {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        var rest: [JSON] = []
        while let line = nextLine() { rest.append(try JSON(line)) }
        return rest
    }

    /// Ends the input and waits for the program.
    func end() throws -> Int32 {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
