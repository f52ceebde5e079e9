import Dispatch
import Synchronization

/// Runs independent computations on all cores; the results come in the order of the tasks, whatever finishes first.
enum Parallel {
    static func run<Result: Sendable>(_ tasks: [@Sendable () -> Result]) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: tasks.count))
        DispatchQueue.concurrentPerform(iterations: tasks.count) { number in
            let result = tasks[number]()
            results.withLock { $0[number] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
