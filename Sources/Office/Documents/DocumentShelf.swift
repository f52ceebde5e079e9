import Dialog
import DialogModel
import Directory

/// The papers as one person may see them, in one turn.
struct DocumentShelf {
    let context: ActionContext
    let viewer: Person
    /// What exists for the viewer.
    let access: DocumentAccess

    init(context: ActionContext, viewer: Person) throws {
        self.context = context
        self.viewer = viewer
        access = try DocumentAccess(viewer, DirectoryReader(context.database))
    }

    var reader: DirectoryReader { DirectoryReader(context.database) }
    var names: OfficeNames { OfficeNames(context.database) }

    /// A query of the viewer: with what the viewer may read, and where the viewer works.
    func query(_ text: String, limit: Int) throws -> DocumentQuery {
        var query = DocumentQuery(text: text, access: access, limit: limit)
        try place(&query)
        return query
    }

    /// Tells a query where the viewer works.
    func place(_ query: inout DocumentQuery) throws {
        query.homeDepartments = try reader.departmentLine(of: viewer.departmentCode)
        query.homePlaces = [viewer.location].compactMap { $0 }
    }

    /// A paper by its number; nil where there is none that the viewer may know of.
    func document(_ number: String) throws -> OfficeDocument? {
        guard let document = try reader.document(number), access.allows(document) else { return nil }
        return document
    }

    /// The paper in force that has taken the place of this one, over all versions between; nil where there is none that the
    /// viewer may know of.
    func current(after document: OfficeDocument) throws -> OfficeDocument? {
        var seen: Set<String> = [document.number]
        var last = document
        var current: OfficeDocument?
        while let next = try reader.successor(of: last.number), seen.insert(next.number).inserted {
            if next.status.isInForce, access.allows(next) { current = next }
            last = next
        }
        return current
    }

    /// The sentence of a paper that answers the words best; its beginning where none does.
    func passage(of document: OfficeDocument, for words: String?) throws -> String {
        if let words {
            var query = DocumentQuery(text: words, access: access, limit: 50)
            query.issuerCodes = document.issuerCode.map { [$0] } ?? []
            let hit = try DocumentSearch(context.database).search(query).first { $0.document.number == document.number }
            if let passage = hit?.passage { return Excerpt.shortened(passage.text) }
        }
        return Excerpt.opening(of: document.body)
    }
}
