import Dispatch
import Synchronization

/// Plays scripts, several at a time, each with a dialog of its own.
public struct RehearsalRunner: Sendable {
    private let host: any DialogHost
    private let lanes: Int
    private let updates: Bool
    private let observes: Bool

    /// - Parameters:
    ///   - host: makes the dialogs.
    ///   - lanes: how many scripts run at the same time.
    ///   - updates: take what is said as new recordings instead of comparing with the old ones.
    ///   - observes: find out what of the domains the scripts use (``ScriptResult/exercised``).
    public init(host: any DialogHost, lanes: Int = 2, updates: Bool = false, observes: Bool = false) {
        self.host = host
        self.lanes = max(1, lanes)
        self.updates = updates
        self.observes = observes
    }

    /// Plays all scripts and waits for them. Results stand in the order of the scripts, whichever ends first.
    ///
    /// Runs on threads of its own, as dialogs block.
    ///
    /// - Parameter progress: called with the number of scripts done and of all, from any of the threads.
    public func run(
        _ scripts: [RehearsalScript], progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
    ) -> RehearsalReport {
        let results = Mutex<[ScriptResult?]>(Array(repeating: nil, count: scripts.count))
        let next = Atomic<Int>(0)
        let done = Atomic<Int>(0)
        let start = ContinuousClock.now
        DispatchQueue.concurrentPerform(iterations: min(lanes, scripts.count)) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < scripts.count else { return }
                var run = ScriptRun(script: scripts[index], host: host, updates: updates, observes: observes)
                let result = run.play()
                results.withLock { $0[index] = result }
                progress?(done.add(1, ordering: .relaxed).newValue, scripts.count)
            }
        }
        var report = RehearsalReport(results: results.withLock { $0 }.compactMap { $0 })
        let elapsed = (ContinuousClock.now - start).components
        report.elapsed = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return report
    }
}
