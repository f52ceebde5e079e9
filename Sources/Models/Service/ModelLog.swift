import Logging
import Synchronization

/// Writes failures of models to the log, each kind once until the model answers again or fails in another way.
struct ModelLog: Sendable {
    private final class Last: Sendable {
        let kinds = Mutex<[String: String]>([:])
    }

    let logger: Logger
    private let last = Last()

    init(_ logger: Logger) { self.logger = logger }

    func failed(_ model: String, _ error: any Error) {
        guard let error = error as? ModelError else {
            logger.info("a call of \(model) was cancelled", metadata: ["model": "\(model)", "kind": "cancelled"])
            return
        }
        let isNew = last.kinds.withLock { $0.updateValue(error.kind, forKey: model) != error.kind }
        logger.log(level: isNew ? .warning : .debug, "\(error.reason.english)", metadata: ["model": "\(model)", "kind": "\(error.kind)"])
    }

    func succeeded(_ model: String) {
        let was = last.kinds.withLock { $0.removeValue(forKey: model) }
        if let was { logger.notice("\(model) answers again", metadata: ["model": "\(model)", "kind": "\(was)"]) }
    }
}
