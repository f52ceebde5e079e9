import GRDB
import Language

/// The parts of the office that work at a place of their own: a department most of whose people live in another time zone
/// than the company, or whose name says so (分公司, branch), with all that is below it.
struct Branches {
    private struct Node {
        var parent: String?
        var names: [String]
        var zones: [String: Int] = [:]
        var locations: Set<String> = []
    }

    private var nodes: [String: Node] = [:]
    private var roots: Set<String> = []
    /// Names of the whole company: a place in them says nothing.
    private(set) var companyNames: [String] = []
    private let vocabulary: SearchVocabulary

    init(_ db: Database, vocabulary: SearchVocabulary) throws {
        self.vocabulary = vocabulary
        var order: [String] = []
        let departments = try Row.fetchCursor(db.cachedStatement(
            sql: "SELECT code, name, name_en, parent_code FROM departments ORDER BY position, code"))
        while let row = try departments.next() {
            let names: [String] = [row[1] as String?, row[2] as String?].compactMap { $0 }
            nodes[row[0]] = Node(parent: row[3], names: names)
            order.append(row[0])
        }
        let people = try Row.fetchCursor(db.cachedStatement(sql: """
            SELECT department_code, timezone, count(*) FROM people WHERE status <> 'resigned' GROUP BY 1, 2
            """))
        var company: [String: Int] = [:]
        while let row = try people.next() {
            let zone = row[1] as String? ?? ""
            company[zone, default: 0] += row[2]
            for code in line(of: row[0]) { nodes[code]?.zones[zone, default: 0] += row[2] }
        }
        let home = Self.most(company)?.zone
        for code in order {
            let parent = nodes[code]?.parent
            guard let parent else {
                companyNames += nodes[code]?.names ?? []
                continue
            }
            let saysSo = nodes[code]?.names.contains { vocabulary.has("branch", in: Self.stemmed($0)) } ?? false
            if saysSo || (isAway(code, from: home) && !isAway(parent, from: home)) { roots.insert(code) }
        }
        let away = order.filter { branch(of: $0) != nil }
        let locations = try Row.fetchCursor(db.cachedStatement(sql: """
            SELECT DISTINCT department_code, location FROM people
            WHERE status <> 'resigned' AND location IS NOT NULL AND department_code IN (SELECT value FROM json_each(?))
            """), arguments: [JSONText.array(away)])
        while let row = try locations.next() {
            let location: String = row[1]
            for code in line(of: row[0]) where roots.contains(code) { nodes[code]?.locations.insert(location) }
        }
    }

    /// Whether most people of a department live in another time zone.
    private func isAway(_ code: String, from home: String?) -> Bool {
        guard let zones = nodes[code]?.zones, let home, let most = Self.most(zones) else { return false }
        return most.zone != home && most.count * 2 > zones.values.reduce(0, +)
    }

    /// A department and those above it.
    private func line(of code: String) -> [String] {
        var line = [code]
        while let last = line.last, let parent = nodes[last]?.parent, line.count < 64, !line.contains(parent) { line.append(parent) }
        return line
    }

    /// The branch that a department belongs to; nil for the rest of the company.
    func branch(of code: String?) -> String? { code.flatMap { line(of: $0).first(where: roots.contains) } }

    /// Whether a question means a branch: by its name, or by a place that it lies in or that lies in it.
    func isNamed(_ branch: String, in terms: QueryTerms) -> Bool {
        guard let node = nodes[branch] else { return false }
        let names = node.names.map { vocabulary.removing("branch", from: Self.stemmed($0)).trimmed }
        if names.contains(where: { !$0.isEmpty && SearchVocabulary.isFound($0, in: terms.stemmed) }) { return true }
        let towns = Set(node.locations.map(Self.town))
        if towns.contains(where: { $0.count > 1 && SearchVocabulary.isFound($0, in: terms.stemmed) }) { return true }
        let own = places(of: branch)
        let asked = Set(terms.places)
        return asked.contains { !own.isDisjoint(with: vocabulary.places[$0].wider) }
            || own.contains { !asked.isDisjoint(with: vocabulary.places[$0].wider) }
    }

    /// The places in the names of a branch and in where its people sit.
    private func places(of branch: String) -> Set<Int> {
        guard let node = nodes[branch] else { return [] }
        var places = Set(node.names.flatMap { vocabulary.places(in: Self.stemmed($0)) })
        for town in Set(node.locations.map(Self.town)) { places.formUnion(vocabulary.places(in: town)) }
        return places
    }

    /// A location up to its first figure: "Munich 2.10" is in Munich.
    private static func town(_ location: String) -> [Unicode.Scalar] {
        Array(stemmed(location).prefix { !$0.isDigit }).trimmed
    }

    static func stemmed(_ text: String) -> [Unicode.Scalar] {
        SearchVocabulary.stemmed(NormalizedText(text, foldingMarks: true).scalars)
    }

    private static func most(_ zones: [String: Int]) -> (zone: String, count: Int)? {
        zones.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
    }
}

private extension [Unicode.Scalar] {
    var trimmed: [Unicode.Scalar] {
        var slice = self[...]
        while slice.first?.isBlank == true { slice.removeFirst() }
        while slice.last?.isBlank == true { slice.removeLast() }
        return Array(slice)
    }
}
