import Foundation

/// What a dialog is made on: whose office, when, who talks.
public struct DialogSetting: Hashable, Sendable {
    /// The folder of the office's files, or a data directory; nil: the sample office.
    public var office: String?
    /// The office's clock, a UTC instant; nil: the office's own `now`.
    public var now: Date?
    /// Employee number of who is talking; nil: the program's default.
    public var sender: String?
    /// `zh`, `en` or `auto`; nil: `auto`.
    public var locale: String?
    /// What is added to the office before the dialog begins.
    public var fixtures: [Fixture]
    /// The chat model that it has, and how that fails; nil: none.
    public var model: ModelFixture?

    public init(
        office: String? = nil, now: Date? = nil, sender: String? = nil, locale: String? = nil, fixtures: [Fixture] = [],
        model: ModelFixture? = nil
    ) {
        self.office = office
        self.now = now
        self.sender = sender
        self.locale = locale
        self.fixtures = fixtures
        self.model = model
    }
}
