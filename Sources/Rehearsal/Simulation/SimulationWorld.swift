import DialogModel
import Foundation

/// What a simulated user knows of the office that is talked to.
public struct SimulationWorld: Sendable {
    /// What every dialog is made on; who talks is chosen for each.
    public var setting: DialogSetting
    /// Employee numbers of those who may talk.
    public var speakers: [String]
    /// Names that mean one thing only.
    public var names: [CatalogEntry]
    /// Titles of papers that everybody may see.
    public var papers: [String]
    /// The office's clock on the wall, and its zone.
    public var now: Date
    public var zone: TimeZone
    /// Days off and weekends, as `2026-03-14`, within the next weeks.
    public var daysOff: Set<String>

    public init(
        setting: DialogSetting, speakers: [String], names: [CatalogEntry], papers: [String], now: Date, zone: TimeZone, daysOff: Set<String>
    ) {
        self.setting = setting
        self.speakers = speakers
        self.names = names
        self.papers = papers
        self.now = now
        self.zone = zone
        self.daysOff = daysOff
    }
}
