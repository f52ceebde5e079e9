/// What `mishu models` prints: the configured models, then the presets.
public struct ModelListing: Hashable, Sendable {
    public var roster: ModelRoster
    public var catalog: ProviderCatalog

    public init(roster: ModelRoster, catalog: ProviderCatalog = .standard) {
        self.roster = roster
        self.catalog = catalog
    }

    public var lines: [String] {
        var lines = ["Configured models, in the order of fallback · 已配置的模型，按备用顺序:"]
        if roster.endpoints.isEmpty {
            lines.append("  none: everything works without; set MISHU_CHAT_URL or MISHU_EMBEDDINGS_URL · 无，不配也能用；可设置 MISHU_CHAT_URL 或 MISHU_EMBEDDINGS_URL")
        }
        lines += Self.columns(roster.endpoints.map { endpoint in
            let roles = ModelRole.allCases.filter { endpoint.roles.contains($0) }.map(\.rawValue).joined(separator: ",")
            return [endpoint.name, roles, endpoint.model.isEmpty ? "-" : endpoint.model, endpoint.server, endpoint.provider ?? "-",
                    endpoint.key == nil ? "no key · 无密钥" : "key set · 有密钥"]
        })
        lines.append("Providers for MISHU_CHAT_PROVIDER and MISHU_EMBEDDINGS_PROVIDER · 可用的服务商预设:")
        for (row, preset) in zip(Self.columns(catalog.presets.map { [$0.id, $0.chatModel ?? "-", $0.embeddingModel ?? "-", $0.base] }), catalog.presets) {
            lines.append(row + "  " + preset.title.english + (preset.title.chinese == preset.title.english ? "" : " · " + preset.title.chinese))
            if let note = preset.note { lines.append("      " + note.description) }
        }
        return lines
    }

    /// Rows whose cells are padded to the widest one of their column.
    private static func columns(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            "  " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }
    }
}
