@testable import Models
import Testing

@Suite("The scrubber of secrets")
struct SecretScrubberTests {
    @Test("takes out what looks like a secret", arguments: [
        ("key sk-abcdefghijklmnop!", "key ***!"), ("Authorization: Bearer abcdefgh.ijk", "Authorization: Bearer ***"), ("bearer key123456:secret9876 x", "bearer *** x"),
        ("/v1?api-key=abc&x=1", "/v1?api-key=***&x=1"), ("https://h/p?a=1&token=xyz", "https://h/p?a=1&token=***"), ("known MYKEY99 here", "known *** here"),
    ])
    func scrubs(_ text: String, _ scrubbed: String) {
        #expect(SecretScrubber(secrets: ["MYKEY99"]).scrub(text) == scrubbed)
    }

    @Test("leaves other words alone", arguments: ["task-force", "ask-me-anything-now", "max_tokens=5", "a bearer of news", "/v1?model=x&limit=3", "下周三的会议"])
    func leaves(_ text: String) {
        #expect(SecretScrubber().scrub(text) == text)
    }

    @Test("takes out fields by their names")
    func fields() {
        let value: JSON = ["Authorization": "x", "api_key": "y", "max_tokens": 5, "nested": ["password": "z", "name": "n"]]
        #expect(SecretScrubber().scrub(value) == ["Authorization": "***", "api_key": "***", "max_tokens": 5, "nested": ["password": "***", "name": "n"]])
    }

    @Test("is not needed for a key that is printed")
    func printing() throws {
        let key = try #require(ModelKey("  topsecret1 \n"))
        let endpoint = chatEndpoint("http://127.0.0.1/v1", key: "topsecret1")
        for text in ["\(key)", String(reflecting: key), "\(endpoint)", String(reflecting: endpoint)] { #expect(!text.contains("topsecret1")) }
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!dumped.contains("topsecret1"))
    }
}
