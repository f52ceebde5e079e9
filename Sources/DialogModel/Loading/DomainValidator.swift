import Language

/// Finds the mistakes in `Domains/` that only the whole shows.
///
/// Each comes with its place and with what to write instead. Load with `examples: true`, else nothing is said about
/// examples.
public struct DomainValidator {
    /// The names that the program itself supplies. A nil set is not checked against.
    public struct Handlers: Sendable {
        /// The actions that handlers carry out, such as `meetings.book`.
        public var actions: Set<String>?
        /// The responses that handlers and the engine say.
        public var responses: Set<String>?
        /// Labels that examples may bear besides the names of slots.
        public var labels: Set<String>

        public init(actions: Set<String>? = nil, responses: Set<String>? = nil, labels: Set<String> = []) {
            self.actions = actions
            self.responses = responses
            self.labels = labels
        }
    }

    let loaded: LoadedDomain
    let handlers: Handlers
    var found: [Diagnostic] = []

    var domain: Domain { loaded.domain }
    var origins: DomainOrigins { loaded.origins }

    init(_ loaded: LoadedDomain, handlers: Handlers) {
        self.loaded = loaded
        self.handlers = handlers
    }

    /// Everything that is wrong, what showed while loading included, by file and place.
    public static func validate(_ loaded: LoadedDomain, handlers: Handlers = Handlers()) -> [Diagnostic] {
        var validator = DomainValidator(loaded, handlers: handlers)
        validator.checkIntents()
        validator.checkFlows()
        validator.checkSlots()
        validator.checkActions()
        validator.checkResponses()
        if loaded.hasExamples { validator.checkExamples() }
        return Array(Set(loaded.diagnostics + validator.found)).sorted()
    }

    mutating func report(
        _ place: SourceLocation, _ message: String, _ remedy: String, severity: Diagnostic.Severity = .error
    ) {
        found.append(Diagnostic(place, message, remedy, severity: severity))
    }

    /// What a language is called in messages.
    static func word(_ language: TextLanguage) -> String {
        switch language {
        case .chinese: "Chinese"
        case .english: "English"
        }
    }
}
