import Language

/// Where each thing of a domain stands in its files.
package struct DomainOrigins: Sendable {
    /// A label of an example with its place.
    package struct FlowOrigin: Sendable {
        package var place: SourceLocation
        /// One place for each name in `slots`.
        package var slots: [SourceLocation] = []
        /// One place for each step, those inside branches included, in the order of `Flow.allSteps`.
        package var steps: [SourceLocation] = []
        package var allow: SourceLocation?
    }

    /// The parts of an action.
    package struct ActionOrigin: Sendable {
        package var place: SourceLocation
        /// One place for each statement of a read or write, and of the undo.
        package var statements: [SourceLocation] = []
        package var undo: [SourceLocation] = []
        package var refusals: [SourceLocation] = []
        package var returns: [String: SourceLocation] = [:]
        /// The other keys.
        package var keys: [String: SourceLocation] = [:]
    }

    /// The domain files by folder name.
    package var folders: [String: SourceLocation] = [:]
    package var intents: [String: SourceLocation] = [:]
    package var intentFlows: [String: SourceLocation] = [:]
    package var intentCommands: [String: SourceLocation] = [:]
    package var slots: [String: SourceLocation] = [:]
    package var flows: [String: FlowOrigin] = [:]
    package var actions: [String: ActionOrigin] = [:]
    /// The SELECTs of `values_from`, by slot.
    package var valueQueries: [String: SourceLocation] = [:]
    /// Name → language → one place a variant.
    package var responses: [String: [TextLanguage: [SourceLocation]]] = [:]
    /// Name → language → the place of its card.
    package var cards: [String: [TextLanguage: SourceLocation]] = [:]
    /// One place an example, in the order of `Domain.examples`.
    package var examples: [SourceLocation] = []
    /// The first place of each intent's examples in each language.
    package var exampleLists: [String: [TextLanguage: SourceLocation]] = [:]
}
