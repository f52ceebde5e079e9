import Testing
import WebClient

@Suite("The circuit breaker")
struct CircuitBreakerTests {
    @Test("opens after failures in a row")
    func opens() {
        var breaker = CircuitBreaker(threshold: 3, coolDown: 10)
        #expect((0..<3).map { _ in breaker.failed(now: 0) } == [false, false, true])
        #expect(breaker.enter(now: 4) == 6)
    }

    @Test("forgets failures after a success")
    func forgets() {
        var breaker = CircuitBreaker(threshold: 2)
        breaker.failed(now: 0)
        breaker.succeeded()
        breaker.failed(now: 0)
        #expect(breaker.enter(now: 0) == nil)
    }

    @Test("lets one call try when it has rested, and closes when that succeeds")
    func trial() {
        var breaker = CircuitBreaker(threshold: 1, coolDown: 10)
        breaker.failed(now: 0)
        #expect(breaker.enter(now: 10) == nil)
        #expect(breaker.enter(now: 10) != nil)
        breaker.succeeded()
        #expect(breaker.enter(now: 11) == nil)
        #expect(breaker.state == .closed(failures: 0))
    }

    @Test("rests longer after each failed trial, up to its limit", arguments: [(1, 20.0), (2, 40), (5, 60)])
    func longer(_ trials: Int, _ seconds: Double) {
        var breaker = CircuitBreaker(threshold: 1, coolDown: 10, maxCoolDown: 60)
        var now = 0.0
        breaker.failed(now: now)
        for _ in 0..<trials {
            now += 1000
            #expect(breaker.enter(now: now) == nil)
            breaker.failed(now: now)
        }
        #expect(breaker.enter(now: now) == seconds)
    }

    @Test("tries again at once when a trial was cancelled")
    func abandoned() {
        var breaker = CircuitBreaker(threshold: 1, coolDown: 10)
        breaker.failed(now: 0)
        #expect(breaker.enter(now: 10) == nil)
        breaker.abandoned(now: 10)
        #expect(breaker.enter(now: 10) == nil)
    }

    @Test("does not wait for ever for a trial that never reports")
    func lostTrial() {
        var breaker = CircuitBreaker(threshold: 1, coolDown: 10, maxCoolDown: 60)
        breaker.failed(now: 0)
        #expect(breaker.enter(now: 10) == nil)
        #expect(breaker.enter(now: 71) == nil)
    }
}
