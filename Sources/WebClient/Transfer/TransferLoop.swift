import CCurl
import Foundation
import Synchronization

/// The thread that drives libcurl's multi interface.
///
/// `@unchecked Sendable`: the multi handle and the table of transfers belong to the thread; callers only put commands into
/// a queue under a lock and call `curl_multi_wakeup`, which libcurl allows from any thread.
final class TransferLoop: @unchecked Sendable {
    private struct Queue {
        var starting: [Transfer] = []
        var hasCancelled = false
        var isStopped = false
    }

    private let multi: OpaquePointer?
    private let queue = Mutex(Queue())
    /// By easy handle; touched by the thread alone.
    private var running: [OpaquePointer: Transfer] = [:]

    init() {
        multi = curl_multi_init().map { OpaquePointer($0) }
        let thread = Thread { [self] in run() }
        thread.name = "web"
        thread.start()
    }

    func start(_ transfer: Transfer) {
        let isAccepted = queue.withLock { queue in
            if queue.isStopped || multi == nil { return false }
            queue.starting.append(transfer)
            return true
        }
        if isAccepted { wake() } else { transfer.fail(WebError.closed) }
    }

    func cancel(_ ticket: Transfer.Ticket) {
        ticket.isCancelled.store(true, ordering: .releasing)
        queue.withLock { $0.hasCancelled = true }
        wake()
    }

    func stop() {
        queue.withLock { queue in
            let wasStopped = queue.isStopped
            queue.isStopped = true
            // Inside the lock: the thread frees the handle once it has seen the flag.
            if !wasStopped, let multi { curl_multi_wakeup(UnsafeMutableRawPointer(multi)) }
        }
    }

    private func wake() {
        queue.withLock { queue in
            if !queue.isStopped, let multi { curl_multi_wakeup(UnsafeMutableRawPointer(multi)) }
        }
    }

    // MARK: The thread

    private func run() {
        guard let multi else { return }
        let handle = UnsafeMutableRawPointer(multi)
        while true {
            let (starting, hasCancelled, isStopped) = queue.withLock { queue in
                defer {
                    queue.starting = []
                    queue.hasCancelled = false
                }
                return (queue.starting, queue.hasCancelled, queue.isStopped)
            }
            if isStopped {
                for transfer in starting { transfer.fail(WebError.closed) }
                break
            }
            for transfer in starting { begin(transfer, handle) }
            if hasCancelled { dropCancelled(handle) }
            var active: Int32 = 0
            curl_multi_perform(handle, &active)
            collect(handle)
            curl_multi_poll(handle, nil, 0, 60_000, nil)
        }
        for (_, transfer) in running {
            curl_multi_remove_handle(handle, UnsafeMutableRawPointer(transfer.easy))
            transfer.fail(WebError.closed)
        }
        running = [:]
        curl_multi_cleanup(handle)
    }

    private func begin(_ transfer: Transfer, _ handle: UnsafeMutableRawPointer) {
        if transfer.ticket.isCancelled.load(ordering: .acquiring) { return transfer.fail(CancellationError()) }
        guard curl_multi_add_handle(handle, UnsafeMutableRawPointer(transfer.easy)) == CURLM_OK else {
            return transfer.finish(CURLE_FAILED_INIT)
        }
        running[transfer.easy] = transfer
    }

    private func dropCancelled(_ handle: UnsafeMutableRawPointer) {
        for (easy, transfer) in running where transfer.ticket.isCancelled.load(ordering: .acquiring) {
            curl_multi_remove_handle(handle, UnsafeMutableRawPointer(easy))
            running[easy] = nil
            transfer.fail(CancellationError())
        }
    }

    private func collect(_ handle: UnsafeMutableRawPointer) {
        var code = CURLE_OK
        while let done = mishu_curl_multi_next_done(handle, &code) {
            curl_multi_remove_handle(handle, done)
            running.removeValue(forKey: OpaquePointer(done))?.finish(code)
        }
    }
}
