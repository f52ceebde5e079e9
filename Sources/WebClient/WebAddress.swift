/// The parts of an http or https address that decide where a request may go.
public struct WebAddress: Hashable, Sendable {
    public var isSecure: Bool
    /// Lower case, IPv6 without brackets.
    public var host: String
    public var port: Int
    /// From the first slash to the query, `/` when empty.
    public var path: String

    /// Reads an absolute http or https address (RFC 3986); nil for anything else, for one with user information, and
    /// for one with blanks, control or non-ASCII characters or backslashes, which readers of addresses disagree about.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }), let mark = text.firstRange(of: "://") else { return nil }
        switch text[..<mark.lowerBound].lowercased() {
        case "http": isSecure = false
        case "https": isSecure = true
        default: return nil
        }
        let rest = text[mark.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let authority = rest[..<end]
        let tail = rest[end...]
        let pathEnd = tail.firstIndex { $0 == "?" || $0 == "#" } ?? tail.endIndex
        path = tail[..<pathEnd].isEmpty ? "/" : String(tail[..<pathEnd])
        guard !authority.contains("@") else { return nil }
        let name: Substring, portText: Substring?
        if authority.hasPrefix("[") {
            guard let close = authority.firstIndex(of: "]") else { return nil }
            name = authority[authority.index(after: authority.startIndex)..<close]
            let after = authority[authority.index(after: close)...]
            guard after.isEmpty || after.hasPrefix(":") else { return nil }
            portText = after.isEmpty ? nil : after.dropFirst()
        } else if let colon = authority.firstIndex(of: ":") {
            name = authority[..<colon]
            portText = authority[authority.index(after: colon)...]
        } else {
            name = authority
            portText = nil
        }
        guard !name.isEmpty else { return nil }
        host = name.lowercased()
        if let portText, !portText.isEmpty {
            guard let number = Int(portText), (1...65_535).contains(number) else { return nil }
            port = number
        } else {
            port = isSecure ? 443 : 80
        }
    }

    /// Whether the address is this machine's own: `localhost`, 127.0.0.0/8, `::1`.
    public var isLoopback: Bool { Self.isLoopback(host) }

    /// The same for a host alone.
    public static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased()
        if name == "localhost" || name == "::1" { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Whether the address lies in a private network: 10/8, 172.16/12, 192.168/16 (RFC 1918), 169.254/16 (RFC 3927),
    /// fc00::/7 (RFC 4193), a name without a dot, or one below `local`, `internal`, `lan` or `home.arpa` (RFC 8375).
    public var isPrivate: Bool {
        if isLoopback { return true }
        if host.contains(":") { return host.hasPrefix("fc") || host.hasPrefix("fd") }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = labels.compactMap { UInt8($0) }
        if labels.count == 4, numbers.count == 4 {
            switch (numbers[0], numbers[1]) {
            case (10, _), (172, 16...31), (192, 168), (169, 254): return true
            default: return false
            }
        }
        if labels.count == 1 { return true }
        return [".local", ".internal", ".lan", ".home.arpa"].contains { host.hasSuffix($0) }
    }

    /// Whether scheme, host and port are those of a base, and the path lies below the base's.
    public func isBelow(_ base: WebAddress) -> Bool {
        guard isSecure == base.isSecure, host == base.host, port == base.port else { return false }
        let root = base.path.hasSuffix("/") ? base.path : base.path + "/"
        // A dot segment would climb out of the base once the server resolves it.
        let segments = path.lowercased().split(separator: "/").map { $0.replacing("%2e", with: ".") }
        return path.hasPrefix(root) && !segments.contains(".") && !segments.contains("..")
    }
}
