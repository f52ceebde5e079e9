import ArgumentParser
import DialogModel
import Foundation
import Language

/// The options that all commands about conversations share.
struct ConversationOptions: ParsableArguments {
    @Option(help: "The folder of the directory and the conversations (MISHU_DATA; default .mishu).")
    var data: String?

    @Option(help: "The folder of the domains (MISHU_DOMAINS; default Domains).")
    var domains: String?

    @Option(name: .customLong("as"), help: "Who is talking: an employee number (MISHU_AS).")
    var sender: String?

    @Option(help: "A fixed clock, such as 2026-03-09T09:00:00+08:00 (MISHU_NOW).")
    var now: String?

    @Option(help: "The language of the answers: auto, zh or en (MISHU_LOCALE; default auto).")
    var locale: String?

    @Option(help: "A YAML file of settings (MISHU_CONFIG).")
    var config: String?

    func resolve() throws -> ConversationSettings {
        let settings = try Settings(file: config)
        let folder = URL(fileURLWithPath: data ?? settings["MISHU_DATA"] ?? ".mishu", isDirectory: true)
        return ConversationSettings(
            data: folder, domains: try domainsFolder(settings), sender: sender ?? settings["MISHU_AS"],
            now: try instant(now ?? settings["MISHU_NOW"]), language: try language(locale ?? settings["MISHU_LOCALE"]),
            environment: settings.values)
    }

    private func domainsFolder(_ settings: Settings) throws -> URL {
        if let named = domains ?? settings["MISHU_DOMAINS"] { return URL(fileURLWithPath: named, isDirectory: true) }
        return try Resources.folder("Domains")
    }

    private func instant(_ text: String?) throws -> Date? {
        guard let text else { return nil }
        guard let date = try? Date(text, strategy: .iso8601) else {
            throw CommandFailure.unusable("“\(text)” is no time: write it as 2026-03-09T09:00:00+08:00")
        }
        return date
    }

    private func language(_ text: String?) throws -> TextLanguage? {
        guard let text, text != "auto" else { return nil }
        guard let language = TextLanguage(rawValue: text) else {
            throw CommandFailure.unusable("“\(text)” is no language: write auto, zh or en after --locale")
        }
        return language
    }
}

/// What a conversation command was told, from options, environment and file.
struct ConversationSettings: Sendable {
    var data: URL
    var domains: URL
    var sender: String?
    /// A clock that stands still; nil: the machine's.
    var now: Date?
    /// The language to answer in; nil: that of each text.
    var language: TextLanguage?
    /// Every `MISHU_…` setting.
    var environment: [String: String]

    /// The office's clock.
    func clock() -> Date { now ?? Date() }
}
