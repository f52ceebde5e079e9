import Synchronization

/// Counters for `/metrics`, and what `/health` knows of the platforms. Labels have fixed vocabularies: nothing that a
/// stranger chooses, no secrets, addresses or texts.
final class ChannelMetrics: Sendable {
    enum Counter: String, CaseIterable {
        case requests = "mishu_http_requests_total"
        case turns = "mishu_turns_total"
        case duplicates = "mishu_duplicates_total"
        case deliveries = "mishu_deliveries_total"
        case failures = "mishu_failures_total"

        var help: String {
            switch self {
            case .requests: "Requests by route and status."
            case .turns: "Turns by channel and result."
            case .duplicates: "Deliveries that had come before, by platform."
            case .deliveries: "Messages sent to the platforms, by result."
            case .failures: "Things that went wrong, by kind."
            }
        }
    }

    private struct State {
        var counts: [String: [String: Int]] = [:]
        var problems: [String: String] = [:]
    }

    private let state = Mutex(State())

    func count(_ counter: Counter, _ labels: [String: String]) {
        let text = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
        state.withLock { $0.counts[counter.rawValue, default: [:]][text, default: 0] += 1 }
    }

    /// - Parameter problem: the platform's code for what is wrong with its configuration.
    func set(_ platform: Platform, problem: String?) {
        state.withLock { $0.problems[platform.rawValue] = problem }
    }

    func problem(_ platform: Platform) -> String? { state.withLock { $0.problems[platform.rawValue] } }

    /// Prometheus's text exposition format, version 0.0.4.
    var text: String {
        let counts = state.withLock { $0.counts }
        var out = ""
        for counter in Counter.allCases {
            out += "# HELP \(counter.rawValue) \(counter.help)\n# TYPE \(counter.rawValue) counter\n"
            for (labels, value) in (counts[counter.rawValue] ?? [:]).sorted(by: { $0.key < $1.key }) {
                out += "\(counter.rawValue){\(labels)} \(value)\n"
            }
        }
        return out
    }
}
