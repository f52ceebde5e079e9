import Language
import Testing

@Suite struct EnglishCorpusTests {
    @Test("Every example of the English corpus means what it says")
    func examples() throws {
        let lines = try CorpusLine.all(of: "en")
        #expect(lines.count > 500)
        for line in lines {
            #expect(line.found(language: .english) == line.expected, "\(line.text)")
        }
    }
}
