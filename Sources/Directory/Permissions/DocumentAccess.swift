import GRDB

/// Which papers exist for somebody: those up to their clearance whose readers, where they are named, include them.
///
/// One condition for every way to the papers, so that none forgets half of it.
public struct DocumentAccess: Hashable, Sendable {
    public var clearance: Clearance
    /// What a list of readers may name the person by: the employee number, the department and those above it. Empty: only
    /// papers that everyone may read.
    public var names: [String]

    public init(clearance: Clearance, names: [String] = []) {
        self.clearance = clearance
        self.names = names
    }

    /// What a person may read.
    public init(_ person: Person, _ reader: DirectoryReader) throws {
        self.init(clearance: person.clearance, names: [person.employeeNo] + (try reader.departmentLine(of: person.departmentCode)))
    }

    /// Whether a paper exists for the person.
    public func allows(_ document: OfficeDocument) -> Bool {
        document.securityLevel <= clearance && (document.readers.isEmpty || document.readers.contains(where: names.contains))
    }

    /// The condition on `documents d`, with ``arguments``.
    public static let condition = """
        d.security_level IN (SELECT value FROM json_each(:levels)) \
        AND (NOT EXISTS (SELECT 1 FROM document_readers r WHERE r.document_id = d.id) \
        OR EXISTS (SELECT 1 FROM document_readers r WHERE r.document_id = d.id AND r.reader IN (SELECT value FROM json_each(:readers))))
        """

    /// What ``condition`` is bound to.
    public var arguments: StatementArguments {
        ["levels": JSONText.array(clearance.readable.map(\.rawValue)), "readers": JSONText.array(names)]
    }
}
