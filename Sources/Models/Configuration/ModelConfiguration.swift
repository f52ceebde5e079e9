import Foundation

/// What is configured about models: which there are, in which order they stand in for each other, and the limits.
public struct ModelConfiguration: Sendable {
    public var roster: ModelRoster
    /// Seconds within which the vectors of one utterance must be there.
    public var budget: Double
    /// Seconds that one question to a chat model may take while somebody waits for a reply.
    public var assistTime: Double
    /// Tokens a day; nil: as many as one likes.
    public var tokensADay: Int?
    /// A file that takes down all traffic.
    public var record: URL?
    /// A file whose traffic is played back in place of calls.
    public var replay: URL?

    public init(
        roster: ModelRoster = ModelRoster(), budget: Double = 0.15, assistTime: Double = 4, tokensADay: Int? = nil, record: URL? = nil,
        replay: URL? = nil
    ) {
        self.roster = roster
        self.budget = budget
        self.assistTime = assistTime
        self.tokensADay = tokensADay
        self.record = record
        self.replay = replay
    }

    /// Reads the settings of `mishu`.
    ///
    /// | setting | type | default |
    /// | --- | --- | --- |
    /// | `MISHU_CHAT_URL`, `_MODEL`, `_KEY`, `_PROVIDER`, `_TIMEOUT` | the fast chat model, named `chat` | none |
    /// | `MISHU_CHAT_STRONG_URL`, … | the strong chat model, named `strong` | the fast one |
    /// | `MISHU_EMBEDDINGS_URL`, … | the embedding model, named `embeddings` | none |
    /// | `MISHU_MODEL_<NAME>_URL`, …, `_ROLES` | further models; roles `fast`, `strong`, `embedding`, separated by commas | `fast` |
    /// | `MISHU_MODEL_ORDER` | names, separated by commas: the order of fallback | as above, then by name |
    /// | `MISHU_MODEL_BUDGET_MS` | milliseconds for the vectors of one utterance | 150 |
    /// | `MISHU_MODEL_ASSIST_MS` | milliseconds that a chat model may take to read one utterance | 4000 |
    /// | `MISHU_MODEL_TOKENS_A_DAY` | tokens a day | no limit |
    /// | `MISHU_MODEL_RECORD`, `MISHU_MODEL_REPLAY` | files of recorded traffic | none |
    ///
    /// - Parameters:
    ///   - settings: by their names in the environment.
    ///   - environment: where the providers' own variables of keys, such as `DEEPSEEK_API_KEY`, are looked for when a model
    ///     of a preset has no key of its own.
    /// - Throws: ``ModelError/invalidSetting(name:problem:)``.
    public init(settings: [String: String], environment: [String: String] = [:], catalog: ProviderCatalog = .standard) throws {
        let reader = ModelSettingsReader(settings: settings, environment: environment, catalog: catalog)
        roster = try reader.roster()
        budget = try reader.number("MISHU_MODEL_BUDGET_MS", in: 1...600_000).map { $0 / 1000 } ?? 0.15
        assistTime = try reader.number("MISHU_MODEL_ASSIST_MS", in: 1...600_000).map { $0 / 1000 } ?? 4
        tokensADay = try reader.number("MISHU_MODEL_TOKENS_A_DAY", in: 0...1e15).map { Int($0) }
        record = reader.file("MISHU_MODEL_RECORD")
        replay = reader.file("MISHU_MODEL_REPLAY")
    }
}
