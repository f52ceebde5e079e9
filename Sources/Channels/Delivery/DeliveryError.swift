import WebClient

/// Why a call to a platform came to nothing. It names the platform's code, never a secret or a text.
struct DeliveryError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Kind: Hashable, Sendable {
        case again(RetryPolicy.Failure)
        /// The platform will not take it later either.
        case final
        /// The platform's configuration is wrong: nothing can be sent until somebody corrects it.
        case misconfigured
    }

    var kind: Kind
    /// The platform's own code, or what happened to the connection.
    var reason: String

    var description: String { reason }

    static func transient(_ reason: String) -> DeliveryError { DeliveryError(kind: .again(.transient), reason: reason) }
    static func slowDown(seconds: Double?, _ reason: String) -> DeliveryError {
        // A platform that asks for no pause at all still wants one.
        DeliveryError(kind: .again(.slowDown(seconds: seconds)), reason: reason)
    }
    static func final(_ reason: String) -> DeliveryError { DeliveryError(kind: .final, reason: reason) }

    init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }

    init(_ error: WebError) {
        self.init(kind: error.isTransient ? .again(.transient) : .final, reason: error.description)
    }
}
