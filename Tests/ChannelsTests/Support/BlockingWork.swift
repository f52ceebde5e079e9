import Foundation

/// Runs what blocks on a thread of its own.
enum BlockingWork {
    static func run(_ body: @escaping @Sendable () -> Void) { Thread(block: body).start() }
}
