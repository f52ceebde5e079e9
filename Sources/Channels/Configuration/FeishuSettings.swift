/// What `MISHU_FEISHU_…` says. Lark is the same with another base.
public struct FeishuSettings: Sendable, Hashable {
    public var appID: String
    public var appSecret: Secret
    public var verificationToken: Secret
    /// When set, every event must be encrypted and signed.
    public var encryptKey: Secret?
    public var apiBase: String

    public init(
        appID: String, appSecret: Secret, verificationToken: Secret, encryptKey: Secret? = nil,
        apiBase: String = "https://open.feishu.cn"
    ) {
        self.appID = appID
        self.appSecret = appSecret
        self.verificationToken = verificationToken
        self.encryptKey = encryptKey
        self.apiBase = apiBase
    }
}
