import Foundation

/// Why a request came to nothing. Texts name the host at most: paths, queries, headers and bodies may hold secrets.
public enum WebError: Error, Hashable, Sendable {
    /// The address is not an absolute http or https address, or a header holds a line break.
    case invalidRequest(reason: String)
    /// Plain http to another machine.
    case plainHTTPRefused(host: String)
    /// The host's name has no address.
    case cannotResolve(host: String)
    /// Nobody listens, or the connection was refused.
    case cannotConnect(host: String)
    case timedOut(host: String)
    /// The certificate or the TLS handshake failed.
    case insecure(host: String, reason: String)
    /// The body is larger than the client allows.
    case tooLarge(host: String, limit: Int)
    /// The connection broke, or the other side does not speak HTTP.
    case broken(host: String, reason: String)
    /// The client has been closed.
    case closed

    /// Whether the same request may succeed in a moment.
    public var isTransient: Bool {
        switch self {
        case .cannotResolve, .cannotConnect, .timedOut, .broken: true
        case .invalidRequest, .plainHTTPRefused, .insecure, .tooLarge, .closed: false
        }
    }
}

extension WebError: CustomStringConvertible, LocalizedError {
    public var description: String {
        switch self {
        case .invalidRequest(let reason):
            "the request cannot be sent: \(reason); correct the configured address"
        case .plainHTTPRefused(let host):
            "plain http to \(host) is refused: configure an https address"
        case .cannotResolve(let host):
            "no address is known for \(host): check the name and this machine's DNS"
        case .cannotConnect(let host):
            "nothing answers at \(host): check that it runs and that a firewall or proxy lets this machine through"
        case .timedOut(let host):
            "\(host) did not answer in time: try again, or raise the time-out"
        case .insecure(let host, let reason):
            "no safe connection to \(host) (\(reason)): check its certificate and this machine's clock and authorities"
        case .tooLarge(let host, let limit):
            "\(host) sent more than \(limit) bytes: ask for less, or raise the limit"
        case .broken(let host, let reason):
            "the connection to \(host) broke (\(reason)): try again"
        case .closed:
            "the web client has been closed: make a new one"
        }
    }

    public var errorDescription: String? { description }
}
