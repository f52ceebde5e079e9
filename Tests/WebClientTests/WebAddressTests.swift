import Testing
import WebClient

@Suite("An address")
struct WebAddressTests {
    @Test("is below a base when scheme, host and port are equal and the path goes on", arguments: [
        ("https://hooks.slack.com/commands/T/1", true), ("https://HOOKS.slack.com:443/x", true),
        ("https://hooks.slack.com", true), ("http://hooks.slack.com/x", false), ("https://hooks.slack.com.evil.example/x", false),
        ("https://hooks.slack.com:8443/x", false), ("https://evil.example/https://hooks.slack.com/", false),
    ])
    func below(_ text: String, _ isBelow: Bool) throws {
        let base = try #require(WebAddress("https://hooks.slack.com"))
        #expect((WebAddress(text)?.isBelow(base) ?? false) == isBelow)
    }

    @Test("does not climb out of a base's path", arguments: [
        ("http://127.0.0.1:9/hooks/a", true), ("http://127.0.0.1:9/hooksters", false), ("http://127.0.0.1:9/hooks/../api", false),
        ("http://127.0.0.1:9/hooks/%2E%2e/api", false),
    ])
    func paths(_ text: String, _ isBelow: Bool) throws {
        let base = try #require(WebAddress("http://127.0.0.1:9/hooks"))
        #expect((WebAddress(text)?.isBelow(base) ?? false) == isBelow)
    }

    @Test("knows loopback", arguments: [
        ("http://localhost/", true), ("http://127.1.2.3/", true), ("http://[::1]:80/", true), ("http://127.evil.example/", false),
        ("http://10.0.0.1/", false),
    ])
    func loopback(_ text: String, _ isLoopback: Bool) throws {
        #expect(try #require(WebAddress(text)).isLoopback == isLoopback)
    }

    @Test("knows private networks", arguments: [
        ("http://10.0.0.1/", true), ("http://172.16.9.9/", true), ("http://172.32.0.1/", false), ("http://192.168.1.1/", true), ("http://8.8.8.8/", false),
        ("http://gpu/", true), ("http://gpu.local/", true), ("http://[fd00::1]/", true), ("http://[2001:db8::1]/", false), ("http://fd.example/", false),
    ])
    func privateNetworks(_ text: String, _ isPrivate: Bool) throws {
        #expect(try #require(WebAddress(text)).isPrivate == isPrivate)
    }
}
