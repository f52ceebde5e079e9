@testable import Channels
import Testing

@Suite("Host and Origin")
struct HostPolicyTests {
    @Test("must be the server's own", arguments: [
        ("127.0.0.1:8080", nil, true), ("localhost:8080", nil, true), ("LOCALHOST", nil, true), ("[::1]:8080", nil, true),
        ("mishu.office", nil, true), ("evil.example", nil, false), ("127.0.0.1.evil.example", nil, false), ("", nil, false),
        (nil, nil, false), ("localhost:80:80", nil, false), ("localhost:x", nil, false),
        ("localhost:8080", "http://localhost:8080", true), ("localhost:8080", "http://localhost:3000", false),
        ("localhost:8080", "http://evil.example", false), ("localhost:8080", "null", false),
        ("mishu.office", "https://mishu.office", true), ("localhost:8080", "http://localhost:8080.evil.example", false),
    ] as [(String?, String?, Bool)])
    func loopback(_ host: String?, _ origin: String?, _ isAdmitted: Bool) {
        let policy = HostPolicy(host: "127.0.0.1", names: ["mishu.office"])
        #expect(policy.admits(host: host, origins: origin.map { [$0] } ?? [], local: "127.0.0.1") == isAdmitted)
    }

    @Test("may be the address that the connection came in at")
    func anyAddress() {
        let policy = HostPolicy(host: "0.0.0.0", names: [])
        #expect(policy.admits(host: "10.0.0.7:8080", origins: [], local: "10.0.0.7"))
        #expect(!policy.admits(host: "10.0.0.8:8080", origins: [], local: "10.0.0.7"))
    }
}
