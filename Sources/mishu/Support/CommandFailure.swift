import Foundation

/// Why a command ends early: one line on standard error that says what to do, and the exit status.
enum CommandFailure: Error {
    /// What was asked for failed: a test, a validation, an evaluation. Status 1.
    case failed(String)
    /// Wrong usage, or input that cannot be read. Status 2.
    case unusable(String)

    var status: Int32 {
        switch self {
        case .failed: 1
        case .unusable: 2
        }
    }

    var message: String {
        switch self {
        case .failed(let text), .unusable(let text): text
        }
    }

    func leave() -> Never {
        if !message.isEmpty { Output.error("mishu: " + message.replacing("\n", with: " ")) }
        exit(status)
    }
}
