@testable import Channels
import Foundation
import Synchronization
import Testing

@Suite("An access token")
struct AccessTokenTests {
    private final class Office: Sendable {
        let now = Mutex(Date(timeIntervalSince1970: 0))
        let fetches = Mutex(0)

        func token() -> AccessToken {
            let clock = ChannelClock(now: { self.now.withLock { $0 } }, sleep: { _ in }, jitter: { 0 })
            return AccessToken(clock: clock) {
                let count = self.fetches.withLock { $0 += 1; return $0 }
                try await Task.sleep(for: .milliseconds(20))
                return AccessToken.Grant(token: "t-\(count)", lifetime: 7200)
            }
        }
    }

    @Test("is fetched once, however many wait for it")
    func single() async throws {
        let office = Office(), token = office.token()
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await token.value() } }
            for try await value in group { #expect(value == "t-1") }
        }
        #expect(office.fetches.withLock { $0 } == 1)
    }

    @Test("is renewed five minutes before it ends, or when it was refused")
    func renewal() async throws {
        let office = Office(), token = office.token()
        #expect(try await token.value() == "t-1")
        office.now.withLock { $0 = Date(timeIntervalSince1970: 6899) }
        #expect(try await token.value() == "t-1")
        office.now.withLock { $0 = Date(timeIntervalSince1970: 6900) }
        #expect(try await token.value() == "t-2")
        await token.discard("t-1")
        #expect(try await token.value() == "t-2")
        await token.discard("t-2")
        #expect(try await token.value() == "t-3")
    }
}
