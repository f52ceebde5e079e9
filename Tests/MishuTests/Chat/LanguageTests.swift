import Foundation
import Testing

@Suite("chat --json: the language of answers")
struct LanguageTests {
    private func locales(_ inputs: [ChatInput], _ options: [String] = [], _ environment: [String: String] = [:]) async throws -> [JSON] {
        try await SampleData.chat(inputs, data: SampleData.folder(), options: options, environment: environment).map { $0["locale"] }
    }

    @Test("is that of most function words; a lone word or number keeps the last; before any it is the company's")
    func auto() async throws {
        #expect(try await locales([.press("/confirm"), "what meetings do I have tomorrow", "ok", "3", "你好", "ok", "帮我book一个meeting"])
            == ["zh", "en", "en", "en", "zh", "zh", "zh"])
    }

    @Test("may be fixed by an option, which wins over the environment, which wins over the file")
    func fixed() async throws {
        let file = try Scratch.file("locale: en\nas: QY008\n", named: "mishu.yml").path
        #expect(try await locales(["你好"], ["--locale", "en"]) == ["en"])
        #expect(try await locales(["hello"], [], ["MISHU_LOCALE": "zh"]) == ["zh"])
        #expect(try await locales(["你好"], ["--config", file]) == ["en"])
        #expect(try await locales(["hello"], ["--config", file], ["MISHU_LOCALE": "zh"]) == ["zh"])
        #expect(try await locales(["hello"], ["--locale", "zh"], ["MISHU_LOCALE": "en"]) == ["zh"])
    }

    @Test("the first active person with the role of staff talks, or whom --as, environment or file name")
    func speaker() async throws {
        let file = try Scratch.file("as: QY008\n", named: "mishu.yml").path
        func greeted(_ options: [String], _ environment: [String: String] = [:]) async throws -> String {
            try await SampleData.chat(["你好"], data: SampleData.folder(), options: options, environment: environment)[0]["replies"][0]["text"].string ?? ""
        }
        #expect(try await greeted([]).contains("许静"))
        #expect(try await greeted(["--as", "QY029"]).contains("谢子昂"))
        #expect(try await greeted([], ["MISHU_AS": "QY015"]).contains("程颖"))
        #expect(try await greeted(["--config", file]).contains("徐静"))
    }
}
