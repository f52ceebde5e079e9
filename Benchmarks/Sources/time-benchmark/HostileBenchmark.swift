import Language
@_spi(Invariants) import TimeExpressions

/// Time for a long text, and for half of it.
struct HostileBenchmark {
    let kind: HostileText

    /// A row of the table.
    func run() -> String {
        Figure.left(kind.rawValue, 22) + [50_000, 100_000].map { Figure.text(shortest(kind.text(bytes: $0)) / .milliseconds(1)) }.joined()
    }

    private func shortest(_ text: String) -> Duration {
        let recognizer = TimeRecognizer()
        return (0..<5).map { _ in
            ContinuousClock().measure { _ = recognizer.recognize(text, reference: LocalDateTime(2026, 3, 9, 10, 0), language: .english) }
        }.min() ?? .zero
    }
}
