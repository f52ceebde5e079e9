/// A card as a domain's responses describe it in one language. Every text is a Mustache template.
public struct CardTemplate: Hashable, Sendable, Codable {
    /// A label and what stands beside it; left out of the card where the value comes out empty.
    public struct Field: Hashable, Sendable, Codable {
        public var label: String
        public var value: String

        public init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A row for each item of a list.
    public struct Table: Hashable, Sendable, Codable {
        /// The value that is the list.
        public var rows: String
        /// Heading and cell of each column; a column whose cells are all empty is left out.
        public var columns: [Field]

        public init(rows: String, columns: [Field]) {
            self.rows = rows
            self.columns = columns
        }
    }

    /// Empty: the first line of the text.
    public var title: String
    public var fields: [Field]
    /// Each line of what this comes to is a remark.
    public var notes: String
    public var table: Table?
    /// The address of an image and its description.
    public var image: Field?
    public var closing: String
    /// The response has no text of its own: the text is made from the card.
    public var makesText: Bool

    public init(
        title: String, fields: [Field] = [], notes: String = "", table: Table? = nil, image: Field? = nil, closing: String = "",
        makesText: Bool
    ) {
        self.title = title
        self.fields = fields
        self.notes = notes
        self.table = table
        self.image = image
        self.closing = closing
        self.makesText = makesText
    }

    /// All its templates, each of which must parse by itself.
    public var templates: [String] {
        var all = [title] + fields.flatMap { [$0.label, $0.value] } + [notes]
        if let table { all += table.columns.flatMap { [$0.label, $0.value] } }
        if let image { all += [image.label, image.value] }
        return (all + [closing]).filter { !$0.isEmpty }
    }
}
