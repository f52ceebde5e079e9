import Foundation
import Testing
import WebClient

@Suite("The retry policy")
struct RetryPolicyTests {
    @Test("doubles the pause after each failure", arguments: [(1, 0.5), (2, 1), (3, 2), (4, 4)])
    func doubles(_ attempts: Int, _ seconds: Double) {
        #expect(RetryPolicy().pause(after: .transient, attempts: attempts, jitter: 0) == seconds)
    }

    @Test("spreads pauses by up to a quarter")
    func jitter() {
        #expect(RetryPolicy().pause(after: .transient, attempts: 1, jitter: 0.999_999).map { $0 > 0.6 && $0 < 0.625 } == true)
    }

    @Test("ends after the last attempt", arguments: [RetryPolicy.Failure.transient, .slowDown(seconds: 3)])
    func ends(_ failure: RetryPolicy.Failure) {
        #expect(RetryPolicy(maxAttempts: 5).pause(after: failure, attempts: 5, jitter: 0) == nil)
    }

    @Test("waits as long as it is asked to, a second if nothing is said, a minute at most", arguments: [
        (Double?.none, 1.0), (7, 7), (0, 0), (3600, 60), (-5, 0), (.infinity, 1),
    ])
    func slowsDown(_ asked: Double?, _ seconds: Double) {
        #expect(RetryPolicy().pause(after: .slowDown(seconds: asked), attempts: 1, jitter: 0.5) == seconds)
    }

    @Test("reads Retry-After as seconds or as a date", arguments: [
        ("120", Double?(120)), (" 5 ", 5), ("Sun, 06 Nov 1994 08:49:40 GMT", 3), ("Sunday, 06-Nov-94 08:49:47 GMT", 10),
        ("Sun Nov  6 08:49:38 1994", 1), ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("soon", nil), ("", nil), ("-3", nil), ("1.5", nil),
        ("Sun, 06 Nov 9223372036854775807 08:49:40 GMT", nil),
    ])
    func retryAfter(_ header: String, _ seconds: Double?) {
        let now = Date(timeIntervalSince1970: 784_111_777)
        #expect(RetryPolicy.seconds(retryAfter: header, now: now) == seconds)
    }
}
