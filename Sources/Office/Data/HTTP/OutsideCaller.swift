import Dialog
import WebClient

/// Makes the calls of domains over libcurl.
public struct OutsideCaller: Sendable {
    private let client: WebClient

    /// Bytes of an answer that are read at most: an answer is a few values.
    private static let answerLimit = 1 << 20

    public init() {
        client = WebClient(settings: .init(responseLimit: Self.answerLimit))
    }

    public func call(_ call: OutsideCall) async -> OutsideAnswer {
        guard let method = WebRequest.Method(rawValue: call.method) else { return OutsideAnswer(status: nil) }
        let request = WebRequest(
            method, call.address, headers: call.headers.map { ($0.name, $0.value) }, body: call.body, timeout: call.timeout)
        do {
            let response = try await client.send(request)
            return OutsideAnswer(status: response.status, body: response.body)
        } catch {
            return OutsideAnswer(status: nil)
        }
    }
}
