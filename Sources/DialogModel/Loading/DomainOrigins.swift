import Language

/// Where each thing of a domain stands in its files.
package struct DomainOrigins: Sendable {
    /// A label of an example with its place.
    package struct FlowOrigin: Sendable {
        package var place: SourceLocation
        /// One place for each name in `slots`.
        package var slots: [SourceLocation] = []
        /// One place for each step.
        package var steps: [SourceLocation] = []
    }

    /// The domain files by folder name.
    package var folders: [String: SourceLocation] = [:]
    package var intents: [String: SourceLocation] = [:]
    package var intentFlows: [String: SourceLocation] = [:]
    package var intentCommands: [String: SourceLocation] = [:]
    package var slots: [String: SourceLocation] = [:]
    package var flows: [String: FlowOrigin] = [:]
    /// Name → language → one place a variant.
    package var responses: [String: [TextLanguage: [SourceLocation]]] = [:]
    /// Name → language → the place of its card.
    package var cards: [String: [TextLanguage: SourceLocation]] = [:]
    /// One place an example, in the order of `Domain.examples`.
    package var examples: [SourceLocation] = []
    /// The first place of each intent's examples in each language.
    package var exampleLists: [String: [TextLanguage: SourceLocation]] = [:]
}
