/// The parts of an engine that change together when the domains do.
struct EngineSetup: Sendable {
    let configuration: EngineConfiguration
    /// By action.
    let handlers: [String: any ActionHandler]

    init(_ configuration: EngineConfiguration) {
        self.configuration = configuration
        var handlers: [String: any ActionHandler] = [:]
        for handler in configuration.handlers {
            for action in handler.actions { handlers[action] = handler }
        }
        self.handlers = handlers
    }
}
