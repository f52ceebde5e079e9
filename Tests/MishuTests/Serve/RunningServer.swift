import Dispatch
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A `mishu serve` that is running on a free port of this machine.
final class RunningServer {
    struct Answer: Sendable {
        var status: Int
        var body: String
        var contentType: String
    }

    enum Failure: Error { case didNotListen(String), noAnswer }

    private let process: Process
    private let errors = Pipe()
    let port: Int

    init(data: URL, environment: [String: String] = [:]) throws {
        process = try Program.make(
            ["serve", "--port", "0", "--data", data.path, "--now", SampleData.now], environment: environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        var said = Data()
        while true {
            let more = errors.fileHandleForReading.availableData
            said += more
            let text = String(decoding: said, as: UTF8.self)
            if let address = text.range(of: "http://127.0.0.1:"), text[address.upperBound...].contains("\n"),
                let port = Int(text[address.upperBound...].prefix { $0.isNumber }) {
                self.port = port
                return
            }
            guard !more.isEmpty else {
                process.waitUntilExit()
                throw Failure.didNotListen(text)
            }
        }
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func get(_ path: String) throws -> Answer { try send(request(path)) }

    func post(_ path: String, _ body: String, type: String = "application/json", headers: [String: String] = [:]) throws -> Answer {
        var request = request(path)
        request.httpMethod = "POST"
        request.httpBody = Data(body.utf8)
        request.setValue(type, forHTTPHeaderField: "Content-Type")
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { request.setValue(value, forHTTPHeaderField: name) }
        return try send(request)
    }

    /// Asks the program to finish, and waits for its exit status.
    func finish() -> Int32 {
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    private func request(_ path: String) -> URLRequest {
        var request = URLRequest(url: URL(string: "http://127.0.0.1:\(port)\(path)") ?? URL(fileURLWithPath: "/"))
        request.timeoutInterval = 30
        return request
    }

    private func send(_ request: URLRequest) throws -> Answer {
        let answered = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var answer: Answer?  // Written before the signal, read after it.
        URLSession.shared.dataTask(with: request) { data, response, _ in
            if let response = response as? HTTPURLResponse {
                answer = Answer(
                    status: response.statusCode, body: String(decoding: data ?? Data(), as: UTF8.self),
                    contentType: response.value(forHTTPHeaderField: "Content-Type") ?? "")
            }
            answered.signal()
        }.resume()
        answered.wait()
        guard let answer else { throw Failure.noAnswer }
        return answer
    }
}
