import WebClient

extension WebError {
    /// The case's name, for recordings: details name hosts.
    var caseName: String {
        switch self {
        case .invalidRequest: "invalidRequest"
        case .plainHTTPRefused: "plainHTTPRefused"
        case .cannotResolve: "cannotResolve"
        case .cannotConnect: "cannotConnect"
        case .timedOut: "timedOut"
        case .insecure: "insecure"
        case .tooLarge: "tooLarge"
        case .broken: "broken"
        case .closed: "closed"
        }
    }

    /// The error that a recording plays back.
    init(recorded name: String) {
        let host = "recording"
        switch name {
        case "cannotResolve": self = .cannotResolve(host: host)
        case "cannotConnect": self = .cannotConnect(host: host)
        case "timedOut": self = .timedOut(host: host)
        case "insecure": self = .insecure(host: host, reason: "recorded")
        case "tooLarge": self = .tooLarge(host: host, limit: 0)
        default: self = .broken(host: host, reason: "recorded")
        }
    }
}
