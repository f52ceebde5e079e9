import Foundation
import Language
import Testing
@_spi(Invariants) import TimeExpressions

@Suite("Time of recognition", .serialized)
struct LinearTimeTests {
    private func shortest(of runs: Int, _ text: String) -> Duration {
        let recognizer = TimeRecognizer()
        return (0..<runs).map { _ in
            let start = Self.processorTime
            _ = recognizer.recognize(text, reference: Corpus.reference, language: .english)
            return Self.processorTime - start
        }.min() ?? .zero
    }

    /// What this thread has used: on a busy machine a longer run is interrupted more often.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }

    /// Ratios, not times: machines differ, and others work on them. Quadratic growth would be four times as much.
    @Test("Twice the text takes at most three times as long, however hostile", arguments: HostileText.allCases)
    func linear(kind: HostileText) {
        let bytes = 1_500
        _ = shortest(of: 1, kind.text(bytes: 200))
        var ratios: [Double] = []
        for _ in 0..<5 {
            let once = shortest(of: 3, kind.text(bytes: bytes))
            let twice = shortest(of: 3, kind.text(bytes: 2 * bytes))
            // Too short to measure is short enough.
            if twice < .milliseconds(1) || twice <= once * 3 { return }
            ratios.append(twice / once)
        }
        Issue.record("twice the text took \(ratios) times as long")
    }
}
