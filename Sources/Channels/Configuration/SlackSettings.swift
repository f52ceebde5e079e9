/// What `MISHU_SLACK_…` says.
public struct SlackSettings: Sendable, Hashable {
    public var signingSecret: Secret
    public var botToken: Secret
    /// Methods are appended: `/chat.postMessage`.
    public var apiBase: String
    /// What a `response_url` must begin with.
    public var hooksBase: String

    public init(
        signingSecret: Secret, botToken: Secret, apiBase: String = "https://slack.com/api",
        hooksBase: String = "https://hooks.slack.com"
    ) {
        self.signingSecret = signingSecret
        self.botToken = botToken
        self.apiBase = apiBase
        self.hooksBase = hooksBase
    }
}
