@testable import Channels
import Foundation
import Testing

@Suite("The channels' configuration")
struct ChannelConfigurationTests {
    /// A file with a mode, gone afterwards.
    @discardableResult private func withFile<Value>(_ text: String, mode: Int, _ body: (String) throws -> Value) throws -> Value {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("channels-\(UUID().uuidString)").path
        _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }

    @Test("is empty with an empty environment")
    func defaults() throws {
        let configuration = try ChannelConfiguration(environment: [:])
        #expect(configuration.slack == nil && configuration.feishu == nil && configuration.restToken == nil)
        #expect(configuration.restRate == 20 && configuration.platformMaxAttempts == 5 && configuration.shutdownGrace == 25)
    }

    @Test("has a platform when all its names have values")
    func whole() throws {
        let configuration = try ChannelConfiguration(environment: [
            "MISHU_SLACK_SIGNING_SECRET": "s", "MISHU_SLACK_BOT_TOKEN": "xoxb-1", "MISHU_SLACK_API_BASE": "http://127.0.0.1:9/api/",
            "MISHU_FEISHU_APP_ID": "cli", "MISHU_FEISHU_APP_SECRET": "x", "MISHU_FEISHU_VERIFICATION_TOKEN": "v",
        ])
        #expect(configuration.slack?.apiBase == "http://127.0.0.1:9/api")
        #expect(configuration.slack?.hooksBase == "https://hooks.slack.com")
        #expect(configuration.feishu?.apiBase == "https://open.feishu.cn" && configuration.feishu?.encryptKey == nil)
    }

    @Test("names what a half configured platform lacks", arguments: [
        (["MISHU_SLACK_BOT_TOKEN": "x"], ChannelConfigurationError.incomplete(.slack, missing: ["MISHU_SLACK_SIGNING_SECRET"])),
        (["MISHU_SLACK_BOT_TOKEN": "x", "MISHU_SLACK_SIGNING_SECRET": " "], .incomplete(.slack, missing: ["MISHU_SLACK_SIGNING_SECRET"])),
        (["MISHU_FEISHU_APP_ID": "x", "MISHU_FEISHU_APP_SECRET": "y"], .incomplete(.feishu, missing: ["MISHU_FEISHU_VERIFICATION_TOKEN"])),
        (["MISHU_TELEGRAM_BOT_TOKEN": "x"], .incomplete(.telegram, missing: ["MISHU_TELEGRAM_SECRET_TOKEN"])),
    ])
    func half(_ environment: [String: String], _ error: ChannelConfigurationError) {
        #expect(throws: error) { try ChannelConfiguration(environment: environment) }
        if case .incomplete(_, let missing) = error { #expect(missing.allSatisfy { error.description.contains($0) }) }
    }

    @Test("refuses values that cannot be used, without repeating them", arguments: [
        ["MISHU_REST_RATE": "many"], ["MISHU_PLATFORM_MAX_ATTEMPTS": "0"], ["MISHU_SHUTDOWN_GRACE_S": "-1"],
        ["MISHU_SLACK_BOT_TOKEN": "x", "MISHU_SLACK_SIGNING_SECRET": "y", "MISHU_SLACK_API_BASE": "slack.com/many"],
    ])
    func invalid(_ environment: [String: String]) {
        let error = #expect(throws: ChannelConfigurationError.self) { try ChannelConfiguration(environment: environment) }
        #expect(error?.description.contains("many") == false)
    }

    @Test("reads the secrets file; the environment wins")
    func secrets() throws {
        let text = "\u{FEFF}# Slack\nMISHU_SLACK_BOT_TOKEN=xoxb=1\n\n MISHU_SLACK_SIGNING_SECRET = file \r\nMISHU_REST_TOKEN=file\n"
        let configuration = try withFile(text, mode: 0o600) {
            try ChannelConfiguration(environment: ["MISHU_SECRETS_FILE": $0, "MISHU_REST_TOKEN": "environment"])
        }
        #expect(configuration.slack?.botToken.exposed == "xoxb=1")
        #expect(configuration.slack?.signingSecret.exposed == "file")
        #expect(configuration.restToken?.exposed == "environment")
    }

    @Test("refuses a secrets file that others may read, and says how to fix it", arguments: [0o644, 0o640, 0o604, 0o620])
    func exposed(_ mode: Int) throws {
        let _: Void = try withFile("", mode: mode) { path in
            let error = #expect(throws: ChannelConfigurationError.self) { try ChannelConfiguration(environment: ["MISHU_SECRETS_FILE": path]) }
            #expect(error == .secretsExposed(path: path, mode: mode))
            #expect(error?.description.contains("chmod 600") == true)
        }
    }

    @Test("names the line of a secrets file that cannot be read")
    func secretsLine() throws {
        try withFile("A=1\nwhat\n", mode: 0o600) { path in
            #expect(throws: ChannelConfigurationError.secretsLine(path: path, line: 2)) {
                try ChannelConfiguration(environment: ["MISHU_SECRETS_FILE": path])
            }
        }
    }

    @Test("never shows a secret in words")
    func redaction() {
        let settings = SlackSettings(signingSecret: Secret("HUSH"), botToken: Secret("HUSH"))
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!"\(settings) \(String(reflecting: settings)) \(dumped)".contains("HUSH"))
    }

    @Test("reads the identity file as CSV")
    func identities() throws {
        let text = "platform,user_id,employee_no\r\nslack,U1,E0001\r\n\"feishu\",\"ou,1\",E0002\r\n"
        let file = try IdentityFile.parse(text, path: "who.csv")
        #expect(file.employeeNo(.slack, user: "U1") == "E0001")
        #expect(file.employeeNo(.feishu, user: "ou,1") == "E0002")
        #expect(file.employeeNo(.feishu, user: "U1") == nil)
    }

    @Test("names the line of an identity file that cannot be read", arguments: [
        ("who,what\n", 1), ("platform,user_id,employee_no\nslack,U1\n", 2), ("platform,user_id,employee_no\n\nicq,U1,E1\n", 3),
        ("platform,user_id,employee_no\nslack,,E1\n", 2),
    ])
    func identitiesLine(_ text: String, _ line: Int) {
        let error = #expect(throws: ChannelConfigurationError.self) { try IdentityFile.parse(text, path: "who.csv") }
        #expect(error?.description.hasPrefix("who.csv:\(line): ") == true)
    }
}
