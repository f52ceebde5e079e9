/// Cuts a stream of bytes into server-sent events (WHATWG HTML Living Standard, section 9.2.6). Pure: it is fed pieces as
/// they arrive, cut anywhere, even within a character.
public struct ServerSentEventParser: Sendable {
    /// The stream holds an event larger than allowed; nothing after it can be trusted.
    public struct EventTooLarge: Error, Hashable, Sendable {
        /// Bytes.
        public var limit: Int

        public init(limit: Int) { self.limit = limit }
    }

    private let limit: Int
    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var name = ""
    private var id: String?
    private var lastWasReturn = false
    private var isAtStart = true

    /// - Parameter limit: bytes of one event, its unfinished line included.
    public init(limit: Int = 1 << 20) { self.limit = limit }

    /// Takes the next bytes and returns the events that they complete.
    public mutating func feed(_ bytes: [UInt8]) throws(EventTooLarge) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            if byte == 0x0A, lastWasReturn {
                lastWasReturn = false
                continue
            }
            lastWasReturn = byte == 0x0D
            if byte == 0x0A || byte == 0x0D {
                if let event = endLine() { events.append(event) }
            } else {
                line.append(byte)
                guard line.count + data.count <= limit else { throw EventTooLarge(limit: limit) }
            }
        }
        return events
    }

    /// Whether an event was begun and not ended: at the end of a stream, a sign that it was cut off.
    public var isWithinEvent: Bool { hasData || !line.isEmpty }

    private mutating func endLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isAtStart {
            isAtStart = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else { return dispatch() }
        // A line that begins with a colon is a comment; servers send them to keep the connection alive.
        guard line[0] != 0x3A else { return nil }
        let colon = line.firstIndex(of: 0x3A) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == 0x20 { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data":
            if hasData { data.append(0x0A) }
            data.append(contentsOf: value)
            hasData = true
        case "event": name = String(decoding: value, as: UTF8.self)
        case "id": if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        default: break
        }
        return nil
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            data.removeAll(keepingCapacity: true)
            hasData = false
            name = ""
        }
        guard hasData else { return nil }
        return ServerSentEvent(name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self), id: id)
    }
}
