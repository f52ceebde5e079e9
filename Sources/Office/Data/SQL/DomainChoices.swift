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
            filled.slots[name]?.values = try values(sql, database)
        }
        return filled
    }

    private static func values(_ sql: String, _ database: Database) throws -> [ChoiceValue] {
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
        var values: [ChoiceValue] = []
        while values.count < limit, let row = try rows.next() {
            let columns = texts(of: row)
            guard let value = columns.first else { continue }
            values.append(ChoiceValue(value: value, words: columns.count > 1 ? Array(columns.dropFirst()) : [value]))
        }
        return values
    }

    private static func texts(of row: Row) -> [String] {
        row.databaseValues.compactMap { String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map { String($0) } }
    }
}
