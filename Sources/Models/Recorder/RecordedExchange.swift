import Foundation
import WebClient

/// One call and what came of it, as one line of JSON without secrets.
public struct RecordedExchange: Hashable, Sendable {
    /// What came of the call.
    public enum Outcome: Hashable, Sendable {
        case reply(head: ModelReplyHead, body: String, isStream: Bool)
        /// The name of a `WebError`'s case.
        case failure(String)
    }

    public var model: String
    /// The address from the path on; the server is not part of it, so that a recording plays against any.
    public var path: String
    public var body: JSON
    public var outcome: Outcome

    init(call: ModelCall, outcome: Outcome, scrubber: SecretScrubber) {
        model = call.model
        path = scrubber.scrub(Self.path(of: call.address))
        body = scrubber.scrub(call.body).canonical
        switch outcome {
        case .reply(let head, let text, let isStream):
            let value = try? JSONParser.parse(text)
            self.outcome = .reply(head: head, body: value.map { scrubber.scrub($0).text } ?? scrubber.scrub(text), isStream: isStream)
        case .failure: self.outcome = outcome
        }
    }

    /// Equal for calls that ask the same.
    var question: String { path + " " + body.text }

    static func question(_ call: ModelCall, _ scrubber: SecretScrubber) -> String {
        scrubber.scrub(path(of: call.address)) + " " + scrubber.scrub(call.body).canonical.text
    }

    private static func path(of address: String) -> String {
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    /// The exchange as one line, without its end.
    public var line: String {
        var fields: [JSON.Field] = [.init("model", .string(model)), .init("path", .string(path)), .init("body", body)]
        switch outcome {
        case .reply(let head, let text, let isStream):
            fields.append(.init("status", .number(Double(head.status))))
            if let type = head.contentType { fields.append(.init("content_type", .string(type))) }
            if let after = head.retryAfter { fields.append(.init("retry_after", .string(after))) }
            if isStream { fields.append(.init("stream", true)) }
            fields.append(.init("reply", .string(text)))
        case .failure(let name): fields.append(.init("failure", .string(name)))
        }
        return JSON.object(fields).text
    }

    /// Reads a line; nil when it is none.
    public init?(line: String) {
        guard let value = try? JSONParser.parse(line), let model = value["model"]?.string, let path = value["path"]?.string,
              let body = value["body"] else { return nil }
        self.model = model
        self.path = path
        self.body = body.canonical
        if let failure = value["failure"]?.string {
            outcome = .failure(failure)
        } else if let status = value["status"]?.integer, let text = value["reply"]?.string {
            let head = ModelReplyHead(status: status, contentType: value["content_type"]?.string, retryAfter: value["retry_after"]?.string)
            outcome = .reply(head: head, body: text, isStream: value["stream"]?.bool ?? false)
        } else {
            return nil
        }
    }
}
