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

    /// As many run at a time as there are cores: all tests start at once.
    private static let turnstile = Turnstile(max(2, ProcessInfo.processInfo.activeProcessorCount))

    /// A cache with the domains' trained model: a new one, or that of `MISHU_TEST_CACHE`, which is kept for the next run.
    private static let training = Task {
        let folder = ProcessInfo.processInfo.environment["MISHU_TEST_CACHE"].map { URL(fileURLWithPath: $0) } ?? Scratch.unused()
        // Without optimisation and beside all other tests it takes its time.
        _ = try await run(["train"], environment: ["XDG_CACHE_HOME": folder.path], timeout: 900)
        return folder
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - input: standard input, then its end.
    ///   - environment: all that the program finds there beside PATH, HOME and a cache with the domains' trained model.
    ///   - folder: the working folder, else the repository.
    ///   - timeout: seconds after which the program is killed, and the test fails.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], in folder: URL? = nil,
        executable: URL? = nil, timeout: Double = 180
    ) async throws -> ProgramResult {
        let process = try await make(arguments, environment: environment, in: folder, executable: executable)
        await turnstile.enter()
        do {
            let result = try await result(of: process, input: input, timeout: timeout)
            await turnstile.leave()
            return result
        } catch {
            await turnstile.leave()
            throw error
        }
    }

    /// The program with its arguments and a clean environment, not started yet.
    static func make(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil, executable: URL? = nil
    ) async throws -> Process {
        var all = ["PATH": "/usr/bin:/bin", "HOME": try Scratch.folder().path]
        all.merge(environment) { $1 }
        // The domains are trained once for all tests.
        if all["XDG_CACHE_HOME"] == nil { all["XDG_CACHE_HOME"] = try await training.value.path }
        let process = Process()
        process.executableURL = executable ?? Self.executable
        process.arguments = arguments
        process.environment = all
        process.currentDirectoryURL = folder ?? Place.repository
        return process
    }

    private static func result(of process: Process, input: Data, timeout: Double) async throws -> ProgramResult {
        let files = try Scratch.folder()
        defer { try? FileManager.default.removeItem(at: files) }
        let inputFile = files.appendingPathComponent("input")
        let outputFile = files.appendingPathComponent("output")
        let errorFile = files.appendingPathComponent("errors")
        try input.write(to: inputFile)
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)

        let began = ContinuousClock.now
        try await run(process, timeout: timeout)
        if ContinuousClock.now - began > .seconds(timeout) {
            Issue.record("mishu \(process.arguments?.joined(separator: " ") ?? "") did not end within \(timeout) seconds")
        }
        return ProgramResult(
            status: process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus,
            outputData: try Data(contentsOf: outputFile), errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }

    private static func run(_ process: Process, timeout: Double) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
                return
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + timeout) {
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
        }
    }
}
