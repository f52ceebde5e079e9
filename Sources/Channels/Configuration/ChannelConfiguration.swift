import Foundation
import WebClient

/// The settings of the web server and the chat platforms, read from `MISHU_…` names.
///
/// | name | default | meaning |
/// | --- | --- | --- |
/// | `MISHU_SECRETS_FILE` | – | file with further `NAME=value` lines; the environment wins |
/// | `MISHU_IDENTITY_FILE` | – | CSV `platform,user_id,employee_no` |
/// | `MISHU_PLATFORM_TIMEOUT_S` | 10 | seconds for one outgoing call |
/// | `MISHU_PLATFORM_MAX_ATTEMPTS` | 5 | tries for one outgoing message |
/// | `MISHU_SHUTDOWN_GRACE_S` | 25 | seconds that work in flight may take after SIGTERM |
/// | `MISHU_REST_TOKEN` | – | bearer token of REST; without it REST exists on loopback only |
/// | `MISHU_REST_RATE` | 20 | messages a second from one sender over REST; 0 for no limit |
/// | `MISHU_SLACK_…`, `MISHU_FEISHU_…` | – | see ``SlackSettings``, ``FeishuSettings`` |
public struct ChannelConfiguration: Sendable {
    public var slack: SlackSettings?
    public var feishu: FeishuSettings?
    public var identities = IdentityFile()
    public var restToken: Secret?
    public var restRate = 20.0
    public var platformTimeout = 10.0
    public var platformMaxAttempts = 5
    public var shutdownGrace = 25.0

    public init() {}

    /// The names that a platform cannot do without.
    static let requiredNames: [Platform: [String]] = [
        .slack: ["MISHU_SLACK_SIGNING_SECRET", "MISHU_SLACK_BOT_TOKEN"],
        .teams: ["MISHU_TEAMS_APP_ID", "MISHU_TEAMS_APP_PASSWORD"],
        .feishu: ["MISHU_FEISHU_APP_ID", "MISHU_FEISHU_APP_SECRET", "MISHU_FEISHU_VERIFICATION_TOKEN"],
        .dingtalk: ["MISHU_DINGTALK_APP_KEY", "MISHU_DINGTALK_APP_SECRET", "MISHU_DINGTALK_ROBOT_CODE"],
        .wecom: ["MISHU_WECOM_CORP_ID", "MISHU_WECOM_AGENT_ID", "MISHU_WECOM_SECRET", "MISHU_WECOM_TOKEN",
                 "MISHU_WECOM_ENCODING_AES_KEY"],
        .telegram: ["MISHU_TELEGRAM_BOT_TOKEN", "MISHU_TELEGRAM_SECRET_TOKEN"],
    ]

    /// Reads the settings of an environment and of the secrets file that it names. An empty value is none.
    public init(environment: [String: String]) throws(ChannelConfigurationError) {
        var values = environment.filter { !$0.value.trimmed.isEmpty }
        if let path = values["MISHU_SECRETS_FILE"] {
            values.merge(try SecretsFile.read(path).filter { !$0.value.isEmpty }) { mine, _ in mine }
        }
        let reader = SettingsReader(values: values)
        for platform in Platform.allCases { try reader.checkComplete(platform) }
        if let secret = reader.secret("MISHU_SLACK_SIGNING_SECRET"), let token = reader.secret("MISHU_SLACK_BOT_TOKEN") {
            slack = SlackSettings(
                signingSecret: secret, botToken: token,
                apiBase: try reader.base("MISHU_SLACK_API_BASE", default: "https://slack.com/api"),
                hooksBase: try reader.base("MISHU_SLACK_HOOKS_BASE", default: "https://hooks.slack.com"))
        }
        if let id = values["MISHU_FEISHU_APP_ID"], let secret = reader.secret("MISHU_FEISHU_APP_SECRET"),
           let token = reader.secret("MISHU_FEISHU_VERIFICATION_TOKEN") {
            feishu = FeishuSettings(
                appID: id.trimmed, appSecret: secret, verificationToken: token,
                encryptKey: reader.secret("MISHU_FEISHU_ENCRYPT_KEY"),
                apiBase: try reader.base("MISHU_FEISHU_API_BASE", default: "https://open.feishu.cn"))
        }
        if let path = values["MISHU_IDENTITY_FILE"] { identities = try IdentityFile.read(path) }
        restToken = reader.secret("MISHU_REST_TOKEN")
        restRate = try reader.number("MISHU_REST_RATE", default: restRate, in: 0...1_000_000)
        platformTimeout = try reader.number("MISHU_PLATFORM_TIMEOUT_S", default: platformTimeout, in: 0.1...600)
        platformMaxAttempts = try reader.whole("MISHU_PLATFORM_MAX_ATTEMPTS", default: platformMaxAttempts, in: 1...100)
        shutdownGrace = try reader.number("MISHU_SHUTDOWN_GRACE_S", default: shutdownGrace, in: 0...3600)
    }
}
