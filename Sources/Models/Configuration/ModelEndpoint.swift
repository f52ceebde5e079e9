import WebClient

/// One model on one server, ready to be called.
public struct ModelEndpoint: Hashable, Sendable {
    /// What people call it: in settings, metrics, messages.
    public var name: String
    /// The preset it was made from; nil: a server of its own, treated as plain OpenAI-compatible.
    public var provider: String?
    /// The address up to and with `/v1`, without a slash at the end.
    public var base: String
    /// The model's name at the server; empty: the server has only one and wants none.
    public var model: String
    public var key: ModelKey?
    public var roles: Set<ModelRole>
    public var traits: ProviderTraits
    /// Seconds for one call, retries included, where the caller says nothing.
    public var timeout: Double

    public init(
        name: String, provider: String? = nil, base: String, model: String, key: ModelKey? = nil, roles: Set<ModelRole>,
        traits: ProviderTraits = ProviderTraits(), timeout: Double = 30
    ) {
        self.name = name
        self.provider = provider
        self.base = base
        self.model = model
        self.key = key
        self.roles = roles
        self.traits = traits
        self.timeout = timeout
    }

    /// The server alone: scheme, host and port, without path or query.
    public var server: String {
        guard let address = WebAddress(base) else { return "?" }
        let host = address.host.contains(":") ? "[\(address.host)]" : address.host
        let isUsual = address.port == (address.isSecure ? 443 : 80)
        return (address.isSecure ? "https://" : "http://") + host + (isUsual ? "" : ":\(address.port)")
    }

    /// Headers of a request, the secret ones included.
    var headers: [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = [("Content-Type", "application/json")]
        headers += traits.headers.map { ($0.name, $0.value) }
        if let key {
            switch traits.authentication {
            case .bearer: headers.append(("Authorization", "Bearer \(key.value)"))
            case .header(let name): headers.append((name, key.value))
            case .none: break
            }
        }
        return headers
    }
}
