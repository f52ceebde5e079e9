@testable import Models
import Testing

/// Runs each test of a suite on a thread of its own.
///
/// Swift's pool has as many threads as the machine has cores. While other suites compute on all of them, a test that waits for a server
/// on the pool waits for them as well, and its time budget passes though the server has answered.
struct OwnThread: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(ServiceExecutor()) { try await function() }
    }
}

extension Trait where Self == OwnThread {
    static var ownThread: Self { Self() }
}
