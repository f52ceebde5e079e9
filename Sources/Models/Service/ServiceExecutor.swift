import Dispatch

/// Runs tasks on a thread of its own, so that a caller may wait for one even on a thread of Swift's pool.
final class ServiceExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "models")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
