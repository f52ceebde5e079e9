@testable import Channels
import Testing

@Suite("The rate limit")
struct RateLimiterTests {
    @Test("lets so many through at once and so many a second")
    func bucket() {
        let limiter = RateLimiter(rate: 3), start = ContinuousClock.now
        #expect((0..<5).map { _ in limiter.admits("E1", at: start) } == [true, true, true, false, false])
        #expect(limiter.admits("E2", at: start))
        #expect(!limiter.admits("E1", at: start + .milliseconds(300)))
        #expect(limiter.admits("E1", at: start + .milliseconds(400)))
        #expect((0..<5).count { _ in limiter.admits("E1", at: start + .seconds(60)) } == 3)
    }

    @Test("is off at zero")
    func off() {
        let limiter = RateLimiter(rate: 0)
        #expect((0..<1000).allSatisfy { _ in limiter.admits("E1") })
    }

    @Test("remembers a bounded number of senders")
    func bounded() {
        let limiter = RateLimiter(rate: 1), start = ContinuousClock.now
        for number in 0..<20_000 { _ = limiter.admits("\(number)", at: start + .milliseconds(number)) }
        #expect(limiter.admits("new", at: start + .seconds(60)))
    }
}
