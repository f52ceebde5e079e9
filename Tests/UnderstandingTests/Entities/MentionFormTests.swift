import DialogModel
import Testing
@testable import Understanding

@Suite("Ways of naming people and things")
struct MentionFormTests {
    @Test("people, departments and rooms are found under every form that people use, and only then", arguments: MentionCases.all)
    func forms(mention: MentionCase) {
        let found = NamingOffice.index.matches(in: mention.text).filter { $0.kind == mention.kind }
        #expect(found.map { Set($0.candidates.map(\.id)) } == mention.expected)
    }
}
