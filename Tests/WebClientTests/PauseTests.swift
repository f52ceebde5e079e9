import Testing
import WebClient

@Suite("A pause")
struct PauseTests {
    @Test("lasts as long as it is told")
    func lasts() async throws {
        let start = ContinuousClock.now
        try await Pause.seconds(0.05)
        #expect(ContinuousClock.now - start >= .milliseconds(49))
    }

    @Test("ends when the task is cancelled")
    func cancelled() async throws {
        let task = Task { try await Pause.seconds(20) }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("has jitter that a seed repeats")
    func jitter() {
        let one = SeededJitter(seed: 1), again = SeededJitter(seed: 1), other = SeededJitter(seed: 2)
        let numbers = (0..<100).map { _ in one.next() }
        #expect(numbers == (0..<100).map { _ in again.next() })
        #expect(numbers != (0..<100).map { _ in other.next() })
        #expect(numbers.allSatisfy { (0..<1).contains($0) } && Set(numbers).count == 100)
    }
}
