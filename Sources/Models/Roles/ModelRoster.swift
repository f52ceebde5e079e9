/// The configured models and who stands in for whom.
public struct ModelRoster: Hashable, Sendable {
    /// In the order of fallback.
    public var endpoints: [ModelEndpoint]

    public init(_ endpoints: [ModelEndpoint] = []) { self.endpoints = endpoints }

    /// The models of a role, the first choice first. Where no strong model is named the fast ones serve, and the other way
    /// round; chat models never serve for vectors.
    public func endpoints(for role: ModelRole) -> [ModelEndpoint] {
        let named = endpoints.filter { $0.roles.contains(role) }
        guard role != .embedding else { return named }
        let others = endpoints.filter { !$0.roles.contains(role) && ($0.roles.contains(.fast) || $0.roles.contains(.strong)) }
        return named + others
    }

    /// The model of a configured name.
    public func endpoint(named name: String) -> ModelEndpoint? {
        endpoints.first { $0.name.lowercased() == name.lowercased() }
    }
}
