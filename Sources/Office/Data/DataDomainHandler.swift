import Dialog
import DialogModel
import GRDB
import Generation
import Storage

/// Carries out the actions of domains without Swift, as their files describe them.
public struct DataDomainHandler: ActionHandler {
    private let described: Domain
    private let renderer: ResponseRenderer
    private let functions = DomainFunctions()
    private let environment: @Sendable (String) -> String?

    /// - Parameter environment: where the secrets of calls come from, by name.
    public init(domain: Domain, renderer: ResponseRenderer, environment: @escaping @Sendable (String) -> String? = { _ in nil }) {
        described = domain
        self.renderer = renderer
        self.environment = environment
    }

    /// Makes the functions that statements may call known to an office's database. Its tables are made by ``DomainTables``.
    public func install(in database: OfficeDatabase) throws {
        if !described.actions.isEmpty { try database.turn(durable: false) { functions.install($0) } }
    }

    public var actions: [String] {
        let domain = described
        let folders = Set(domain.flows.values.filter { $0.preparation != nil }.map(\.domain))
        return domain.actions.keys.sorted() + folders.sorted().flatMap { ["\($0).prepare", "\($0).undo"] }
    }

    public func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
        let domain = try DomainChoices.filled(described, context.database)
        if let record = context.undo { return try undo(record, domain, context) }
        guard let flow = domain.flows[context.frame.flow] else { return DataReplies.failed(Say("cannot_do")) }
        let preparation = DataPreparation(domain: domain, context: context, flow: flow)
        guard let action = domain.actions[action] else { return try preparation.outcome() }
        let values = DataValues(domain: domain, context: context)
        switch action.work {
        case .read(let sql):
            try functions.prepare(for: sql, context.database)
            var reading = DataReading(action: action, flow: flow, renderer: renderer, values: values)
            return try reading.outcome(sql)
        case .write(let statements):
            if let refused = preparation.refusal(try preparation.standing(), isFinal: true) { return refused }
            guard context.permit != nil else {
                return ActionOutcome(.confirm(try DataCard(values: values, action: action, flow: flow).say()))
            }
            for statement in statements { try functions.prepare(for: statement.sql, context.database) }
            var writing = DataWriting(action: action, flow: flow, values: values)
            return try writing.outcome(statements)
        case .http(let call):
            if action.writes {
                if let refused = preparation.refusal(try preparation.standing(), isFinal: true) { return refused }
                guard context.permit != nil else {
                    return ActionOutcome(.confirm(try DataCard(values: values, action: action, flow: flow).say()))
                }
            }
            let reading = DataReading(action: action, flow: flow, renderer: renderer, values: values)
            var calling = DataCalling(action: action, flow: flow, call: call, reading: reading, environment: environment)
            return try calling.outcome()
        }
    }

    public func spokenValues(_ context: ActionContext) throws -> [String: TemplateValue] {
        try DataValues(domain: described, context: context).templateValues()
    }

    private func undo(_ record: UndoRecord, _ domain: Domain, _ context: ActionContext) throws -> ActionOutcome {
        guard context.permit != nil else { return DataReplies.failed(Say("cannot_do")) }
        return try DataWriting.undo(record, domain: domain, context)
    }
}
