import Foundation

/// The file that `MISHU_SECRETS_FILE` names: `NAME=value` lines, `#` comments, no quoting, UTF-8.
enum SecretsFile {
    static func read(_ path: String) throws(ChannelConfigurationError) -> [String: String] {
        let files = FileManager.default
        guard let attributes = try? files.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath),
              let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue else { throw .secretsUnreadable(path: path) }
        guard mode & 0o077 == 0 else { throw .secretsExposed(path: path, mode: mode) }
        guard let data = files.contents(atPath: path), let text = String(validating: data, as: UTF8.self) else {
            throw .secretsUnreadable(path: path)
        }
        return try parse(text, path: path)
    }

    static func parse(_ text: String, path: String) throws(ChannelConfigurationError) -> [String: String] {
        var values: [String: String] = [:]
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = (index == 0 && raw.hasPrefix("\u{FEFF}") ? raw.dropFirst() : raw).trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            let pieces = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pieces.count == 2, !pieces[0].trimmed.isEmpty else { throw .secretsLine(path: path, line: index + 1) }
            values[pieces[0].trimmed] = pieces[1].trimmed
        }
        return values
    }
}
