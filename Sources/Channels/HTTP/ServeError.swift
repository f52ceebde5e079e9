import Foundation

/// Why the server cannot begin.
public enum ServeError: Error, Hashable, Sendable {
    case cannotListen(host: String, port: Int, reason: String)
}

extension ServeError: CustomStringConvertible, LocalizedError {
    public var description: String {
        switch self {
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host) port \(port) (\(reason)): choose another --port or --host, or stop what uses it"
        }
    }

    public var errorDescription: String? { description }
}
