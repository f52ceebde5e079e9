import Foundation

/// What the program writes: lines on standard output, notices on standard error, flushed at once.
enum Output {
    static func line(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func raw(_ text: String) { write(text, to: .standardOutput) }

    static func error(_ text: String) { write(text + "\n", to: .standardError) }

    /// Progress of long work: only where somebody watches.
    static func progress(_ text: String) {
        if isatty(STDERR_FILENO) != 0 { write(text + "\n", to: .standardError) }
    }

    /// Whether colours may be used on standard output.
    static var hasColors: Bool {
        isatty(STDOUT_FILENO) != 0 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A closed pipe is the reader's way to say that it has seen enough.
        do { try handle.write(contentsOf: Data(text.utf8)) } catch { exit(0) }
    }
}
