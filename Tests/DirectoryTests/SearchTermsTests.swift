@testable import Directory
import Testing

@Suite("Terms of the index")
struct SearchTermsTests {
    @Test("Chinese is cut into pairs, Latin words are folded, dates keep their unit", arguments: [
        ("差旅费", "差旅 旅费 费"), ("Müller's Hotels", "muller s hotel"), ("2026年3月 ERP二期", "2026 2026年 年 3 3月 月 erp 二期 期"),
        ("ＵＳＢ－C口", "usb c 口"), ("A201", "a201"), ("", ""), ("，。！", ""),
    ])
    func cutting(text: String, terms: String) {
        #expect(SearchTerms.indexText(text) == terms)
    }

    @Test("forms of a word share a stem", arguments: [
        ["hotel", "hotels"], ["policy", "policies"], ["expense", "expenses"], ["book", "books", "booking", "booked"],
        ["travel", "travels", "travelling", "traveled"], ["carry", "carries", "carried"], ["leave", "leaves", "leaving"],
        ["box", "boxes"], ["plan", "planned", "planning"], ["invoice", "invoices", "invoiced", "invoicing"],
    ])
    func stems(forms: [String]) {
        let stems = Set(forms.map { SearchTerms.stem(Array($0.unicodeScalars)[...]) })
        #expect(stems.count == 1, "\(stems)")
    }

    @Test("different words stay apart", arguments: [["bus", "busy"], ["analysis", "analyse"], ["staff", "staged"], ["pass", "past"]])
    func apart(words: [String]) {
        #expect(Set(words.map { SearchTerms.stem(Array($0.unicodeScalars)[...]) }).count == words.count)
    }

    @Test("sentences end where their language ends them", arguments: [
        ("一。二！三？", ["一。", "二！", "三？"]), ("One. Two v1.5 ok. Three", ["One.", "Two v1.5 ok.", "Three"]),
        ("甲；乙\n\n丙", ["甲；", "乙", "丙"]), ("  ", []),
    ])
    func sentences(text: String, expected: [String]) {
        let scalars = Array(text.unicodeScalars)
        #expect(Passage.sentences(scalars).map { SearchTerms.string(scalars[$0]) } == expected)
    }
}
