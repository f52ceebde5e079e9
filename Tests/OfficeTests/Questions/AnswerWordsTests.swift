import DialogModel
import Language
import Questions
import Testing
@testable import Office

struct AnswerWordsTests {
    private let noun = SchemaEntity.Noun(zh: "间会议室", one: "room", many: "rooms")

    private func words(_ rows: [[SQLValue]], _ shape: QueryAnswer.Shape, truncated: Bool = false, language: TextLanguage = .english) -> AnswerWords {
        let table = QueryTable(columns: ["name", "count"], rows: rows, truncated: truncated)
        return AnswerWords(answer: QueryAnswer(sql: "SELECT 1", table: table, shape: shape, noun: noun), language: language)
    }

    @Test("One of something is named in the singular")
    func nouns() {
        #expect(words([[.integer(1)]], .count).say.values["noun"] == .name(zh: "间会议室", en: "room"))
        #expect(words([[.integer(0)]], .count).say.values["noun"] == .name(zh: "间会议室", en: "rooms"))
    }

    @Test("A group is its name and number, in the punctuation of the language")
    func groups() {
        let rows: [[SQLValue]] = [[.text("A"), .integer(3)]]
        #expect(words(rows, .groups).say.values["rows"] == .list([["cells": .text("A: 3")]]))
        #expect(words(rows, .groups, language: .chinese).say.values["rows"] == .list([["cells": .text("A：3")]]))
    }

    @Test("What has the most is said in a sentence, and all that share the place")
    func superlatives() {
        let one = words([[.text("A"), .integer(26)]], .superlative(most: true)).say
        #expect(one.response == "questions_superlative")
        #expect(one.values["names"] == .names([.text("A")]))
        #expect(one.values["count"] == .number(26))
        #expect(one.values["several"] == .flag(false))
        let two = words([[.text("A"), .integer(2)], [.text("B"), .integer(2)]], .superlative(most: false)).say
        #expect(two.values["names"] == .names([.text("A"), .text("B")]))
        #expect(two.values["several"] == .flag(true))
        #expect(two.values["most"] == .flag(false))
        #expect(words([[.text("A"), .integer(3)], [.text("B"), .integer(2)]], .superlative(most: true)).say.response == "questions_rows")
        #expect(words([], .superlative(most: true)).say.response == "questions_none")
    }

    @Test("Codes are shown in words of the reader's language, the effect keeps them", arguments: [
        (TextLanguage.chinese, "长期休假：3"), (.english, "on leave: 3"),
    ])
    func labels(language: TextLanguage, shown: String) {
        let table = QueryTable(columns: ["status", "count"], rows: [[.text("leave"), .integer(3)]])
        let answer = QueryAnswer(sql: "SELECT 1", table: table, shape: .groups, labels: ["status": ["leave": .init(zh: "长期休假", en: "on leave")]])
        let words = AnswerWords(answer: answer, language: language)
        #expect(words.say.values["rows"] == .list([["cells": .text(shown)]]))
        #expect(words.effect["rows"] == .array([.array([.string("leave"), .integer(3)])]))
    }

    @Test("Ten rows are shown, the others counted; the effect has all of them")
    func manyRows() {
        let words = words((1...12).map { [.text("R\($0)"), .integer(1)] }, .rows, truncated: true)
        #expect(words.say.values["more"] == .number(2))
        #expect(words.say.values["total"] == .text("12+"))
        #expect(words.effect["truncated"] == .bool(true))
        guard case .array(let rows)? = words.effect["rows"] else {
            Issue.record("no rows")
            return
        }
        #expect(rows.count == 12)
        #expect(words.effect.fields.map(\.key) == ["sql", "columns", "rows", "truncated"])
    }

    @Test("Nothing found is said as such, an average of minutes as a length")
    func others() {
        #expect(words([], .rows).say.response == "questions_none")
        #expect(words([[.null]], .value(isMinutes: true)).say.response == "questions_none")
        #expect(words([[.real(52.5)]], .value(isMinutes: true)).say.values["value"] == .minutes(53))
        #expect(words([[.real(16.7)]], .value(isMinutes: false)).say.values["value"] == .text("16.7"))
    }
}
