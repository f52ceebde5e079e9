/// What the office's things are called, for recognition. Implemented over the directory.
public protocol EntityCatalog: Sendable {
    /// Every name of every thing that anybody may know to exist, in a fixed order. Documents are not among them:
    /// restricted ones must not be recognised.
    func entries() throws -> [CatalogEntry]
}

/// One name of one thing.
public struct CatalogEntry: Hashable, Sendable {
    /// What kind of name it is; decides how it is matched and what it weighs.
    public enum Form: String, Sendable, Codable, CaseIterable {
        case name, englishName, alias, code, title
        /// A short form that the catalogue derives: the given name, a department without 部.
        case short
    }

    public var reference: EntityReference
    public var text: String
    public var form: Form
    /// False for people who have left: they lose against others of the same name.
    public var isCurrent: Bool

    public init(reference: EntityReference, text: String, form: Form, isCurrent: Bool = true) {
        self.reference = reference
        self.text = text
        self.form = form
        self.isCurrent = isCurrent
    }
}
