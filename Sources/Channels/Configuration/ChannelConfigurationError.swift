import Foundation

/// What is wrong with the settings of the channels. Each text tells what to do.
public enum ChannelConfigurationError: Error, Hashable, Sendable {
    /// Some, but not all names of a platform have a value.
    case incomplete(Platform, missing: [String])
    /// A value that cannot be used; the value itself is not repeated.
    case invalid(name: String, expected: String)
    case secretsUnreadable(path: String)
    /// Others than the owner may read the file with the secrets.
    case secretsExposed(path: String, mode: Int)
    case secretsLine(path: String, line: Int)
    case identitiesUnreadable(path: String)
    case identitiesLine(path: String, line: Int, reason: String)
}

extension ChannelConfigurationError: CustomStringConvertible, LocalizedError {
    public var description: String {
        switch self {
        case .incomplete(let platform, let missing):
            "\(platform.rawValue) is configured by half: set also \(missing.joined(separator: ", ")), or remove its other names"
        case .invalid(let name, let expected):
            "\(name) must be \(expected)"
        case .secretsUnreadable(let path):
            "MISHU_SECRETS_FILE names \(path), which cannot be read as UTF-8 text: correct the path or the file's owner"
        case .secretsExposed(let path, let mode):
            "\(path) holds secrets and may be read by others (mode \(String(mode, radix: 8))): run chmod 600 on it"
        case .secretsLine(let path, let line):
            "\(path):\(line): write NAME=value, or begin a comment with #"
        case .identitiesUnreadable(let path):
            "MISHU_IDENTITY_FILE names \(path), which cannot be read as UTF-8 text: correct the path"
        case .identitiesLine(let path, let line, let reason):
            "\(path):\(line): \(reason)"
        }
    }

    public var errorDescription: String? { description }
}
