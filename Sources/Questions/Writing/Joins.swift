/// The FROM clause as it grows: joined tables with names of their own where a table occurs twice.
struct Joins {
    /// How the query's own table is written before a column: always, so that a join that comes later makes none ambiguous.
    var base: String { SQLText.name(table) }
    private(set) var text = ""
    private(set) var fansOut = false
    private let table: String
    private var aliases: [(entity: Int?, alias: String)] = []

    init(base: String) {
        table = base
    }

    func qualified(_ column: String) -> String {
        base + "." + SQLText.name(column)
    }

    func alias(of entity: Int) -> String? { aliases.first { $0.entity == entity }?.alias }

    mutating func add(table other: String, entity: Int?, on column: String, equals near: String, fansOut: Bool = true) -> String {
        let taken = [table] + aliases.map(\.alias)
        var alias = SQLText.name(other)
        var number = 2
        while taken.contains(where: { SQLText.name($0) == alias }) {
            alias = SQLText.name("\(other)_\(number)")
            number += 1
        }
        let naming = alias == SQLText.name(other) ? alias : SQLText.name(other) + " AS " + alias
        text += " JOIN \(naming) ON \(alias).\(SQLText.name(column)) = \(near)"
        aliases.append((entity, alias))
        if fansOut { self.fansOut = true }
        return alias
    }
}

extension SemanticSchema {
    subscript(reference: AttributeReference) -> SchemaAttribute {
        entities[reference.entity].attributes[reference.attribute]
    }
}
