import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A `mishu serve` that is running on a free port of this machine.
final class RunningServer: Sendable {
    struct Answer: Sendable {
        var status: Int
        var body: String
        var contentType: String
    }

    enum Failure: Error { case didNotListen(String), noAnswer }

    private let process: Process
    let port: Int

    init(data: URL, environment: [String: String] = [:]) async throws {
        process = try await Program.make(
            ["serve", "--port", "0", "--data", data.path, "--now", SampleData.now], environment: environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let reader = errors.fileHandleForReading
        port = try await blocking { try Self.port(from: reader) }
    }

    /// Reads until the program says where it listens.
    private static func port(from reader: FileHandle) throws -> Int {
        var said = Data()
        while true {
            let more = reader.availableData
            said += more
            let text = String(decoding: said, as: UTF8.self)
            if let address = text.range(of: "http://127.0.0.1:"), text[address.upperBound...].contains("\n"),
                let port = Int(text[address.upperBound...].prefix { $0.isNumber }) { return port }
            if more.isEmpty { throw Failure.didNotListen(text) }
        }
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func get(_ path: String) async throws -> Answer { try await send(request(path)) }

    func post(_ path: String, _ body: String, type: String = "application/json", headers: [String: String] = [:]) async throws -> Answer {
        var request = request(path)
        request.httpMethod = "POST"
        request.httpBody = Data(body.utf8)
        request.setValue(type, forHTTPHeaderField: "Content-Type")
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { request.setValue(value, forHTTPHeaderField: name) }
        return try await send(request)
    }

    /// Asks the program to finish, and waits for its exit status.
    func finish() async throws -> Int32 {
        kill(process.processIdentifier, SIGTERM)
        return try await blocking { [process] in
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        }
    }

    private func request(_ path: String) -> URLRequest {
        var request = URLRequest(url: URL(string: "http://127.0.0.1:\(port)\(path)") ?? URL(fileURLWithPath: "/"))
        request.timeoutInterval = 30
        return request
    }

    private func send(_ request: URLRequest) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            URLSession.shared.dataTask(with: request) { data, response, error in
                guard let response = response as? HTTPURLResponse else {
                    return continuation.resume(throwing: error ?? Failure.noAnswer)
                }
                continuation.resume(returning: Answer(
                    status: response.statusCode, body: String(decoding: data ?? Data(), as: UTF8.self),
                    contentType: response.value(forHTTPHeaderField: "Content-Type") ?? ""))
            }.resume()
        }
    }
}
