import Testing

@Suite("Examples beside the languages")
struct CorpusTests {
    @Test("Every example of a corpus means what it says", arguments: LanguageFolder.all)
    func examples(folder: LanguageFolder) throws {
        let lines = try CorpusLine.all(of: folder)
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(line.found(language: folder.language) == line.expected, "\(line.text)")
        }
    }

    /// A line of `lookalikes.tsv` says what its words are instead, and gives the sentence.
    @Test("Words that only look like times stay alone", arguments: LanguageFolder.all)
    func lookalikes(folder: LanguageFolder) throws {
        let lines = try folder.lines(of: "lookalikes.tsv")
        #expect(!lines.isEmpty)
        for line in lines {
            let fields = line.split(separator: "\t")
            #expect(fields.count == 2, "\(line)")
            #expect(found(String(fields.last ?? ""), language: folder.language) == [], "\(line)")
        }
    }
}
