import WebClient

/// Builds an answer out of the chunks of a stream. Pure: it is fed bytes as they arrive.
struct ChatStreamAssembler {
    private let endpoint: ModelEndpoint
    private let prompt: Int
    private var events = ServerSentEventParser()
    private var text = ""
    /// How many scalars of ``text`` without its thoughts were handed out.
    private var handedOut = 0
    private var finish: String?
    private var usage: TokenUsage?
    /// Whether anything but comments came.
    private(set) var hasEvents = false
    /// The end mark was seen.
    private(set) var isDone = false

    init(_ endpoint: ModelEndpoint, prompt: Int) {
        self.endpoint = endpoint
        self.prompt = prompt
    }

    /// Takes the next bytes and returns the text that they bring.
    mutating func feed(_ bytes: [UInt8]) throws(ModelError) -> String {
        let ready: [ServerSentEvent]
        do {
            ready = try events.feed(bytes)
        } catch {
            throw .tooLarge(model: endpoint.name, limit: error.limit)
        }
        for event in ready where !isDone { try take(event) }
        return fresh()
    }

    private mutating func take(_ event: ServerSentEvent) throws(ModelError) {
        hasEvents = true
        if event.data == "[DONE]" {
            isDone = true
            return
        }
        let chunk: JSON
        do {
            chunk = try JSONParser.parse(event.data)
        } catch {
            throw .malformed(model: endpoint.name, reason: "a chunk is no JSON: \(error)")
        }
        if chunk["choices"] == nil, let message = ChatWire.errorMessage(chunk), chunk["error"] != nil || (chunk["code"]?.integer ?? 0) != 0 {
            throw .rejected(model: endpoint.name, status: 200, message: ChatWire.shortened(message, endpoint))
        }
        if let usage = TokenUsage(chunk["usage"]) { self.usage = usage }
        guard let choice = chunk["choices"]?.array?.first else { return }
        if let piece = ChatWire.text(of: choice["delta"]?["content"]) { text += piece }
        if let reason = choice["finish_reason"]?.string, !reason.isEmpty { finish = reason }
    }

    /// What of the text was not handed out yet; nothing while it may be thoughts.
    private mutating func fresh() -> String {
        let start = text.drop { $0.isWhitespace }
        let tag = "<think>"
        let mayBeThought = !start.isEmpty && (tag.hasPrefix(start) || (start.hasPrefix(tag) && start.firstRange(of: "</think>") == nil))
        guard !mayBeThought else { return "" }
        let scalars = ChatWire.withoutThoughts(text).unicodeScalars
        guard scalars.count > handedOut else { return "" }
        defer { handedOut = scalars.count }
        return String(String.UnicodeScalarView(scalars.dropFirst(handedOut)))
    }

    /// The whole, at the end of the stream.
    ///
    /// - Throws: ``ModelError/interrupted(model:)`` when neither the end mark nor a reason to end was seen.
    func answer() throws(ModelError) -> ChatAnswer {
        guard isDone || finish != nil else { throw .interrupted(model: endpoint.name) }
        let usage = usage ?? TokenUsage(prompt: prompt, completion: TokenUsage.estimate(text), isEstimate: true)
        return ChatAnswer(text: ChatWire.withoutThoughts(text), finish: ChatWire.finish(finish), usage: usage, model: endpoint.name)
    }
}
