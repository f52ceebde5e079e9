import Foundation
import Language

/// The language that the system is set to.
enum SystemLanguage {
    /// By `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set (POSIX.1-2017, section 8.2); nil where it is none that
    /// Mishu speaks, such as `C`.
    static var current: TextLanguage? { language(in: ProcessInfo.processInfo.environment) }

    static func language(in environment: [String: String]) -> TextLanguage? {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return name.flatMap { TextLanguage(rawValue: String($0.prefix(2)).lowercased()) }
    }
}
