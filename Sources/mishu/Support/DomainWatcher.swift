import Dialog
import DialogModel
import Foundation

/// Looks every two seconds whether the folder of the domains has changed, and puts to use what it then describes.
///
/// It is read, checked and trained on a thread of the watcher's own while the talk goes on. A folder with mistakes is not used:
/// what is wrong is told once, and the domains go on as they were until it changes again.
final class DomainWatcher: Sendable {
    private let session: OfficeSession
    private let tell: @Sendable (String) -> Void
    /// Seconds between two looks.
    private let interval: Double

    /// - Parameter tell: takes a line for whoever runs the program.
    init(_ session: OfficeSession, interval: Double = 2, tell: @escaping @Sendable (String) -> Void) {
        self.session = session
        self.interval = interval
        self.tell = tell
    }

    /// Watches until the program ends.
    func start() {
        // Training would hold up a thread of the cooperative pool, which has as many as there are cores.
        let thread = Thread { [self] in
            let folder = session.settings.domains
            var known = FolderStamp(folder)
            while true {
                Thread.sleep(forTimeInterval: interval)
                let now = FolderStamp(folder)
                guard now != known else { continue }
                // Files are often saved one after the other: what still changes is looked at the next time.
                Thread.sleep(forTimeInterval: interval / 10)
                guard FolderStamp(folder) == now else { continue }
                known = now
                renew()
            }
        }
        thread.name = "mishu.domains"
        thread.qualityOfService = .utility
        thread.start()
    }

    private func renew() {
        do {
            let folder = session.settings.domains, engine = session.engine
            let domain = try DomainSession.open(folder)
            guard domain.domain.digest != engine.domain.digest else { return }
            try OfficeEngine.renew(engine, domain: domain, database: session.database)
            if let models = session.models {
                VectorTraining(models: models, domain: domain, folder: folder).start { engine.use($0) }
            }
            tell("the domains have changed and are in use")
        } catch let failure as CommandFailure {
            tell("the domains have changed, but are not used: \(failure.message)")
        } catch {
            tell("the domains have changed, but are not used: \(error)")
        }
    }
}
