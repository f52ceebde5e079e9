import Language
import Testing
import TimeExpressions

@Suite struct OpennessTests {
    private func open(_ text: String, _ language: TextLanguage = .english, _ conventions: Conventions = .office) -> Openness? {
        TimeRecognizer(conventions: conventions).recognize(text, reference: Corpus.reference, language: language).first?.open
    }

    @Test("An hour that people may keep in either half of the day is open", arguments: ["七点", "明天8点", "at 7:30"])
    func halfOfDay(text: String) {
        #expect(open(text) == .halfOfDay)
    }

    @Test("Nobody meets at three in the morning", arguments: ["三点", "明天3点", "at 10:30", "下午七点", "7pm", "19:00"])
    func clear(text: String) {
        #expect(open(text) == nil)
    }

    @Test("Next Friday in English may be this week's")
    func week() {
        #expect(open("next Friday") == .week)
        #expect(open("下周五", .chinese) == nil)
    }

    @Test("The weekend has two days for a time of day")
    func day() {
        #expect(open("周末下午5点", .chinese) == .day)
        #expect(open("周末", .chinese) == nil)
    }

    @Test("Figures that are a date either way round are open in English")
    func order() {
        #expect(open("4/5/2026") == .dayOrMonthFirst)
        #expect(open("25/3/2026") == nil)
    }

    @Test("A date that lies nearer in the past than in the future is open as to its year")
    func year() {
        #expect(open("1月5日", .chinese) == .year)
        #expect(open("3月12日", .chinese) == nil)
    }
}
