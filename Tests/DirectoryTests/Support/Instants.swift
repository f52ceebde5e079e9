import Directory
import Foundation
import TimeExpressions

/// `2026-03-09T15:00` on the wall clock of a zone.
func instant(_ text: String, _ zone: String = "Asia/Shanghai") -> Date {
    OfficeZone.named(zone).date(LocalDateTime(text) ?? LocalDateTime(day: 0))
}

/// The start of an occurrence on the wall clock, as `2026-03-09 15:00`.
func clock(_ date: Date, _ zone: String = "Asia/Shanghai") -> String {
    let local = OfficeZone.named(zone).local(date)
    return local.dateText + " " + local.clockText()
}
