import Language
import Testing
@testable import TimeExpressions

@Suite("Phrases of times")
struct PhraseBookTests {
    /// Keys without their numbers, and those that a language needs only where its people have a short word.
    private static func keys(_ language: TextLanguage) -> Set<String> {
        Set(PhraseBook.shared(language).keys.map { key in
            key.split(separator: " ").filter { Int($0) == nil }.joined(separator: " ")
        }).subtracting(["short weekday name", "hour", "ordinal", "part on day"])
    }

    @Test("Both languages have a phrase for everything")
    func sameKeys() {
        #expect(Self.keys(.english) == Self.keys(.chinese))
    }

    @Test("A number has its own phrase, else that of all others", arguments: [(1, "one day"), (2, "2 days"), (7, "a week"), (8, "a week")])
    func numbers(number: Int, expected: String) {
        let book = PhraseBook("# a comment\ndays: {n} days\ndays 1: one day\ndays 7-8: a week\n")
        #expect(book.text("days", number: number) == expected)
    }

    @Test("What is filled in is not read again, and unknown names stay")
    func filling() {
        let book = PhraseBook("a: {x} and {y} {z")
        #expect(book.text("a", ["x": "{y}", "y": "1"]) == "{y} and 1 {z")
        #expect(book.text("b") == "b")
    }
}
