import Foundation
import Testing

@Suite("chat --json: the language of answers")
struct LanguageTests {
    private func locales(_ inputs: [ChatInput], _ options: [String] = [], _ environment: [String: String] = [:]) throws -> [JSON] {
        try SampleData.chat(inputs, data: SampleData.folder(), options: options, environment: environment).map { $0["locale"] }
    }

    @Test("is that of most function words; a lone word or number keeps the last; before any it is the company's")
    func auto() throws {
        #expect(try locales([.press("/confirm"), "what meetings do I have tomorrow", "ok", "3", "你好", "ok", "帮我book一个meeting"])
            == ["zh", "en", "en", "en", "zh", "zh", "zh"])
    }

    @Test("may be fixed by an option, which wins over the environment, which wins over the file")
    func fixed() throws {
        let file = try Scratch.file("locale: en\nas: QY008\n", named: "mishu.yml").path
        #expect(try locales(["你好"], ["--locale", "en"]) == ["en"])
        #expect(try locales(["hello"], [], ["MISHU_LOCALE": "zh"]) == ["zh"])
        #expect(try locales(["你好"], ["--config", file]) == ["en"])
        #expect(try locales(["hello"], ["--config", file], ["MISHU_LOCALE": "zh"]) == ["zh"])
        #expect(try locales(["hello"], ["--locale", "zh"], ["MISHU_LOCALE": "en"]) == ["zh"])
    }

    @Test("the first active person with the role of staff talks, or whom --as, environment or file name")
    func speaker() throws {
        let file = try Scratch.file("as: QY008\n", named: "mishu.yml").path
        func greeted(_ options: [String], _ environment: [String: String] = [:]) throws -> String {
            try SampleData.chat(["你好"], data: SampleData.folder(), options: options, environment: environment)[0]["replies"][0]["text"].string ?? ""
        }
        #expect(try greeted([]).contains("许静"))
        #expect(try greeted(["--as", "QY029"]).contains("谢子昂"))
        #expect(try greeted([], ["MISHU_AS": "QY015"]).contains("程颖"))
        #expect(try greeted(["--config", file]).contains("徐静"))
    }
}
