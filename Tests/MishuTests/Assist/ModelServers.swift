import Foundation
import Synchronization
import TestServers

/// Model servers that tests talk to.
enum ModelServers {
    /// A chat server that answers each message with the commands that are given for it, and that it understands nothing of
    /// others.
    static func chat(_ commands: [String: String]) throws -> FaultyServer {
        try FaultyServer { request in
            [.send(response(body: completion(#"{"commands":[\#(commands[message(request)] ?? noCommand)]}"#)))]
        }
    }

    /// A server of vectors of eight numbers that follow from the text, until it is made to do something else.
    static func embeddings(_ fault: FaultSwitch) throws -> FaultyServer {
        try FaultyServer { request in
            if let steps = fault.steps { return steps }
            let texts = ((try? JSON(request.body)) ?? .null)["input"].strings
            let vectors = texts.enumerated().map { #"{"index":\#($0.offset),"embedding":\#(vector($0.element))}"# }
            return [.send(response(body: #"{"data":[\#(vectors.joined(separator: ","))],"usage":{"total_tokens":1}}"#))]
        }
    }

    static func environment(chat: FaultyServer, budget: Int = 20_000) -> [String: String] {
        ["MISHU_CHAT_URL": chat.base, "MISHU_CHAT_MODEL": "m", "MISHU_CHAT_KEY": "sk-0123456789abcdef", "MISHU_MODEL_ASSIST_MS": "\(budget)"]
    }

    static func environment(embeddings: FaultyServer, budget: Int = 20_000) -> [String: String] {
        ["MISHU_EMBEDDINGS_URL": embeddings.base, "MISHU_EMBEDDINGS_MODEL": "e", "MISHU_MODEL_BUDGET_MS": "\(budget)"]
    }

    /// One command of a model's answer.
    static func command(_ command: String, _ name: String = "", _ value: String = "") -> String {
        #"{"command":"\#(command)","name":"\#(name)","value":"\#(value)"}"#
    }

    /// The body of a whole answer.
    static func completion(_ text: String) -> String {
        let encoded = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
        return #"{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":\#(encoded)}}],"#
            + #""usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}"#
    }

    private static let noCommand = command("cannotUnderstand")

    /// The fenced message of a request.
    static func message(_ request: FaultyServer.Request) -> String {
        let content = ((try? JSON(request.body)) ?? .null)["messages"].items.last?["content"].string ?? ""
        let inner = content.components(separatedBy: "<message>\n").last ?? ""
        return inner.components(separatedBy: "\n</message>").first ?? ""
    }

    private static func vector(_ text: String) -> [Double] {
        var numbers = [Double](repeating: 0.1, count: 8)
        for (index, byte) in text.utf8.enumerated() { numbers[(Int(byte) + index) % 8] += Double(byte % 17) }
        return numbers
    }
}

/// What a server does from now on in place of its work.
final class FaultSwitch: Sendable {
    private let current = Mutex<[FaultyServer.Step]?>(nil)

    var steps: [FaultyServer.Step]? {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}
