import Foundation

extension ModelError: CustomStringConvertible, LocalizedError {
    /// Both languages in one line.
    public var description: String { reason.description }

    public var errorDescription: String? { description }

    /// What happened and what to do next.
    public var reason: LocalizedText {
        switch self {
        case .notConfigured, .invalidSetting, .budgetSpent, .notRecorded, .inputTooLong: settingReason
        case .unreachable, .timedOut, .unauthorized, .rateLimited, .unavailable, .rejected, .redirected, .resting: serverReason
        case .malformed, .interrupted, .tooLarge, .truncated, .schemaViolation, .invalidVectors: answerReason
        }
    }

    private var settingReason: LocalizedText {
        switch self {
        case .notConfigured(let role):
            let name = role == .embedding ? "MISHU_EMBEDDINGS_URL" : "MISHU_CHAT_URL"
            return .init(english: "no model is configured for the role \(role.rawValue): set \(name)",
                         chinese: "没有为角色 \(role.rawValue) 配置模型：请设置 \(name)")
        case .invalidSetting(let name, let problem):
            return .init(english: "\(name): \(problem.english)", chinese: "\(name)：\(problem.chinese)")
        case .budgetSpent(let used, let limit):
            return .init(english: "today's \(limit) tokens are spent (\(used) used): raise MISHU_MODEL_TOKENS_A_DAY, or wait until tomorrow",
                         chinese: "今天的 \(limit) 个 token 已用完（已用 \(used)）：请调高 MISHU_MODEL_TOKENS_A_DAY，或等到明天")
        case .notRecorded(let model):
            return .init(english: "the recording holds no answer of \(model) to this request: record it again",
                         chinese: "录制文件里没有 \(model) 对此请求的回答：请重新录制")
        case .inputTooLong(let model, let scalars, let limit):
            return .init(english: "a text of \(scalars) characters is too long for \(model): shorten it to \(limit)",
                         chinese: "\(scalars) 个字的文本对 \(model) 来说太长：请缩短到 \(limit) 个字")
        default: return .init(english: kind, chinese: kind)
        }
    }

    private var serverReason: LocalizedText {
        switch self {
        case .unreachable(let model, let error):
            return .init(english: "\(model) cannot be reached: \(error)",
                         chinese: "无法连接 \(model)：请检查地址、服务是否在运行以及网络")
        case .timedOut(let model, let seconds):
            let time = Self.text(seconds)
            return .init(english: "\(model) did not answer within \(time) s: raise its time-out, or choose a faster model",
                         chinese: "\(model) 在 \(time) 秒内没有回答：请调高超时，或换更快的模型")
        case .unauthorized(let model, let status):
            return .init(english: "\(model) refuses the key (status \(status)): set a valid key with access to this model",
                         chinese: "\(model) 拒绝了密钥（状态 \(status)）：请设置有权使用该模型的有效密钥")
        case .rateLimited(let model, let seconds):
            let after = seconds.map { Self.text($0) }
            return .init(english: "\(model) is asked too often: wait\(after.map { " \($0) s" } ?? ""), or raise the quota at its provider",
                         chinese: "对 \(model) 的请求过于频繁：请等待\(after.map { " \($0) 秒" } ?? "")，或向服务商申请更高配额")
        case .unavailable(let model, let status):
            return .init(english: "\(model) is out of order (status \(status)): try again later, or name a second model as fallback",
                         chinese: "\(model) 出故障（状态 \(status)）：请稍后再试，或配置备用模型")
        case .rejected(let model, let status, let message):
            let said = message.isEmpty ? "" : ": \(message)"
            return .init(english: "\(model) rejects the request (status \(status))\(said); check the model's name and settings",
                         chinese: "\(model) 拒绝了请求（状态 \(status)）\(said)；请检查模型名称和设置")
        case .redirected(let model, let status):
            return .init(english: "\(model) redirects elsewhere (status \(status)): configure the final address, up to and with /v1",
                         chinese: "\(model) 重定向到别处（状态 \(status)）：请配置最终地址，写到 /v1 为止")
        case .resting(let model, let seconds):
            let time = Self.text(seconds)
            return .init(english: "\(model) failed too often and is left alone for \(time) s: run mishu models check \(model)",
                         chinese: "\(model) 连续失败，暂停 \(time) 秒：请运行 mishu models check \(model)")
        default: return .init(english: kind, chinese: kind)
        }
    }

    private var answerReason: LocalizedText {
        switch self {
        case .malformed(let model, let reason):
            return .init(english: "\(model) answers with something else than the protocol says (\(reason)): check that the address is an OpenAI-compatible server's, up to and with /v1",
                         chinese: "\(model) 的回答不符合协议（\(reason)）：请确认地址是 OpenAI 兼容服务，写到 /v1 为止")
        case .interrupted(let model):
            return .init(english: "\(model) broke off in the middle of its answer: try again",
                         chinese: "\(model) 的回答中途断开：请重试")
        case .tooLarge(let model, let limit):
            return .init(english: "\(model) sent more than \(limit) bytes: ask for less, or check that the address is a model server's",
                         chinese: "\(model) 返回超过 \(limit) 字节：请减少请求，或确认地址是模型服务")
        case .truncated(let model):
            return .init(english: "\(model)'s answer was cut off before its end: allow more tokens",
                         chinese: "\(model) 的回答被截断：请允许更多 token")
        case .schemaViolation(let model, let detail):
            return .init(english: "\(model)'s answer does not follow the schema (\(detail)): choose a stronger model, or one with structured output",
                         chinese: "\(model) 的回答不符合模式（\(detail)）：请换更强或支持结构化输出的模型")
        case .invalidVectors(let model, let reason):
            return .init(english: "\(model) sends unusable vectors (\(reason)): check that it is an embedding model, and always the same one",
                         chinese: "\(model) 返回的向量不可用（\(reason)）：请确认它是向量模型，并且始终是同一个")
        default: return .init(english: kind, chinese: kind)
        }
    }

    /// Seconds with at most two decimals.
    private static func text(_ seconds: Double) -> String {
        let rounded = (seconds * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e9 ? String(Int(rounded)) : String(rounded)
    }
}
