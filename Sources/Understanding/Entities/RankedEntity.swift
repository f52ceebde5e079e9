import DialogModel

/// A thing that words may stand for, and how well they fit it.
public struct RankedEntity: Hashable, Sendable {
    public var reference: EntityReference
    /// How the words name it.
    public var form: NameForm
    /// 0 to 1; equal scores are an open choice. Those who have left score half.
    public var score: Double

    public init(_ reference: EntityReference, form: NameForm, score: Double) {
        self.reference = reference
        self.form = form
        self.score = score
    }
}
