import DialogModel
import Directory
import Foundation
import TimeExpressions

/// What is pointed out before a meeting is written: unusual days and hours, people who are busy or away, other zones.
struct MeetingWarnings {
    let desk: MeetingDesk
    let draft: MeetingDraft
    let conflicts: [Conflict]

    /// The most meetings that are listed one by one.
    private static let listLimit = 6

    init(_ desk: MeetingDesk, _ draft: MeetingDraft) throws {
        self.desk = desk
        self.draft = draft
        let spans = draft.spans(desk.zone)
        conflicts = try desk.finder(around: spans, excluding: draft.exclusion)
            .conflicts(of: draft.checkedPeople ?? draft.participants, during: spans)
    }

    /// Values of the templates; what is nothing to say is absent.
    func values() throws -> [String: TemplateValue] {
        var values = days()
        let rows = try conflicts.prefix(Self.listLimit).map(row)
        values["conflicts"] = .list(rows)
        if conflicts.count > Self.listLimit { values["more_conflicts"] = .number(conflicts.count - Self.listLimit) }
        let people = try desk.reader.people(draft.checkedPeople ?? draft.participants)
        let away = people.filter { $0.status == .leave }
        if !away.isEmpty { values["away"] = .names(away.map(OfficeNames.name(of:))) }
        values["zones"] = .list(zones(people))
        let off = laterDaysOff()
        if !off.isEmpty { values["off_days"] = .names(off.map(TemplateValue.day)) }
        if let rule = draft.recurrence, rule.count == nil, rule.until == nil { values["endless"] = .flag(true) }
        if let code = draft.roomCode, let room = try desk.reader.room(code) {
            let missing = draft.need.missingEquipment(in: room)
            if !missing.isEmpty { values["lacking"] = .names(missing.map { desk.equipment.name(of: $0.text) }) }
        }
        return values
    }

    private func days() -> [String: TemplateValue] {
        let remarks = desk.work.remarks(from: draft.times.start, to: draft.times.end)
        var values: [String: TemplateValue] = [:]
        if let holiday = remarks.holiday { values["holiday"] = .text(holiday) }
        if remarks.isWeekend { values["weekend"] = .flag(true) }
        if let name = remarks.makeUpDay { values["make_up"] = .text(name.isEmpty ? "✓" : name) }
        if remarks.isOutsideHours {
            values["outside"] = .text(desk.company.workingHours.startText + "–" + desk.company.workingHours.endText)
        }
        if remarks.isOverLunch, let lunch = desk.company.lunch { values["lunch"] = .text(lunch.startText + "–" + lunch.endText) }
        return values
    }

    /// Days of a series, beyond its first, that nobody works on.
    private func laterDaysOff() -> [LocalDateTime] {
        let days = draft.spans(desk.zone).dropFirst().map { desk.local($0.lowerBound).startOfDay }
        return Array(days.filter { !desk.work.holidays.isWorkingDay($0) }.prefix(Self.listLimit))
    }

    private func row(_ conflict: Conflict) throws -> [String: TemplateValue] {
        // Names of their own: a template would read a missing one as the card's.
        var row: [String: TemplateValue] = ["when": desk.span(conflict.occurrence.span)]
        if conflict.employeeNo == desk.sender.employeeNo {
            row["you"] = .flag(true)
        } else {
            row["who"] = try desk.names.person(conflict.employeeNo, distinct: true)
        }
        if desk.sees(conflict.occurrence) { row["meeting"] = .text(conflict.occurrence.title) }
        return row
    }

    /// What the clock shows those who live by another one.
    private func zones(_ people: [Person]) -> [[String: TemplateValue]] {
        let instant = desk.zone.date(draft.times.start)
        return people.compactMap { person in
            let zone = OfficeZone.named(person.timeZone)
            let local = zone.local(instant)
            guard local != draft.times.start else { return nil }
            return ["who": OfficeNames.name(of: person), "when": .moment(local), "zone": .text(zone.identifier)]
        }
    }
}
