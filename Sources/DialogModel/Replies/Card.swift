/// A reply in parts, for channels that show more than text: a title, labelled fields, a table, an image.
///
/// A card says nothing that the reply's text does not say: a channel shows one or the other. The buttons are the reply's.
public struct Card: Hashable, Sendable, Codable {
    /// A line with a label: 会议室 → 大会议室.
    public struct Field: Hashable, Sendable, Codable {
        public var label: String
        public var value: String

        public init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    /// Rows with as many cells as there are columns.
    public struct Table: Hashable, Sendable, Codable {
        public var columns: [String]
        public var rows: [[String]]

        public init(columns: [String], rows: [[String]]) {
            self.columns = columns
            self.rows = rows
        }
    }

    /// An image by its web address, with words for those who do not see it.
    public struct Image: Hashable, Sendable, Codable {
        public var url: String
        public var text: String

        public init(url: String, text: String) {
            self.url = url
            self.text = text
        }
    }

    /// What the reply says before the card.
    public var lead: String?
    public var title: String
    public var fields: [Field]
    /// Remarks, a line each.
    public var notes: [String]
    public var table: Table?
    public var image: Image?
    /// What the reply says at the end, such as the question.
    public var closing: String?

    public init(
        lead: String? = nil, title: String, fields: [Field] = [], notes: [String] = [], table: Table? = nil, image: Image? = nil,
        closing: String? = nil
    ) {
        self.lead = lead
        self.title = title
        self.fields = fields
        self.notes = notes
        self.table = table
        self.image = image
        self.closing = closing
    }
}
