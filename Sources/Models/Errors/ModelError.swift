import WebClient

/// Why a call of a model came to nothing. Texts never hold keys, prompts or answers; `model` is the configured name.
public enum ModelError: Error, Hashable, Sendable {
    /// No model is configured for the role.
    case notConfigured(role: ModelRole)
    /// A setting cannot be used.
    case invalidSetting(name: String, problem: LocalizedText)
    /// The server could not be reached, or the connection broke.
    case unreachable(model: String, WebError)
    /// The time budget ran out, in seconds.
    case timedOut(model: String, seconds: Double)
    /// Status 401 or 403.
    case unauthorized(model: String, status: Int)
    /// Status 429; the seconds that the server asks to wait, if it says.
    case rateLimited(model: String, retryAfter: Double?)
    /// Status 5xx.
    case unavailable(model: String, status: Int)
    /// Another status of 400 and above, with what the server says about it, shortened and without secrets.
    case rejected(model: String, status: Int, message: String)
    /// Status 3xx: redirects are not followed, for the key would travel along.
    case redirected(model: String, status: Int)
    /// The answer is not what the protocol says.
    case malformed(model: String, reason: String)
    /// A stream ended before its end mark.
    case interrupted(model: String)
    /// The answer was larger than allowed, in bytes.
    case tooLarge(model: String, limit: Int)
    /// The answer was cut by the limit of tokens and is no valid JSON.
    case truncated(model: String)
    /// The answer does not follow the JSON Schema that was asked for.
    case schemaViolation(model: String, detail: String)
    /// Vectors of a wrong number or size, or with numbers that are not finite.
    case invalidVectors(model: String, reason: String)
    /// A text longer than the server shall get, in Unicode scalars.
    case inputTooLong(model: String, scalars: Int, limit: Int)
    /// Too many failures in a row: the model is left alone for so many seconds.
    case resting(model: String, seconds: Double)
    /// The day's tokens are used up.
    case budgetSpent(used: Int, limit: Int)
    /// The recording that is played back lacks this call.
    case notRecorded(model: String)

    /// Whether another model, or the same a moment later, may do better.
    public var isTransient: Bool {
        switch self {
        case .unreachable(_, let error): error.isTransient
        case .timedOut, .rateLimited, .unavailable, .interrupted, .resting: true
        default: false
        }
    }

    /// Whether the failure speaks of the server's health, rather than of the request or the settings.
    public var countsAgainstServer: Bool {
        switch self {
        case .unreachable, .timedOut, .unavailable, .malformed, .interrupted, .tooLarge, .redirected, .invalidVectors: true
        default: false
        }
    }

    /// A word for metrics.
    public var kind: String {
        switch self {
        case .notConfigured: "not_configured"
        case .invalidSetting: "invalid_setting"
        case .unreachable: "unreachable"
        case .timedOut: "timed_out"
        case .unauthorized: "unauthorized"
        case .rateLimited: "rate_limited"
        case .unavailable: "unavailable"
        case .rejected: "rejected"
        case .redirected: "redirected"
        case .malformed: "malformed"
        case .interrupted: "interrupted"
        case .tooLarge: "too_large"
        case .truncated: "truncated"
        case .schemaViolation: "schema_violation"
        case .invalidVectors: "invalid_vectors"
        case .inputTooLong: "input_too_long"
        case .resting: "resting"
        case .budgetSpent: "budget_spent"
        case .notRecorded: "not_recorded"
        }
    }
}
