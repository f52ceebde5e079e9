@testable import Channels
import Crypto
import Foundation
import Testing

@Suite("The web page")
struct WebPageTests {
    private static let page = WebPage.html(names: (chinese: "小<秘", english: "A & B"))

    private func content(of tag: String) throws -> String {
        let start = try #require(Self.page.firstRange(of: "<\(tag)>")).upperBound
        let end = try #require(Self.page[start...].firstRange(of: "</\(tag)>")).lowerBound
        return String(Self.page[start..<end])
    }

    @Test("may run its own style and script and nothing else", arguments: ["style", "script"])
    func policy(_ tag: String) throws {
        let digest = Data(SHA256.hash(data: Data(try content(of: tag).utf8))).base64EncodedString()
        #expect(WebPage.contentSecurityPolicy.contains("\(tag)-src 'sha256-\(digest)'"))
        #expect(!WebPage.contentSecurityPolicy.contains("unsafe"))
    }

    @Test("takes its title from the persona's name")
    func title() throws {
        #expect(try content(of: "title") == "小&lt;秘 A &amp; B")
    }

    @Test("shows what is said as text, never as markup, and loads nothing from elsewhere")
    func harmless() throws {
        let script = try content(of: "script")
        #expect(!script.contains("innerHTML") && !script.contains("eval("))
        #expect(!Self.page.contains("http://") && !Self.page.contains("https://"))
    }
}
