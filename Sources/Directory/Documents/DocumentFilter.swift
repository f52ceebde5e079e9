import GRDB

/// The part of a query that SQL answers: what exists for the asker, and filters, as a condition on `documents d`.
struct DocumentFilter {
    let condition: String
    let arguments: StatementArguments

    init(_ query: DocumentQuery) {
        var parts = [DocumentAccess.condition]
        var arguments = query.access.arguments
        func add(_ sql: String, _ name: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            parts.append(sql)
            arguments += [name: value]
        }
        func list(_ strings: [String]) -> String? { strings.isEmpty ? nil : JSONText.array(strings) }
        add("d.issuer_code IN (SELECT value FROM json_each(:issuers))", "issuers", list(query.issuerCodes))
        add("lower(d.category) IN (SELECT lower(value) FROM json_each(:categories))", "categories", list(query.categories))
        add("substr(d.issued_on, 1, 4) IN (SELECT value FROM json_each(:years))", "years", list(query.years.map(String.init)))
        add("d.status IN (SELECT value FROM json_each(:statuses))", "statuses", list(query.statuses.map(\.rawValue)))
        add("d.author_no = :author", "author", query.authorNo)
        add("d.issued_on >= :first", "first", query.issuedFrom)
        add("d.issued_on <= :last", "last", query.issuedTo)
        condition = parts.joined(separator: " AND ")
        self.arguments = arguments
    }
}
