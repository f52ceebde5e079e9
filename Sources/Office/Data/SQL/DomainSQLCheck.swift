import DialogModel

/// Finds what is wrong in the SQL of domains without Swift, for `mishu validate` and before the program starts.
public enum DomainSQLCheck {
    public static func diagnostics(_ loaded: LoadedDomain) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let names = Set(loaded.domain.actions.values.map(\.domain)).union(loaded.domain.schemas.keys)
        for name in names.sorted() { found += Check(loaded: loaded, name: name).run() }
        return found.sorted()
    }

    /// One domain.
    private struct Check {
        let loaded: LoadedDomain
        let name: String
        private let sentry: StatementGuard
        private var domain: Domain { loaded.domain }

        init(loaded: LoadedDomain, name: String) {
            self.loaded = loaded
            self.name = name
            sentry = StatementGuard(domain: name)
        }

        func run() -> [Diagnostic] {
            var found: [Diagnostic] = []
            for (index, script) in (domain.schemas[name] ?? []).enumerated() {
                if script.version != index + 1 {
                    found.append(Diagnostic(file: script.file, line: 1, column: 1, message: "schema number \(index + 1) is missing",
                                            remedy: "number the scripts without a gap: schema.sql, schema-2.sql, schema-3.sql"))
                }
                guard let fault = sentry.makeTables(script.sql) else { continue }
                found.append(Diagnostic(file: script.file, line: 1, column: 1, message: "the script \(fault)",
                                        remedy: "write CREATE TABLE, CREATE INDEX and INSERT for tables named ‘\(name)_…’ only"))
                return found
            }
            for action in domain.actions.values.filter({ $0.domain == name }).sorted(by: { $0.name < $1.name }) { found += check(action) }
            for (slot, place) in loaded.origins.valueQueries.sorted(by: { $0.key < $1.key }) {
                guard let sql = domain.slots[slot]?.valuesFrom, isOwn(slot), let fault = sentry.check(sql, .read) else { continue }
                found.append(Diagnostic(place, "the SELECT \(fault)", Self.remedy(.read, name)))
            }
            return found
        }

        private func isOwn(_ slot: String) -> Bool {
            domain.flows.values.contains { $0.domain == name && ($0.slots.contains(slot) || $0.slots.contains { domain.slots[$0]?.items.contains(slot) == true }) }
        }

        private func check(_ action: DataAction) -> [Diagnostic] {
            guard let origin = loaded.origins.actions[action.name] else { return [] }
            switch action.work {
            case .read(let sql):
                var found = check([DataStatement(sql: sql)], .read, origin.statements, action)
                let columns = sentry.columns(of: sql)
                for (column, place) in origin.returns.sorted(by: { $0.key < $1.key }) where found.isEmpty && !columns.contains(column) {
                    found.append(Diagnostic(place, "the SELECT gives no column ‘\(column)’", "name it: ‘… AS \(column)’"))
                }
                return found
            case .write(let statements):
                return check(statements, .write, origin.statements, action) + check(action.undo, .write, origin.undo, action)
            case .http(let call):
                let known = parameters
                return call.templates.flatMap { CallTemplate($0).values }.filter { !known.contains($0) }.map {
                    Diagnostic(origin.place, "unknown value ‘{\($0)}’ in the call", DialogModel.Suggestion.remedy($0, among: known))
                }
            }
        }

        private func check(
            _ statements: [DataStatement], _ use: StatementGuard.Use, _ places: [SourceLocation], _ action: DataAction
        ) -> [Diagnostic] {
            let known = parameters
            return zip(statements, places).flatMap { statement, place -> [Diagnostic] in
                if let fault = sentry.check(statement.sql, use) { return [Diagnostic(place, "the statement \(fault)", Self.remedy(use, name))] }
                return SQLParameters.names(in: statement.sql).filter { !known.contains($0) }.map {
                    Diagnostic(place, "unknown parameter ‘:\($0)’", DialogModel.Suggestion.remedy($0, among: known))
                }
            }
        }

        /// What statements of the domain may be given.
        private var parameters: Set<String> {
            var names = DataValues.builtIn
            for flow in domain.flows.values where flow.domain == name {
                names.formUnion(flow.slots)
                names.formUnion(flow.slots.flatMap { domain.slots[$0]?.items ?? [] })
            }
            for action in domain.actions.values where action.domain == name {
                names.formUnion(action.returns.keys)
                if case .read(let sql) = action.work { names.formUnion(sentry.columns(of: sql)) }
                if case .http(let call) = action.work { names.formUnion(call.returns.keys) }
            }
            return names
        }

        private static func remedy(_ use: StatementGuard.Use, _ name: String) -> String {
            switch use {
            case .read: "write one SELECT over tables ‘\(name)_…’ of schema.sql and the views \(StatementGuard.views.keys.sorted().joined(separator: ", "))"
            case .write, .tables: "write one INSERT, UPDATE or DELETE of a table ‘\(name)_…’ of schema.sql"
            }
        }
    }
}
