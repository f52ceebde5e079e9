import DialogModel
import GRDB

/// Fills in the choices whose values stand in a domain's own tables (`values_from`).
public enum DomainChoices {
    /// Values of one choice at most.
    private static let limit = 2_000

    public static func filled(_ domain: Domain, _ database: Database) throws -> Domain {
        var filled = domain
        for (name, slot) in domain.slots.sorted(by: { $0.key < $1.key }) {
            guard let sql = slot.valuesFrom else { continue }
            let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
            var values: [ChoiceValue] = []
            while values.count < limit, let row = try rows.next() {
                let columns = row.databaseValues.compactMap { String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) }
                guard let value = columns.first else { continue }
                let words = columns.count > 1 ? Array(columns.dropFirst()) : [value]
                values.append(ChoiceValue(value: value, words: words))
            }
            filled.slots[name]?.values = values
        }
        return filled
    }
}
