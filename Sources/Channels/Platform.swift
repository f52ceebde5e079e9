/// The chat platforms, by the names that addresses, settings and the identity file use.
public enum Platform: String, Sendable, Codable, CaseIterable, Hashable {
    case slack, teams, feishu, dingtalk, wecom, telegram
}
