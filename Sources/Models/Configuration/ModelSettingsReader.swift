import Foundation
import WebClient

/// Makes models out of names and texts.
struct ModelSettingsReader {
    let settings: [String: String]
    let environment: [String: String]
    let catalog: ProviderCatalog

    private static let suffixes = ["_URL", "_MODEL", "_KEY", "_PROVIDER", "_ROLES", "_TIMEOUT"]
    private static let prefix = "MISHU_MODEL_"

    func roster() throws -> ModelRoster {
        var endpoints: [ModelEndpoint] = []
        endpoints += try endpoint("MISHU_CHAT", name: "chat", roles: [.fast])
        endpoints += try endpoint("MISHU_CHAT_STRONG", name: "strong", roles: [.strong])
        endpoints += try endpoint("MISHU_EMBEDDINGS", name: "embeddings", roles: [.embedding])
        for name in furtherNames() { endpoints += try endpoint(Self.prefix + name, name: name.lowercased(), roles: [.fast]) }
        if let order = value("MISHU_MODEL_ORDER") { endpoints = try sorted(endpoints, order) }
        return ModelRoster(endpoints)
    }

    func number(_ name: String, in range: ClosedRange<Double>) throws -> Double? {
        guard let text = value(name) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            throw problem(name, "write a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))",
                          "请写 \(Int(range.lowerBound)) 到 \(Int(range.upperBound)) 之间的数字")
        }
        return number
    }

    func file(_ name: String) -> URL? { value(name).map { URL(fileURLWithPath: $0) } }

    /// A model of a preset with nothing but the provider's own variable of the key: what `mishu models check` tries.
    func endpoint(of preset: ProviderPreset, role: ModelRole) -> ModelEndpoint? {
        guard !preset.base.contains("{"), role != .embedding || preset.embeddingModel != nil else { return nil }
        return ModelEndpoint(
            name: preset.id, provider: preset.id, base: preset.base, model: (role == .embedding ? preset.embeddingModel : preset.chatModel) ?? "",
            key: preset.keyVariable.flatMap { environment[$0] }.flatMap { ModelKey($0) }, roles: [role], traits: preset.traits)
    }

    private func value(_ name: String) -> String? {
        guard let text = settings[name]?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
        return text
    }

    private func furtherNames() -> [String] {
        var names: Set<String> = []
        for key in settings.keys where key.hasPrefix(Self.prefix) {
            for suffix in Self.suffixes where key.hasSuffix(suffix) && key.utf8.count > Self.prefix.utf8.count + suffix.utf8.count {
                names.insert(String(key.dropFirst(Self.prefix.count).dropLast(suffix.count)))
            }
        }
        return names.sorted()
    }

    private func sorted(_ endpoints: [ModelEndpoint], _ order: String) throws -> [ModelEndpoint] {
        let names = order.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        for name in names where !endpoints.contains(where: { $0.name == name }) {
            let known = endpoints.map(\.name).joined(separator: ", ")
            throw problem("MISHU_MODEL_ORDER", "no model is named \(name); there are: \(known)", "没有名为 \(name) 的模型；已配置：\(known)")
        }
        let rank = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        return endpoints.enumerated().sorted { a, b in
            (rank[a.element.name] ?? names.count, a.offset) < (rank[b.element.name] ?? names.count, b.offset)
        }.map(\.element)
    }

    /// None when neither address nor provider is set.
    private func endpoint(_ prefix: String, name: String, roles: Set<ModelRole>) throws -> [ModelEndpoint] {
        let address = value(prefix + "_URL")
        let provider = value(prefix + "_PROVIDER")
        guard address != nil || provider != nil else { return [] }
        let roles = try self.roles(prefix + "_ROLES") ?? roles
        let named: ProviderPreset? = try provider.map { try self.preset($0, setting: prefix + "_PROVIDER") }
        let preset = named ?? address.flatMap { self.preset(at: $0) }
        let base = try address.map { try self.base($0, setting: prefix + "_URL") } ?? preset?.base ?? ""
        guard !base.contains("{") else {
            throw problem(prefix + "_URL", "set the address, such as \(base) with your own name in it", "请设置地址，例如把 \(base) 中的名称换成自己的")
        }
        let usual = roles.contains(.embedding) ? preset?.embeddingModel : preset?.chatModel
        let key = value(prefix + "_KEY") ?? preset?.keyVariable.flatMap { environment[$0] }
        return [ModelEndpoint(
            name: name, provider: preset?.id, base: base, model: value(prefix + "_MODEL") ?? usual ?? "", key: key.flatMap { ModelKey($0) },
            roles: roles, traits: preset?.traits ?? ProviderTraits(), timeout: try number(prefix + "_TIMEOUT", in: 1...3600) ?? 30)]
    }

    private func roles(_ name: String) throws -> Set<ModelRole>? {
        guard let text = value(name) else { return nil }
        return Set(try text.split(separator: ",").map { part in
            guard let role = ModelRole(rawValue: part.trimmingCharacters(in: .whitespaces).lowercased()) else {
                throw problem(name, "write fast, strong or embedding, separated by commas", "请写 fast、strong 或 embedding，用逗号分隔")
            }
            return role
        })
    }

    private func preset(_ id: String, setting: String) throws -> ProviderPreset {
        guard let preset = catalog.preset(id) else {
            let known = catalog.presets.map(\.id).joined(separator: ", ")
            throw problem(setting, "“\(id)” is no provider; write one of \(known), or leave it out", "没有服务商“\(id)”；可写 \(known)，或不写")
        }
        return preset
    }

    /// The preset whose server an address is.
    private func preset(at address: String) -> ProviderPreset? {
        guard let host = WebAddress(address)?.host, !WebAddress.isLoopback(host) else { return nil }
        return catalog.presets.first { preset in
            if let suffix = preset.base.range(of: "{resource}").map({ preset.base[$0.upperBound...] }) {
                return host.hasSuffix(suffix.prefix { $0 != "/" })
            }
            return WebAddress(preset.base)?.host == host
        }
    }

    /// An address to which paths are appended. People also paste the whole path of a call.
    private func base(_ text: String, setting: String) throws -> String {
        let query = text.firstIndex(of: "?").map { text[$0...] } ?? ""
        var path = String(text.dropLast(query.count))
        while path.hasSuffix("/") { path.removeLast() }
        for tail in ["/chat/completions", "/embeddings"] where path.hasSuffix(tail) { path.removeLast(tail.count) }
        guard let address = WebAddress(path + query), !text.contains("#") else {
            throw problem(setting, "write an address such as http://127.0.0.1:8080/v1", "请写地址，例如 http://127.0.0.1:8080/v1")
        }
        guard address.isSecure || address.isPrivate else {
            throw problem(setting, "plain http to \(address.host) would show keys and texts on the way: write https", "以明文 http 访问 \(address.host) 会泄露密钥和文本：请写 https")
        }
        return path + query
    }

    private func problem(_ name: String, _ english: String, _ chinese: String) -> ModelError {
        .invalidSetting(name: name, problem: .init(english: english, chinese: chinese))
    }
}
