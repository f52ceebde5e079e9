/// A number found in a text.
public struct NumberMatch: Hashable, Sendable {
    /// How it was written.
    public enum Form: String, Sendable { case digits, chinese, english }

    public let value: Double
    /// The offset after it, in normalised scalars.
    public let end: Int
    public let form: Form
    /// How many figures it was written with: 2 for 05, 4 for 2026 and 二〇二六, 0 for twenty.
    public let figures: Int

    public init(value: Double, end: Int, form: Form, figures: Int = 0) {
        self.value = value
        self.end = end
        self.form = form
        self.figures = figures
    }

    /// The value where it is whole.
    public var whole: Int? { value.rounded() == value && abs(value) < 1e15 ? Int(value) : nil }
}
