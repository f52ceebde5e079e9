/// What is known about a provider before anybody configures it: data, from `Presets/providers.json`.
public struct ProviderPreset: Hashable, Sendable {
    /// The name in settings, lower case.
    public var id: String
    public var title: LocalizedText
    /// The address up to and with the version; with `{resource}` where it holds a name of the customer's.
    public var base: String
    /// The default model; nil: the customer names one (a deployment, or what a server of one's own has loaded).
    public var chatModel: String?
    public var embeddingModel: String?
    /// The variable in which the provider's own tools look for the key; nil: no key is needed.
    public var keyVariable: String?
    public var traits: ProviderTraits
    public var note: LocalizedText?
}
