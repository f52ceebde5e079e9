import Foundation
import Language
import Yams

/// Settings by their names in the environment (`MISHU_…`): the environment wins over the file that `--config` names.
struct Settings {
    /// Every `MISHU_…` setting that has a value.
    let values: [String: String]

    /// - Parameter file: a YAML file whose keys are the names of the environment in lower case without `MISHU_`.
    init(file: String?) throws(CommandFailure) {
        let environment = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("MISHU_") && !$0.value.isEmpty }
        var values: [String: String] = [:]
        if let path = file ?? environment["MISHU_CONFIG"] {
            for (key, value) in try Self.read(path) { values["MISHU_" + key.uppercased()] = value }
        }
        values.merge(environment) { $1 }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }

    private static func read(_ path: String) throws(CommandFailure) -> [(String, String)] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unusable("the configuration file \(path) cannot be read: check the path and its permissions")
        }
        guard let text = String(validatingUTF8Bytes: data), let node = try? Yams.compose(yaml: text) else {
            throw .unusable("the configuration file \(path) is not valid YAML: write lines such as `data: /srv/mishu`")
        }
        guard let mapping = node.mapping else {
            throw .unusable("the configuration file \(path) must hold `name: value` lines, such as `data: /srv/mishu`")
        }
        return mapping.compactMap { key, value in
            guard let name = key.string, let text = value.string else { return nil }
            return (name, text)
        }
    }
}

extension String {
    /// The text of bytes that are valid UTF-8; nil for others.
    init?(validatingUTF8Bytes data: Data) {
        guard let text = String(validating: data, as: UTF8.self) else { return nil }
        self = text
    }
}
