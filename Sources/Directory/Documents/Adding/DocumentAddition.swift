/// What became of one file.
public struct DocumentAddition: Sendable {
    public enum Outcome: Sendable {
        case added(number: String, title: String)
        case changed(number: String, title: String)
        case unchanged(number: String)
        case failed(DocumentFileError)
    }

    public var file: String
    public var outcome: Outcome
}
