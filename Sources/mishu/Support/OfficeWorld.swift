import DialogModel
import Directory
import Foundation
import Language
import Office
import Rehearsal
import Storage
import TimeExpressions

/// What simulated users know of an office: names that mean one thing, who may talk, days off.
enum OfficeWorld {
    static func make(_ dialog: OfficeRehearsal, setting: DialogSetting) throws -> SimulationWorld {
        let entries = try DirectoryCatalog(dialog.database).entries()
        var owners: [String: Set<EntityReference>] = [:]
        for entry in entries { owners[NormalizedText.key(entry.text), default: []].insert(entry.reference) }
        let clear = entries.filter { $0.isCurrent && owners[NormalizedText.key($0.text)]?.count == 1 }
        return try dialog.database.read { database in
            let reader = DirectoryReader(database)
            let zoneName = try reader.company().timeZone
            let zone = TimeZone(identifier: zoneName) ?? .gmt
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = zone
            let holidays = try reader.holidays()
            var daysOff = Set<String>()
            for ahead in 0..<30 {
                guard let date = calendar.date(byAdding: .day, value: ahead, to: dialog.now) else { continue }
                let text = LocalDateTime(date, in: zone).dateText
                let isWeekend = calendar.isDateInWeekend(date)
                let kind = holidays.first { $0.date == text }?.kind
                if isWeekend || kind != nil { daysOff.insert(text) }
            }
            let people = try reader.allPeople().filter { $0.timeZone == zoneName }
            return SimulationWorld(
                setting: setting, speakers: people.map(\.employeeNo), names: clear,
                papers: try reader.documents().filter { $0.securityLevel == .public && $0.readers.isEmpty }.map(\.number), now: dialog.now, zone: zone,
                daysOff: daysOff)
        }
    }
}
