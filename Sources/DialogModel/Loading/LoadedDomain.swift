/// What `Domains/` describes, with what is wrong in its files.
public struct LoadedDomain: Sendable {
    public var domain: Domain
    /// Mistakes that show while reading, by file and place. ``DomainValidator`` finds those that need the whole.
    public var diagnostics: [Diagnostic]
    /// False when the examples were left out.
    public var hasExamples: Bool
    package var origins: DomainOrigins

    /// Whether something cannot work as the files say.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
