/// The presets that come with the program.
public struct ProviderCatalog: Hashable, Sendable {
    /// In the order of the file.
    public var presets: [ProviderPreset]

    /// The catalogue of `Presets/providers.json`.
    public static let standard: ProviderCatalog = {
        let text = EmbeddedText.files.first { $0.path.hasSuffix("providers.json") }?.text ?? ""
        // A test reads the file; a broken one can only leave a build in which that test failed.
        return (try? ProviderCatalog(json: text)) ?? ProviderCatalog(presets: [])
    }()

    public init(presets: [ProviderPreset]) { self.presets = presets }

    /// - Throws: ``ModelError/invalidSetting(name:problem:)`` that names the preset and field.
    public init(json text: String) throws {
        let root: JSON
        do {
            root = try JSONParser.parse(text)
        } catch {
            throw ModelError.invalidSetting(name: "providers.json", problem: .init(english: "no valid JSON: \(error)", chinese: "不是合法的 JSON：\(error)"))
        }
        presets = try (root["providers"]?.array ?? []).map { try ProviderPresetReader(entry: $0).preset() }
    }

    public func preset(_ id: String) -> ProviderPreset? { presets.first { $0.id == id.lowercased() } }
}
