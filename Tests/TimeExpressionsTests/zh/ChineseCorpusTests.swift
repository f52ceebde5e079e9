import Language
import Testing

@Suite struct ChineseCorpusTests {
    @Test("Every example of the Chinese corpus means what it says")
    func examples() throws {
        let lines = try CorpusLine.all(of: "zh")
        #expect(lines.count > 500)
        for line in lines {
            #expect(line.found(language: .chinese) == line.expected, "\(line.text)")
        }
    }
}
