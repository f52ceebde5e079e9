import Language
import Testing
@testable import TimeExpressions

/// What the notation of words and rules means, on small grammars.
@Suite("The grammar's notation")
struct GrammarTests {
    private static let words = """
        # days and small words
        day 0: today
        day 1: tomorrow, the day after today
        unit week: week, weeks
        unit day: days
        house: 楼, house
        mark: !
        """

    /// The expressions that a grammar of one or more rules finds, as they stand in the text.
    private static func found(_ rules: String, in text: String, conventions: Conventions = .office) throws -> [String] {
        let grammar = try Grammar(files: [("Languages/xx/words.txt", words), ("Languages/xx/rules.txt", rules)])
        let scalars = NormalizedText(text).scalars
        let interpreter = Interpreter(reference: LocalDateTime(2026, 3, 9, 9), conventions: conventions)
        var chart = Chart(scalars, grammar: grammar, interpreter: interpreter, flags: conventions.flags, names: [])
        var found: [String] = []
        while chart.parseSegment() { found += chart.chosen().map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) } }
        return found
    }

    @Test("A category matches its words, whole Latin words only, whatever the blanks inside them", arguments: [
        ("today", ["today"]), ("see you  tomorrow!", ["tomorrow"]), ("todays", []), ("the day  after   today", ["the day  after   today"]),
        ("Ｔｏｄａｙ", ["today"]), ("", []),
    ])
    func words(text: String, expected: [String]) throws {
        #expect(try Self.found("time day = day:d => day(d)", in: text) == expected)
    }

    @Test("The longest expression wins, from the left", arguments: [
        ("today tomorrow", ["today tomorrow"]), ("today or tomorrow", ["today", "tomorrow"]),
    ])
    func longest(text: String, expected: [String]) throws {
        let rules = """
            time one = day:d => day(d)
            time two = day:d day => day(d)
            """
        #expect(try Self.found(rules, in: text) == expected)
    }

    @Test("Alternatives and what may be left out", arguments: [
        ("in 3 weeks", ["in 3 weeks"]), ("3 weeks", ["3 weeks"]), ("after 3 days", ["after 3 days"]), ("after in 3 days", ["in 3 days"]),
    ])
    func alternatives(text: String, expected: [String]) throws {
        #expect(try Self.found(#"time span = ["in" | "after"] int:n (unit<week>|unit<day>):u => length(n, u)"#, in: text) == expected)
    }

    @Test("A named pattern stands for what it names")
    func namedPattern() throws {
        let rules = """
            let lead = "in" | "within"
            time span = $lead int:n unit:u
                => length(n, u)
            """
        #expect(try Self.found(rules, in: "within 2 days") == ["within 2 days"])
    }

    @Test("Tests on numbers: value, figures, form", arguments: [
        ("int<1-12>", "12", true), ("int<1-12>", "13", false), ("int<f2>", "05", true), ("int<f2>", "5", false), ("int<f1-2>", "5", true),
        ("int<digits>", "七", false), ("int<han>", "七", true), ("int<3>", "3", true), ("int<3>", "4", false), ("ord<1-5>", "3rd", true),
        ("ord<-1>", "最后", true),
    ])
    func numbers(pattern: String, text: String, matches: Bool) throws {
        #expect(try Self.found("time n = \(pattern):n => day(n)", in: text).isEmpty == !matches)
    }

    @Test("~ wants no blank", arguments: [("3!", true), ("3 !", false)])
    func tight(text: String, matches: Bool) throws {
        #expect(try Self.found("time n = int:n ~mark => day(n)", in: text).isEmpty == !matches)
    }

    @Test("Conditions look at what stands beside", arguments: [
        ("not-before house", "3楼", false), ("not-before house", "3天", true), ("before house", "3 house", true), ("before ~house", "3 house", false),
        ("after edge", "3", true), ("after letter", "a 3", true), ("after ~letter", "a 3", false), ("not-after (letter|mark)", "! 3", false),
        (#"after "no""#, "no 3", true), (#"after "no""#, "yes 3", false), ("before edge", "3.", true), ("before blank", "3", false),
    ])
    func conditions(condition: String, text: String, matches: Bool) throws {
        #expect(try Self.found("time n = int:n => day(n) | \(condition)", in: text).isEmpty == !matches)
    }

    @Test("Conditions ask for choices of the conventions", arguments: [("when bareYears", true), ("unless bareYears", false)])
    func choices(condition: String, holds: Bool) throws {
        #expect(try Self.found("time n = int:n => day(n) | \(condition)", in: "7", conventions: .recognizers).isEmpty == !holds)
        #expect(try Self.found("time n = int:n => day(n) | \(condition)", in: "7", conventions: .office).isEmpty == holds)
    }

    @Test("What is ignored takes its stretch of text and says nothing")
    func ignored() throws {
        let rules = """
            time n = int:n => day(n)
            time no = int "days" => ignored()
            """
        #expect(try Self.found(rules, in: "3 days and 4") == ["4"])
    }

    @Test("An operation without a result drops the reading")
    func impossible() throws {
        #expect(try Self.found("time n = int:a int:b => quarter(b)", in: "2 7").isEmpty)
    }

    @Test("An expression cuts no number, version or name in two", arguments: ["A305", "2.1.3", "#12", "12%", "1,200", "¥30", "3-1-2-4"])
    func cutsNothing(text: String) throws {
        #expect(try Self.found("time n = int:n => day(n)", in: text).isEmpty)
    }

    @Test("A slip of the keyboard in a long word is mended, where only one word is near", arguments: [
        ("tomorow", true), ("tomorrrow", true), ("tomorrwo", true), ("tomrw", false), ("todya", false),
    ])
    func slips(text: String, matches: Bool) throws {
        #expect(try Self.found("time day = day:d => day(d)", in: text).isEmpty == !matches)
    }

    @Test("Mistakes in a file are told with the line and what is wrong", arguments: [
        ("time n int:n => day(n)", "`=` is expected"), ("time n = int:n day(n)", "`=>` is expected"), ("time n = int:n => dya(n)", "dya"),
        ("time n = int<x>:n => day(n)", "<x>"), ("time n = $x => day(1)", "named `x`"), ("time n = int:n => day(n) | near x", "near"),
        ("time n = int:n => day(n) | when nothing", "nothing"), (#"time n = "in => day(n)"#, "quotes"), ("time n = (int => day(n)", "`)` is expected"),
        ("time n = [int] => day(1)", "one to sixteen"), ("time n = (int int):n => day(n)", "one place"),
    ])
    func mistakes(rules: String, problem: String) {
        #expect { try Grammar(files: [("Languages/xx/rules.txt", "# a comment\n" + rules)]) } throws: { error in
            guard let error = error as? GrammarError else { return false }
            return error.line == 2 && error.file == "Languages/xx/rules.txt" && error.description.contains(problem)
        }
    }

    @Test("Mistakes in a file of words", arguments: ["no colon", "unit lightyear: light year", "a b c: d"])
    func wordMistakes(line: String) {
        #expect(throws: GrammarError.self) { try Grammar(files: [("Languages/xx/words.txt", line)]) }
    }

    @Test("The files of the program are in order")
    func shipped() throws {
        _ = try Grammar(files: EmbeddedText.files)
    }

    @Test("Every language has words and rules, and a folder for every language that people speak to the program", arguments: LanguageFolder.all)
    func languages(folder: LanguageFolder) {
        for file in ["words.txt", "rules.txt"] {
            #expect(EmbeddedText.files.contains { $0.path == "Languages/\(folder.name)/\(file)" })
        }
        #expect(Set(TextLanguage.allCases.map(\.rawValue)).isSubset(of: LanguageFolder.all.map(\.name)))
    }

    @Test("A folder is a language: words and rules in a new one are read beside the others")
    func newLanguage() throws {
        let grammar = try Grammar(files: EmbeddedText.files + [
            ("Languages/xx/words.txt", "unit day: dagar\nday 1: imorgon\npart morning: morgon"),
            ("Languages/xx/rules.txt", "date om-dagar = \"om\" int:n unit:u => fromNow(length(n, u), 1)\ntime om = date:d => d"),
        ])
        let interpreter = Interpreter(reference: LocalDateTime(2026, 3, 9, 9), conventions: .office)
        for (text, expected) in [("om 3 dagar", LocalDateTime(2026, 3, 12)), ("imorgon", LocalDateTime(2026, 3, 10))] {
            var chart = Chart(NormalizedText(text).scalars, grammar: grammar, interpreter: interpreter, flags: Conventions.office.flags, names: [])
            let isParsed = chart.parseSegment()
            #expect(isParsed)
            let item = try #require(chart.chosen().first?.items.first)
            #expect(interpreter.values(of: chart.meanings[Int(item)]).first == .instant(expected, grain: .day))
        }
    }
}
