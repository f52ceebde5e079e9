/// The addresses that the server knows.
enum Route: Hashable {
    case page, health, metrics, restHealth, rest
    case webhook(Platform)
    case other

    init(path: String) {
        switch path {
        case "/", "": self = .page
        case "/health": self = .health
        case "/metrics": self = .metrics
        case "/webhooks/rest", "/webhooks/rest/": self = .restHealth
        case "/webhooks/rest/webhook": self = .rest
        default:
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 3, parts[0].isEmpty, parts[1] == "webhooks", let platform = Platform(rawValue: String(parts[2])) {
                self = .webhook(platform)
            } else {
                self = .other
            }
        }
    }

    /// For metrics and logs: never what a stranger wrote.
    var label: String {
        switch self {
        case .page: "page"
        case .health: "health"
        case .metrics: "metrics"
        case .restHealth: "rest_health"
        case .rest: "rest"
        case .webhook(let platform): platform.rawValue
        case .other: "other"
        }
    }
}
