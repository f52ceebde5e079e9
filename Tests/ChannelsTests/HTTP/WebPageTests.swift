@testable import Channels
import Crypto
import Foundation
import Testing

@Suite("The web page")
struct WebPageTests {
    private func content(of tag: String) throws -> String {
        let start = try #require(WebPage.html.firstRange(of: "<\(tag)>")).upperBound
        let end = try #require(WebPage.html[start...].firstRange(of: "</\(tag)>")).lowerBound
        return String(WebPage.html[start..<end])
    }

    @Test("may run its own style and script and nothing else", arguments: ["style", "script"])
    func policy(_ tag: String) throws {
        let digest = Data(SHA256.hash(data: Data(try content(of: tag).utf8))).base64EncodedString()
        #expect(WebPage.contentSecurityPolicy.contains("\(tag)-src 'sha256-\(digest)'"))
        #expect(!WebPage.contentSecurityPolicy.contains("unsafe"))
    }

    @Test("shows what is said as text, never as markup, and loads nothing from elsewhere")
    func harmless() throws {
        let script = try content(of: "script")
        #expect(!script.contains("innerHTML") && !script.contains("eval("))
        #expect(!WebPage.html.contains("http://") && !WebPage.html.contains("https://"))
    }
}
