import DialogModel

/// Scripts that were read, with what is wrong in their files.
public struct RehearsalSuite: Sendable {
    /// In the order of files and places.
    public var scripts: [RehearsalScript]
    public var diagnostics: [Diagnostic]

    public init(scripts: [RehearsalScript], diagnostics: [Diagnostic]) {
        self.scripts = scripts
        self.diagnostics = diagnostics
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
