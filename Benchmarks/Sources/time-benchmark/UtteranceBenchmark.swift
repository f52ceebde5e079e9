import Language
import TimeExpressions

/// Times of single recognitions, each utterance many times.
struct UtteranceBenchmark {
    let language: TextLanguage
    let texts: [String]

    /// A row of the table.
    func run(rounds: Int) -> String {
        let recognizer = TimeRecognizer()
        let reference = LocalDateTime(2026, 3, 9, 10, 0)
        let clock = ContinuousClock()
        var found = 0
        for text in texts { found += recognizer.recognize(text, reference: reference, language: language).count }
        var times: [Duration] = []
        for _ in 0..<rounds {
            for text in texts {
                times.append(clock.measure { found += recognizer.recognize(text, reference: reference, language: language).count })
            }
        }
        times.sort()
        let figures = [50, 90, 99].map { Figure.text(times[(times.count - 1) * $0 / 100] / .microseconds(1)) }
        return Figure.left("\(language.rawValue), \(texts.count) texts", 24) + figures.joined() + (found == 0 ? "  nothing found" : "")
    }
}
