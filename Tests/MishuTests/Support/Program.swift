import Dispatch
import Foundation
import Testing

/// The built program, run as users run it.
enum Program {
    /// `MISHU_PROGRAM`, else what was built beside the tests.
    static let executable: URL = {
        if let named = ProcessInfo.processInfo.environment["MISHU_PROGRAM"] { return URL(fileURLWithPath: named) }
        let beside = CommandLine.arguments.first.map { URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("mishu") }
        if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return Place.repository.appendingPathComponent(".build/debug/mishu")
    }()

    /// Where trained models are kept; the domains are trained once for all tests.
    static let cache: URL = {
        let folder = Scratch.unused()
        _ = try? run(["train"], environment: ["XDG_CACHE_HOME": folder.path])
        return folder
    }()

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - input: standard input, then its end.
    ///   - environment: all that the program finds there beside PATH, HOME and the cache of models.
    ///   - folder: the working folder, else the repository.
    ///   - timeout: seconds after which the program is killed, and the test fails.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], in folder: URL? = nil,
        executable: URL? = nil, timeout: Double = 180
    ) throws -> ProgramResult {
        let files = try Scratch.folder()
        defer { try? FileManager.default.removeItem(at: files) }
        let inputFile = files.appendingPathComponent("input")
        let outputFile = files.appendingPathComponent("output")
        let errorFile = files.appendingPathComponent("errors")
        try input.write(to: inputFile)
        for file in [outputFile, errorFile] { try Data().write(to: file) }

        let process = try make(arguments, environment: environment, in: folder, executable: executable)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + timeout) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            Issue.record("mishu \(arguments.joined(separator: " ")) did not end within \(timeout) seconds")
        }
        return ProgramResult(
            status: process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus,
            outputData: try Data(contentsOf: outputFile), errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }

    /// The program with its arguments and a clean environment, not started yet.
    static func make(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil, executable: URL? = nil
    ) throws -> Process {
        var all = ["PATH": "/usr/bin:/bin", "HOME": try Scratch.folder().path]
        all.merge(environment) { $1 }
        if all["XDG_CACHE_HOME"] == nil { all["XDG_CACHE_HOME"] = cache.path }
        let process = Process()
        process.executableURL = executable ?? Self.executable
        process.arguments = arguments
        process.environment = all
        process.currentDirectoryURL = folder ?? Place.repository
        return process
    }
}
