import WebClient

/// Which `Host` and `Origin` headers a browser's request may carry, against pages that post to this machine and names that
/// are made to point at it.
struct HostPolicy: Sendable {
    /// Lower case, without port and brackets.
    private let names: Set<String>

    /// - Parameters:
    ///   - host: the address that is listened on.
    ///   - names: further names under which the server is reached.
    init(host: String, names: [String]) {
        var all = Set(names.map { $0.lowercased() })
        all.insert(Self.unbracketed(host.lowercased()))
        all.insert("localhost")
        if WebAddress.isLoopback(host) { all.formUnion(["127.0.0.1", "::1"]) }
        self.names = all
    }

    /// - Parameters:
    ///   - host: the `Host` header.
    ///   - local: the address at which this connection came in, for a server that listens on all of them.
    func admits(host: String?, origins: [String], local: String?) -> Bool {
        guard let host, let name = Self.name(of: host), names.contains(name) || name == local else { return false }
        return origins.isEmpty || (origins.count == 1 && Self.isOwn(origins[0], host: host))
    }

    /// An origin is a scheme and the very host and port that are talked to (RFC 6454).
    private static func isOwn(_ origin: String, host: String) -> Bool {
        let origin = origin.lowercased(), host = host.lowercased()
        return origin == "http://" + host || origin == "https://" + host
    }

    /// The name in a `Host` header without its port.
    private static func name(of header: String) -> String? {
        let text = header.lowercased()
        if text.hasPrefix("[") {
            guard let close = text.firstIndex(of: "]"), isPort(text[text.index(after: close)...]) else { return nil }
            return String(text[text.index(after: text.startIndex)..<close])
        }
        guard let colon = text.firstIndex(of: ":") else { return text.isEmpty ? nil : text }
        return isPort(text[colon...]) && colon > text.startIndex ? String(text[..<colon]) : nil
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.first == ":" && text.dropFirst().utf8.allSatisfy { (48...57).contains($0) })
    }

    private static func unbracketed(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }
}
